package io.serai.eval;

import io.serai.knowledge.Rehearsal;
import io.serai.shared.Language;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Passages and the questions that are asked of them, as files hold them. */
record Asking(List<Rehearsal.Text> passages, List<Question> questions) {

    /** @param relevant the passages that answer; none when nothing does */
    record Question(String id, Language language, String text, Set<UUID> relevant) {}

    static Asking of(Path passages, Path questions) {
        var texts = rows(passages).map(Asking::passage).toList();
        var asked = rows(questions).map(Asking::question).toList();
        if (texts.isEmpty() || asked.isEmpty()) {
            throw new Arguments.Wrong(
                    "A line of passages is: id, language, title, text. A line of questions is: id, language,"
                            + " text, ids of the passages that answer, or NONE. Tabs stand between them.");
        }
        return new Asking(texts, asked);
    }

    private static Stream<List<String>> rows(Path file) {
        return Rows.lines(file).stream()
                .map(line ->
                        Arrays.stream(line.split("\t", -1)).map(String::strip).toList())
                .filter(cells -> cells.size() >= 3 && !heading(cells));
    }

    private static boolean heading(List<String> cells) {
        return cells.get(1).matches("(?i)lang|language|lang(uage)?_?code|locale");
    }

    /** A tab inside the text does no harm; three columns have no title. */
    private static Rehearsal.Text passage(List<String> cells) {
        boolean titled = cells.size() > 3;
        return new Rehearsal.Text(
                id(cells.getFirst()),
                language(cells.get(1)),
                titled ? cells.get(2) : "",
                String.join(" ", cells.subList(titled ? 3 : 2, cells.size())));
    }

    private static Question question(List<String> cells) {
        Set<UUID> relevant = cells.size() < 4
                ? Set.of()
                : Arrays.stream(cells.get(3).split("[,;\\s]+"))
                        .filter(id -> !id.isEmpty() && !id.equalsIgnoreCase("none") && !id.equals("-"))
                        .map(Asking::id)
                        .collect(Collectors.toSet());
        return new Question(cells.getFirst(), language(cells.get(1)), cells.get(2), relevant);
    }

    private static Language language(String tag) {
        return new Language(tag.isEmpty() ? "en" : tag.replace('_', '-'));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    Map<UUID, Language> languages() {
        Map<UUID, Language> languages = new HashMap<>();
        passages.forEach(passage -> languages.put(passage.id(), passage.language()));
        return languages;
    }

    /** The place of the first of these that is relevant, from 0, or -1. */
    static int place(List<UUID> found, Set<UUID> relevant) {
        return IntStream.range(0, found.size())
                .filter(at -> relevant.contains(found.get(at)))
                .findFirst()
                .orElse(-1);
    }
}
