package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.privacy.AuditTrail;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What a program can do with a token, over HTTP. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.api.per-minute=60")
class PublicApiTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Channels channels;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private JdbcClient jdbc;

    private OpenShop shop;
    private Conversation talk;
    private String path;

    @BeforeEach
    void aCustomerWrote() {
        shop = new OpenShop(port, accounts, channels, contacts, conversations);
        talk = shop.talk("Luz");
        shop.says(talk, "Call me at +34600111222, where is my kettle?");
        path = "/api/v1/conversations/" + talk.id().value();
    }

    @Test
    void aProgramReadsWhatItsTokenOpensAndSeesNoContactDataUnlessItMay() {
        Program reader = shop.program("conversations:read contacts:read");
        var thread = reader.get(path);
        assertThat(thread.status()).as(thread.body()).isEqualTo(200);
        assertThat(thread.body()).contains("where is my kettle").doesNotContain("600111222", "luz@example.com");
        assertThat(thread.json().at("/contact/masked").asBoolean()).isTrue();
        assertThat(reader.get("/api/v1/contacts/" + talk.contact().value()).body())
                .doesNotContain("600111222");
        assertThat(reader.get("/api/v1/conversations?view=all&limit=1")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(1);

        Program trusted = shop.program("conversations:read contact_data");
        assertThat(trusted.get(path).body()).contains("+34600111222", "luz@example.com");
    }

    @Test
    void whatTheTokenDoesNotOpenStaysShut() {
        Program reader = shop.program("conversations:read");
        var refused = reader.post(path + "/messages", "{\"content\":{\"type\":\"text\",\"body\":\"Hi\"}}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().get("detail").asString()).contains("conversations:write");
        assertThat(refused.header("Content-Type")).contains("application/problem+json");
        assertThat(reader.get("/api/v1/contacts/" + talk.contact().value()).status())
                .isEqualTo(403);
        assertThat(reader.get("/api/v1/knowledge/faqs").status()).isEqualTo(403);
        assertThat(reader.get("/api/v1/developers/tokens").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/session").status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/audit").status()).isEqualTo(403);
        // a token opens the public interface only, and a session only the desk's
        assertThat(reader.get("/api/conversations?view=all").status()).isEqualTo(401);
        assertThat(shop.owner.get(path).status()).isEqualTo(401);
    }

    @Test
    void aReplyIsSentOnceHoweverOftenItIsRepeated() {
        Program writer = shop.program("conversations:read conversations:write");
        String body = "{\"content\":{\"type\":\"text\",\"body\":\"It is on its way.\"}}";
        var first = writer.post(path + "/messages", body, "Idempotency-Key", "k-1");
        var second = writer.post(path + "/messages", body, "Idempotency-Key", "k-1");

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(said("It is on its way.")).isEqualTo(1);
        assertThat(first.json().at("/author/type").asString()).isEqualTo("human");

        var other = writer.post(path + "/messages", body.replace("way", "road"), "Idempotency-Key", "k-1");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("code").asString()).isEqualTo("idempotency_key_reused");
        // and of a program without keys each is a message of its own
        writer.post(path + "/messages", body);
        assertThat(said("It is on its way.")).isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from api_answer where encode(body, 'escape') like '%on its way%' /* across workspaces */")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long said(String text) {
        return conversations.history(shop.id, talk.id(), Optional.empty(), 50).stream()
                .filter(message -> message.content().words().equals(text))
                .count();
    }

    @Test
    void everythingThatAnAgentDoesWithAConversation() {
        Program writer = shop.program("conversations:read conversations:write");
        String tomorrow = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        String tag = writer.post("/api/v1/tags", "{\"name\":\"late\"}")
                .json()
                .get("id")
                .asString();
        JsonNode marked = writer.post(
                        path + "/actions", "{\"type\":\"tag\",\"add\":[\"" + tag + "\"],\"remove\":[],\"why\":null}")
                .json();
        assertThat(marked.at("/marks/tags/0").asString()).isEqualTo(tag);
        assertThat(writer.post(path + "/actions", "{\"type\":\"prioritise\",\"priority\":\"urgent\"}")
                        .json()
                        .at("/marks/priority")
                        .asString())
                .isEqualTo("urgent");
        assertThat(writer.post(path + "/actions", "{\"type\":\"snooze\",\"until\":\"" + tomorrow + "\"}")
                        .json()
                        .at("/marks/snooze/until")
                        .asString())
                .isEqualTo(tomorrow);
        assertThat(writer.post(path + "/resolve", "{}").json().get("status").asString())
                .isEqualTo("resolved");
        assertThat(writer.post(path + "/reopen", "").json().get("status").asString())
                .isEqualTo("open");
        String me = writer.get("/api/v1/agents").json().get(0).get("id").asString();
        assertThat(writer.post(path + "/assign", "{\"agent\":\"" + me + "\"}")
                        .json()
                        .at("/owner/agent")
                        .asString())
                .isEqualTo(me);
    }

    @Test
    void aNoteStaysAtTheDesk() {
        Program writer = shop.program("conversations:write");
        JsonNode note = writer.post(
                        path + "/messages", "{\"note\":true,\"content\":{\"type\":\"text\",\"body\":\"VIP\"}}")
                .json();
        assertThat(note.get("note").asBoolean()).isTrue();
        assertThat(note.at("/delivery/state").asString()).isEqualTo("none");
    }

    @Test
    void knowledgeIsReadAndWritten() {
        Program editor = shop.program("knowledge:read knowledge:write");
        var added = editor.post("/api/v1/knowledge/faqs", """
                {"enabled":true,"questions":[{"language":"en","text":"Do you ship to Peru?"}],"answers":[{"language":"en","text":"Yes."}],"countries":[]}
                """);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        assertThat(editor.get("/api/v1/knowledge/faqs?q=Peru")
                        .json()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(editor.send(
                                "DELETE",
                                "/api/v1/knowledge/faqs/"
                                        + added.json().get("id").asString(),
                                "")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTokenIsShownOnceHashedAndOverWhenItIsRevoked() {
        var made = shop.owner.post(
                "/api/developers/tokens", "{\"name\":\"Shop system\",\"scopes\":[\"conversations:read\"]}");
        String secret = made.json().get("secret").asString();
        String id = made.json().at("/token/id").asString();
        Program program = new Program(port, secret);
        assertThat(program.get(path).status()).isEqualTo(200);
        String listed = shop.owner.get("/api/developers/tokens").body();
        assertThat(listed)
                .contains("Shop system", secret.substring(secret.length() - 4))
                .doesNotContain(secret);
        assertThat(jdbc.sql(
                                "select count(*) from api_token t where t::text like '%' || :secret || '%' /* across workspaces */")
                        .param("secret", secret)
                        .query(Long.class)
                        .single())
                .isZero();

        assertThat(shop.owner.delete("/api/developers/tokens/" + id).status()).isEqualTo(204);
        assertThat(program.get(path).status()).isEqualTo(401);
        assertThat(program.get(path).header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(audit.entries(shop.id, Optional.empty()).items().stream().map(AuditTrail.Entry::action))
                .contains("api_token_made", "api_token_revoked");
    }

    @Test
    void aTokenOfNobodyOpensNothing() {
        assertThat(new Program(port, "").get(path).status()).isEqualTo(401);
        assertThat(new Program(port, "serai_nonsense").get(path).status()).isEqualTo(401);
        String good = shop.token("conversations:read");
        String forged = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "E" : "A");
        assertThat(new Program(port, forged).get(path).status()).isEqualTo(401);
        Program reader = shop.program("conversations:read");
        assertThat(reader.get("/api/v1/conversations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void whoeverAsksTooOftenIsToldWhenToGoOn() {
        Program eager = shop.program("conversations:read");
        var first = eager.get("/api/v1/tags");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"minute\";q=60;w=60");
        assertThat(first.header("RateLimit")).startsWith("\"minute\";r=59;t=");
        Program.Answer last = first;
        for (int i = 0; i < 125 && last.status() == 200; i++) {
            last = eager.get("/api/v1/tags");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 60);
        assertThat(last.json().get("code").asString()).isEqualTo("too_many_requests");
        assertThat(shop.program("conversations:read").get("/api/v1/tags").status())
                .isEqualTo(200);
    }

    @Test
    void theReferenceNamesEveryAddressWithWhatItTakesAndGives() {
        JsonNode reference = new Program(port, "").get("/api/v1/openapi.json").json();
        assertThat(reference.get("openapi").asString()).isEqualTo("3.1.0");
        JsonNode reply = reference.at("/paths/~1conversations~1{id}~1messages/post");
        assertThat(reply.get("x-scope").asString()).isEqualTo("conversations:write");
        String written =
                reply.at("/requestBody/content/application~1json/schema/$ref").asString();
        assertThat(reference
                        .at("/components/schemas/" + name(written) + "/properties/content")
                        .toString())
                .contains("#/components/schemas/Content");
        assertThat(reference.at("/components/schemas/Content/oneOf").size()).isGreaterThan(10);
        assertThat(reference.at("/paths/~1conversations/get/parameters").toString())
                .contains("assignee", "cursor");
        // every reference leads somewhere
        var refs = reference.findValuesAsString("$ref");
        assertThat(refs)
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(reference.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    private static String name(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
