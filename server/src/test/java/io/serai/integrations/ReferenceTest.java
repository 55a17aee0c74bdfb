package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What the served reference says is so: every example in it is answered well, and everything that can be read is. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=reference")
class ReferenceTest {
    private static final String EXAMPLE = "0198f3a0-0000-7000-8000-00000000000";
    /** What a page is asked with where it has to be asked with something. */
    private static final Map<String, String> WORDS =
            Map.of("q", "kettle", "query", "kettle", "number", "00340434161094042557", "language", "en");

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

    private final Map<String, String> ids = new HashMap<>();
    private Program program;
    private JsonNode document;
    private String talk;
    private String contact;

    @BeforeEach
    void aShop() {
        var shop = new OpenShop(port, accounts, channels, contacts, conversations);
        Conversation opened = shop.talk("Luz");
        shop.says(opened, "Where is my kettle?");
        talk = opened.id().value().toString();
        contact = opened.contact().value().toString();
        document = new Program(port, "").get("/api/v1/openapi.json").json();
        var scopes = new ArrayList<String>();
        each((name, operation) -> scopes.add(operation.get("x-scope").asString()));
        scopes.add("contact_data");
        program = shop.program(String.join(" ", scopes.stream().distinct().toList()));
        String tag = program.post("/api/v1/tags", "{\"name\":\"returns\"}")
                .json()
                .get("id")
                .asString();
        ids.put("tags", tag);
        ids.put("1", contact);
        ids.put("2", shop.website.id().value().toString());
        ids.put("3", accounts.agents(shop.id).getFirst().id().value().toString());
        ids.put("4", talk);
        ids.put("5", tag);
        ids.put("agents", ids.get("3"));
        ids.put("channels", ids.get("2"));
    }

    private void each(BiConsumer<String, JsonNode> use) {
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                use.accept(method.getKey().toUpperCase() + " " + path.getKey(), method.getValue())));
    }

    @Test
    void everyExampleIsAnsweredWell() {
        Map<String, String> examples = new HashMap<>();
        each((name, operation) -> Optional.of(operation.at("/requestBody/content/application~1json/example"))
                .filter(example -> !example.isMissingNode())
                .ifPresent(example -> examples.put(name, example.toString())));
        assertThat(examples).hasSizeGreaterThan(35);
        List<String> failed = new ArrayList<>();
        examples.entrySet().stream()
                .sorted(Comparator.comparing(one -> order(one.getKey())))
                .forEach(one -> send(one.getKey(), one.getValue()).ifPresent(failed::add));
        assertThat(failed).isEmpty();
    }

    /** What makes something comes before what changes it; a conversation is resolved, and a customer barred, last. */
    private static String order(String name) {
        String path = name.substring(name.indexOf(' ') + 1);
        boolean last = path.endsWith("/resolve") || path.endsWith("/bar");
        return (last ? "2" : path.contains("{") ? "1" : "0") + name;
    }

    private Optional<String> send(String name, String example) {
        String[] words = name.split(" ");
        Optional<String> path = filled(words[1]);
        if (path.isEmpty()) {
            return Optional.of(name + ": nothing to try it with");
        }
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        String body = example.replace("2031-01-01T09:00:00Z", tomorrow)
                .replace("https://shop.example.com", "http://localhost:" + port);
        for (String one : List.of("1", "2", "3", "4", "5")) {
            body = body.replace(EXAMPLE + one, String.valueOf(ids.get(one)));
        }
        Program.Answer answer = program.send(words[0], "/api/v1" + path.get(), body);
        if (words[0].equals("POST") && answer.status() < 300 && !words[1].contains("{")) {
            JsonNode made = answer.body().isEmpty() ? document.path("none") : answer.json();
            String id = made.path("id").asString(made.at("/endpoint/id").asString(""));
            ids.put(words[1].substring(1), id);
        }
        return answer.status() < 300 ? Optional.empty() : Optional.of(name + ": " + answer.body());
    }

    private Optional<String> filled(String path) {
        String area = path.substring(1).replaceFirst("/\\{.*", "");
        String id = area.equals("conversations") ? talk : area.equals("contacts") ? contact : ids.get(area);
        String tag = String.valueOf(ids.get("tags"));
        String whole = path.replace("{tag}", tag).replace("{kind}", "workspace");
        if (whole.contains("{id}") && id != null) {
            whole = whole.replace("{id}", id);
        }
        return whole.contains("{") ? Optional.empty() : Optional.of(whole);
    }

    @Test
    void everythingThatCanBeReadIsRead() {
        List<String> failed = new ArrayList<>();
        List<String> read = new ArrayList<>();
        each((name, operation) -> {
            if (name.startsWith("GET ")) {
                filled(name.substring(4)).ifPresent(path -> {
                    read.add(path);
                    Program.Answer answer = program.get("/api/v1" + path + asked(operation));
                    boolean fits = answer.status() == 200
                            || answer.status() == 400 && path.endsWith("/card")
                            || answer.status() == 404 && path.endsWith("/card");
                    if (!fits) {
                        failed.add(name + " " + answer.status() + ": " + answer.body());
                    }
                });
            }
        });
        assertThat(read).hasSizeGreaterThan(60);
        assertThat(failed).isEmpty();
    }

    private static String asked(JsonNode operation) {
        var query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")
                    && parameter.path("required").asBoolean()) {
                String name = parameter.get("name").asString();
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(WORDS.getOrDefault(name, "x"));
            }
        });
        return query.toString();
    }

    @Test
    void everyOperationSaysWhatItNeedsAndHowItFails() {
        List<String> silent = new ArrayList<>();
        each((name, operation) -> {
            if (operation.at("/security/0/token/0").isMissingNode()
                    || !operation.path("description").asString("").contains("scope")
                    || operation.at("/responses/401").isMissingNode()) {
                silent.add(name);
            }
            operation.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asString("").equals("query") && !parameter.has("description")) {
                    silent.add(name + " " + parameter.get("name").asString());
                }
            });
        });
        assertThat(silent).isEmpty();
    }
}
