package io.serai.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** What the guide tells developers to type works as it stands there. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=open-door")
class GuideTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

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

    private Map<String, String> values;

    @BeforeEach
    void aShop() {
        var shop = new OpenShop(port, accounts, channels, contacts, conversations);
        Conversation talk = shop.talk("Luz");
        shop.says(talk, "Where is my kettle?");
        values = Map.of(
                "$SERAI",
                "",
                "$TOKEN",
                shop.token(
                        "conversations:read conversations:write contacts:read contacts:write contact_data knowledge:read knowledge:write replies:read webhooks:write"),
                "$ACCOUNT",
                shop.website.id().value().toString(),
                "$TAG",
                tag(shop),
                "$ENDPOINT",
                "http://localhost:" + port + "/hook",
                "$CONVERSATION",
                talk.id().value().toString(),
                "$CONTACT",
                talk.contact().value().toString(),
                "$AGENT",
                accounts.agents(shop.id).getFirst().id().value().toString());
    }

    private static String tag(OpenShop shop) {
        return shop.owner
                .post("/api/tags", "{\"name\":\"returns\"}")
                .json()
                .get("id")
                .asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"developers.md", "developers.zh-CN.md"})
    void everyExampleIsAnsweredWell(String page) throws IOException {
        List<String> examples = Files.readAllLines(Path.of("..", "docs", "guide", page)).stream()
                .filter(line -> line.startsWith("curl ") && line.contains("/api/v1/") && !line.contains(" -F "))
                .toList();
        assertThat(examples).hasSizeGreaterThan(10);
        Program program = new Program(port, values.get("$TOKEN"));
        for (String example : examples) {
            Program.Answer answer = run(program, words(example));
            assertThat(answer.status()).as("%s%n%s", example, answer.body()).isBetween(200, 204);
        }
    }

    @Test
    void theSampleClientGreetsWhoeverWaitsAndNobodyTwice() throws IOException, InterruptedException {
        var shop = new OpenShop(port, accounts, channels, contacts, conversations);
        Conversation talk = shop.talk("Ana");
        shop.says(talk, "Is anybody there?");
        conversations.handOver(
                shop.id,
                talk.id(),
                new Owner.Queue(),
                new Content.Notice(Content.Notice.Kind.RETURNED_TO_QUEUE, Map.of()));
        greet();
        greet();
        assertThat(conversations.history(shop.id, talk.id(), Optional.empty(), 50).stream()
                        .filter(message -> message.content().words().equals("One moment, please."))
                        .count())
                .isEqualTo(1);
    }

    private void greet() throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                Path.of("..", "samples", "rest-api", "Client.java").toString(),
                "greet",
                "One moment, please.");
        program.environment().put("SERAI", "http://localhost:" + port);
        program.environment().put("TOKEN", values.get("$TOKEN"));
        Process greeting = program.redirectErrorStream(true).start();
        String said = new String(greeting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(greeting.waitFor()).as(said).isZero();
    }

    private List<String> words(String line) {
        String filled = line;
        for (var value : values.entrySet()) {
            filled = filled.replace(value.getKey(), value.getValue());
        }
        var found = new ArrayList<String>();
        var matcher = WORD.matcher(filled);
        while (matcher.find()) {
            found.add(
                    matcher.group(1) != null
                            ? matcher.group(1)
                            : matcher.group(2) != null ? matcher.group(2) : matcher.group(3));
        }
        return found;
    }

    private static Program.Answer run(Program program, List<String> words) {
        String method = "GET";
        String body = "";
        String address = "";
        var headers = new ArrayList<String>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> {
                    body = words.get(++i);
                    method = method.equals("GET") ? "POST" : method;
                }
                case "-H" -> {
                    String[] header = words.get(++i).split(": ", 2);
                    if (!List.of("Authorization", "Content-Type").contains(header[0])) {
                        headers.addAll(List.of(header));
                    }
                }
                default -> address = words.get(i);
            }
        }
        return program.send(method, address, body, headers.toArray(String[]::new));
    }
}
