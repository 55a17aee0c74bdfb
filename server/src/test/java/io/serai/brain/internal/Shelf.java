package io.serai.brain.internal;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A knowledge base whose scores are written down: each passage is found with its score by texts that hold one of its words. */
final class Shelf implements KnowledgeBase {
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Passage passage, Map<String, Double> scores) {}

    Passage faq(String title, Map<String, String> answers, Map<String, Double> scores) {
        var byLanguage = new HashMap<Language, String>();
        answers.forEach((language, text) -> byLanguage.put(new Language(language), text));
        var first = new Language(
                answers.containsKey("en") ? "en" : answers.keySet().iterator().next());
        var passage = new Passage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Passage.Kind.FAQ,
                title,
                byLanguage.get(first),
                first,
                byLanguage,
                Map.of(first, title),
                List.of());
        entries.add(new Entry(passage, scores));
        return passage;
    }

    Passage document(String title, List<String> sentences, Map<String, Double> scores) {
        var passage = new Passage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Passage.Kind.DOCUMENT,
                title,
                String.join(" ", sentences),
                Language.ENGLISH,
                Map.of(),
                Map.of(),
                sentences);
        entries.add(new Entry(passage, scores));
        return passage;
    }

    @Override
    public List<Found> search(Question question, int limit) {
        String text = question.text().toLowerCase(Locale.ROOT);
        return entries.stream()
                .map(entry -> new Found(entry.passage(), score(entry, text), 0.5, 0.5))
                .filter(found -> found.score() > 0)
                .sorted(Comparator.comparingDouble(found -> -found.score()))
                .limit(limit)
                .toList();
    }

    private static double score(Entry entry, String text) {
        return entry.scores().entrySet().stream()
                .filter(word -> text.contains(word.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return entries.stream()
                .map(Entry::passage)
                .filter(passage -> passage.id().equals(id))
                .findFirst();
    }
}
