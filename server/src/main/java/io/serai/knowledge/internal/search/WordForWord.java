package io.serai.knowledge.internal.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The questions of FAQs as they stand there. Whoever asks one of them word for word means it, however badly the words of a language can be
 * weighed: one without spaces, or one that no embedding model of ours knows.
 */
final class WordForWord {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final Map<String, Set<UUID>> asked = new HashMap<>();

    void put(UUID passage, Entry entry) {
        if (entry.role() == Entry.Role.QUESTION) {
            asked.computeIfAbsent(plain(entry.text()), question -> new HashSet<>())
                    .add(passage);
        }
    }

    void remove(UUID passage, Entry entry) {
        asked.computeIfPresent(plain(entry.text()), (question, passages) -> {
            passages.remove(passage);
            return passages.isEmpty() ? null : passages;
        });
    }

    /** The one FAQ that asks this; empty when none does, or several do. */
    Optional<UUID> meant(String question) {
        Set<UUID> passages = asked.getOrDefault(plain(question), Set.of());
        return passages.size() == 1 ? passages.stream().findFirst() : Optional.empty();
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.matcher(lower).replaceAll(" ").strip();
    }
}
