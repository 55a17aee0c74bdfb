package io.serai.eval;

import io.serai.brain.Turn;
import io.serai.brain.Turn.Line;
import io.serai.shared.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question in a conversation, one JSON object a line: {@code history} (texts, or objects with {@code speaker} and {@code text}, oldest
 * first), {@code question}, {@code rewrite}, and where known {@code relevant} (ids of passages) and {@code language}.
 *
 * @param rewrite as a person rewrote it to stand alone; the question itself where there is none
 */
record FollowUp(List<Line> history, String question, String rewrite, Set<String> relevant, Language language) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> BOTS =
            Set.of("bot", "system", "assistant", "agent", "model", "answer", "human_agent");

    static List<FollowUp> read(Path file) {
        List<JsonNode> rows = Rows.lines(file).stream().map(JSON::readTree).toList();
        boolean alternating = alternating(rows);
        List<FollowUp> all = rows.stream().map(row -> of(row, alternating)).toList();
        if (all.isEmpty()) {
            throw new Arguments.Wrong(file + " holds no questions.");
        }
        return all;
    }

    private static FollowUp of(JsonNode row, boolean alternating) {
        String question = text(row, "question", "utterance", "query");
        if (question.isEmpty()) {
            throw new Arguments.Wrong("A line has no \"question\": " + row);
        }
        String rewrite = text(row, "rewrite", "standalone", "rewritten", "resolved");
        return new FollowUp(
                history(row.path("history"), alternating),
                question,
                rewrite.isEmpty() ? question : rewrite,
                items(row.path("relevant")).map(JsonNode::asString).collect(Collectors.toSet()),
                new Language(row.path("language").asString("en")));
    }

    private static String text(JsonNode row, String... names) {
        return Stream.of(names)
                .map(name -> row.path(name).asString("").strip())
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Stream<JsonNode> items(JsonNode node) {
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                : node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
    }

    private static List<Line> history(JsonNode history, boolean alternating) {
        var lines = new ArrayList<Line>();
        items(history).forEach(node -> {
            boolean bot = node.isObject()
                    ? BOTS.contains(text(node, "speaker", "role", "author").toLowerCase(Locale.ROOT))
                    : alternating && lines.size() % 2 == 1;
            String said = node.isObject() ? text(node, "text", "content", "utterance") : node.asString("");
            lines.add(new Line(bot ? Turn.Speaker.BOT : Turn.Speaker.CUSTOMER, said));
        });
        return lines;
    }

    /** Whether plain texts are questions and answers in turn: always an even number of them, and the second of each pair seldom asks. */
    private static boolean alternating(List<JsonNode> rows) {
        int firsts = 0;
        int seconds = 0;
        int asking = 0;
        int askingSecond = 0;
        for (JsonNode row : rows) {
            List<JsonNode> lines = items(row.path("history")).toList();
            if (lines.size() % 2 == 1) {
                return false;
            }
            for (int i = 0; i < lines.size(); i++) {
                boolean asks = lines.get(i).asString("").strip().matches("(?s).*[?？؟]");
                firsts += i % 2 == 0 ? 1 : 0;
                seconds += i % 2;
                asking += asks && i % 2 == 0 ? 1 : 0;
                askingSecond += asks && i % 2 == 1 ? 1 : 0;
            }
        }
        return seconds > 0 && (double) asking / firsts > 2.0 * askingSecond / seconds;
    }
}
