package io.serai.simulator.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer on a simulated WhatsApp and an agent at the desk, through the whole server. */
@SeraiTest
@DirtiesContext
class WhatsAppPhoneTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PHONES = "/api/simulator/phones";

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void whatIsWrittenOnWhatsAppIsAnsweredFromTheDeskAndTheStateComesBack() throws Exception {
        signUp();
        String account = json(call("POST", PHONES, Map.of("kind", "whatsapp", "name", "Demo shop")))
                .path("account")
                .asString();
        String phone = PHONES + "/" + account;
        String emma = customer(phone).path("id").asString();
        JsonNode channel =
                json(call("GET", "/api/channels", Map.of())).path("items").path(0);
        assertThat(channel.path("state").asString()).isEqualTo("active");
        assertThat(channel.path("settings").path("quality").asString()).isEqualTo("GREEN");

        write(phone, emma, "Are you a robot?");
        await(() -> customer(phone).path("messages"), all -> fromShop(all) > 0);
        JsonNode listed = await(
                        () -> json(call("GET", "/api/conversations", Map.of())).path("items"), all -> !all.isEmpty())
                .path(0);
        assertThat(listed.path("accountKind").asString()).isEqualTo("whatsapp");
        String conversation =
                "/api/conversations/" + listed.path("conversation").path("id").asString();

        say(conversation, "a", Map.of("type", "text", "body", "A person, now."));
        await(() -> customer(phone).path("messages"), all -> all.toString().contains("A person, now."));
        call("POST", phone + "/customers/" + emma + "/read", Map.of());

        templatesAreOfferedAndFilled(account, conversation, phone);
        whoWroteYesterdayIsReachedByATemplateOnly(phone);
    }

    /** Run with the first test's shop: only a template reaches who wrote yesterday. */
    private void whoWroteYesterdayIsReachedByATemplateOnly(String phone) throws Exception {
        JsonNode state = json(call("GET", phone, Map.of()));
        assertThat(state.path("abilities").toString()).contains("past");
        String lucia = state.path("customers").path(2).path("id").asString();
        assertThat(call(
                                "POST",
                                phone + "/customers/" + lucia + "/messages",
                                Map.of("text", "¿Tenéis tallas grandes?", "hoursAgo", 25))
                        .statusCode())
                .isEqualTo(200);
        JsonNode listed = await(
                        () -> json(call("GET", "/api/conversations", Map.of())).path("items"),
                        all -> all.valueStream().anyMatch(WhatsAppPhoneTest::ofLucia))
                .valueStream()
                .filter(WhatsAppPhoneTest::ofLucia)
                .findFirst()
                .orElseThrow();
        Instant wrote =
                Instant.parse(listed.path("conversation").path("lastInboundAt").asString());
        assertThat(wrote).isBefore(Instant.now().minus(Duration.ofHours(24)));
        String conversation =
                "/api/conversations/" + listed.path("conversation").path("id").asString();

        String free = say(conversation, "y1", Map.of("type", "text", "body", "Sí, hasta la 48."))
                .path("id")
                .asString();
        await(
                () -> json(call("GET", conversation, Map.of())),
                all -> delivery(all, free).equals("failed"));
        String template = say(
                        conversation,
                        "y2",
                        Map.of(
                                "type",
                                "template",
                                "name",
                                "order_update",
                                "language",
                                "en_US",
                                "values",
                                Map.of("body.1", "Lucía", "body.2", "#18"),
                                "preview",
                                ""))
                .path("id")
                .asString();
        await(
                () -> json(call("GET", conversation, Map.of())),
                all -> List.of("sent", "delivered", "read").contains(delivery(all, template)));
        JsonNode seen =
                json(call("GET", phone, Map.of())).path("customers").path(2).path("messages");
        assertThat(seen.toString()).contains("Hi Lucía, your order #18").doesNotContain("hasta la 48");
    }

    private static boolean ofLucia(JsonNode listed) {
        return listed.path("contact").path("name").asString("").equals("Lucía");
    }

    private void templatesAreOfferedAndFilled(String account, String conversation, String phone) throws Exception {
        JsonNode offers = json(call("GET", "/api/channels/" + account + "/templates", Map.of()))
                .path("items");
        assertThat(offers.valueStream().map(offer -> offer.path("name").asString()))
                .contains("order_update", "hello_world");
        assertThat(json(call("POST", "/api/channels/" + account + "/templates/sync", Map.of()))
                        .path("items"))
                .hasSize(offers.size());

        Map<String, Object> lacking = Map.of(
                "type", "template", "name", "order_update", "language", "en_US", "values", Map.of(), "preview", "");
        assertThat(call("POST", conversation + "/messages", Map.of("clientId", "b", "content", lacking, "note", false))
                        .statusCode())
                .isEqualTo(400);

        Map<String, Object> filled = Map.of(
                "type",
                "template",
                "name",
                "order_update",
                "language",
                "en_US",
                "values",
                Map.of("body.1", "Emma", "body.2", "#17"),
                "preview",
                "forged");
        JsonNode said = say(conversation, "c", filled);
        assertThat(said.path("content").path("preview").asString())
                .startsWith("Hi Emma, your order #17 is on its way.");
        await(
                () -> customer(phone).path("messages"),
                all -> all.toString().contains("Hi Emma, your order #17 is on its way."));
        await(
                () -> json(call("GET", conversation, Map.of())),
                all -> List.of("delivered", "read")
                        .contains(delivery(all, said.path("id").asString())));
    }

    private static String delivery(JsonNode opened, String message) {
        return opened.path("messages")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(message))
                .map(one -> one.path("delivery").path("state").asString())
                .findFirst()
                .orElse("");
    }

    private static long fromShop(JsonNode messages) {
        return messages.valueStream()
                .filter(one -> one.path("fromShop").asBoolean())
                .count();
    }

    private JsonNode customer(String phone) throws Exception {
        return json(call("GET", phone, Map.of())).path("customers").path(0);
    }

    private void write(String phone, String customer, String text) throws Exception {
        assertThat(call("POST", phone + "/customers/" + customer + "/messages", Map.of("text", text))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode say(String conversation, String clientId, Map<String, Object> content) throws Exception {
        return json(call(
                "POST", conversation + "/messages", Map.of("clientId", clientId, "content", content, "note", false)));
    }

    private static JsonNode await(Callable<JsonNode> source, Predicate<JsonNode> wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode found = source.call();
        while (!wanted.test(found)) {
            assertThat(System.nanoTime()).as("still waiting: %s", found).isLessThan(deadline);
            Thread.sleep(100);
            found = source.call();
        }
        return found;
    }

    private void signUp() throws Exception {
        call("GET", "/api/session", Map.of());
        HttpResponse<String> answer = call(
                "POST",
                "/api/setup",
                Map.of(
                        "workspaceName", "Phones",
                        "name", "Olga",
                        "email", "olga@example.com",
                        "password", "correct horse battery",
                        "language", "en",
                        "zone", "Europe/Madrid"));
        assertThat(answer.statusCode()).isEqualTo(201);
        call("GET", "/api/session", Map.of());
    }

    private HttpResponse<String> call(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
