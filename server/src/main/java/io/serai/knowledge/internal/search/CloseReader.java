package io.serai.knowledge.internal.search;

import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the texts of candidates closely, and keeps what it read as long as the texts are there. */
final class CloseReader {
    /** An FAQ may have hundreds of variants; the first ones are its own words. */
    private static final int TEXTS_OF_ONE = 16;

    private final Map<Integer, Readings> readings = new ConcurrentHashMap<>();

    /** In the language's own analysis, and in the one for all languages. */
    private record Readings(CloseReading own, CloseReading plain) {
        static Readings of(Entry entry) {
            List<String> sentences = entry.role() == Entry.Role.QUESTION
                    ? List.of(entry.text())
                    : Sentences.of(entry.text(), entry.language());
            return new Readings(
                    LexicalIndex.read(TextAnalysis.tag(entry.language()), sentences),
                    LexicalIndex.read(TextAnalysis.ANY, sentences));
        }
    }

    void forget(int number) {
        readings.remove(number);
    }

    /** @param entries all texts of the candidate by number; those in the question's language are read, all where there are none */
    Traits traits(Question question, Evidence near, Map<Integer, Entry> entries, Language language) {
        var comparison = new Comparison(question);
        var texts = new ArrayList<String>();
        String tag = TextAnalysis.tag(language);
        for (int number : read(entries, language)) {
            Entry entry = entries.get(number);
            if (entry == null) {
                continue;
            }
            tag = TextAnalysis.tag(entry.language());
            Readings both = readings.computeIfAbsent(number, unread -> Readings.of(entry));
            comparison.with(entry.role(), tag, both.own(), both.plain());
            texts.add(entry.text());
        }
        return comparison.traits(near, texts, tag);
    }

    private static List<Integer> read(Map<Integer, Entry> entries, Language language) {
        List<Integer> own = entries.entrySet().stream()
                .filter(entry -> entry.getValue().language().primary().equals(language.primary()))
                .map(Map.Entry::getKey)
                .toList();
        var numbers = own.isEmpty() ? List.copyOf(entries.keySet()) : own;
        return numbers.subList(0, Math.min(TEXTS_OF_ONE, numbers.size()));
    }
}
