package io.serai.brain.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.privacy.http.Browser;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running server, without a chat model or the network: a shop that has written its answers in one language only is asked in its own and
 * in twenty-two others, and about something that it says nothing of. It helps where it answers right, or offers the right meaning to choose.
 * What is likely can be wrong once in a while; more than one of 276 would be too often.
 */
@SeraiTest
@DirtiesContext
class OneLanguageShopTest {
    private static final String PASSWORD = "four brown teapots";
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    private Browser owner;
    private final List<String> added = new ArrayList<>();

    private record Asked(String language, String key, String question) {}

    /** What became of the questions in one language. */
    private static final class Tally {
        private int answered;
        private int offered;
        private int passedOn;
        private final List<String> wrong = new ArrayList<>();

        int helped() {
            return answered + offered;
        }

        @Override
        public String toString() {
            return answered + " answered, " + offered + " offered, " + passedOn + " passed on" + wrong;
        }
    }

    @BeforeEach
    void signIn() {
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Shop","name":"Ana","email":"ana@shop.example","password":"%s","language":"en","zone":"UTC"}""".formatted(PASSWORD));
        owner.post("/api/session", "{\"email\":\"ana@shop.example\",\"password\":\"%s\"}".formatted(PASSWORD));
    }

    @AfterEach
    void clear() {
        added.forEach(id -> owner.delete("/api/knowledge/faqs/" + id));
    }

    @ParameterizedTest
    @CsvSource({"en, 245", "zh, 240"})
    void aShopWithKnowledgeInOneLanguageIsOfHelpInTwentyTwo(String language, int helpedAtLeast) throws IOException {
        Map<String, String> titles = knowledge(language);
        awaitIndexed(titles.get("warranty"), language);
        Map<String, Tally> tallies = new TreeMap<>();
        for (Asked asked : questions()) {
            count(tallies.computeIfAbsent(asked.language(), each -> new Tally()), asked, titles, ask(asked.question()));
        }
        String all = language + " knowledge: " + tallies;
        System.out.println(all);
        assertThat(tallies).as(all).hasSizeGreaterThanOrEqualTo(20);
        assertThat(tallies.values().stream().mapToInt(Tally::helped).sum())
                .as(all)
                .isGreaterThanOrEqualTo(helpedAtLeast);
        assertThat(tallies.values().stream().flatMap(tally -> tally.wrong.stream()))
                .as(all)
                .hasSizeLessThanOrEqualTo(1);
        tallies.forEach((spoken, tally) ->
                assertThat(tally.helped()).as(spoken + " of 11 in " + all).isGreaterThanOrEqualTo(9));
    }

    private void count(Tally tally, Asked asked, Map<String, String> titles, JsonNode tried) {
        String right = titles.getOrDefault(asked.key(), "");
        String first =
                tried.path("trace").path("candidates").path(0).path("title").asString("");
        switch (tried.path("decision").asString()) {
            case "answer" -> {
                if (first.equals(right) && !right.isEmpty()) {
                    tally.answered++;
                } else {
                    tally.wrong.add(asked.question() + " → " + first + " "
                            + tried.path("trace").path("reason").asString());
                }
            }
            case "ask" -> {
                if (tried.path("content").path("options").toString().contains(right) && !right.isEmpty()) {
                    tally.offered++;
                } else {
                    tally.passedOn++;
                }
            }
            default -> tally.passedOn++;
        }
    }

    private JsonNode ask(String question) {
        var answer = owner.post("/api/bot/try", JSON.writeValueAsString(Map.of("said", question)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The demo shop's FAQs as far as they are written in this language. @return their main questions by key */
    private Map<String, String> knowledge(String language) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        for (int file = 1; file <= 3; file++) {
            String key = "";
            Map<String, List<Map<String, String>>> faq = Map.of();
            for (String line : lines("/demo/faqs-" + file + ".txt")) {
                if (line.startsWith("== ")) {
                    add(faq);
                    key = line.substring(3).strip();
                    faq = Map.of("questions", new ArrayList<>(), "answers", new ArrayList<>());
                } else if (line.matches(language + "[?:] .*")) {
                    String text = line.substring(3).strip();
                    boolean asks = line.charAt(2) == '?';
                    Objects.requireNonNull(faq.get(asks ? "questions" : "answers"))
                            .add(Map.of("language", language, "text", text));
                    if (asks) {
                        titles.putIfAbsent(key, text);
                    }
                }
            }
            add(faq);
        }
        return titles;
    }

    private void add(Map<String, List<Map<String, String>>> faq) {
        if (!faq.isEmpty()) {
            var answer = owner.post("/api/knowledge/faqs", JSON.writeValueAsString(faq));
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            added.add(answer.json().path("id").asString());
        }
    }

    private void awaitIndexed(String question, String language) {
        await().atMost(Duration.ofSeconds(120)).until(() -> {
            var found = owner.get("/api/knowledge/search?language=" + language + "&q="
                            + java.net.URLEncoder.encode(question, StandardCharsets.UTF_8))
                    .json();
            return found.path("found").path(0).path("meaning").asDouble() > 0.5;
        });
    }

    private static List<Asked> questions() throws IOException {
        return lines("/one-language/questions.tsv").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Asked(cells[0], cells[1], cells[2]))
                .toList();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(OneLanguageShopTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
