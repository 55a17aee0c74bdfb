package io.serai.understanding;

import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that customers want, taught by examples.
 *
 * @param key how it is called inside, such as {@code track_order}
 * @param name how people call it; empty where the desk has a name for a ready-made one
 * @param enabled off until wanted
 * @param examples what customers would write, in any language; five to ten are enough
 */
public record Intent(String key, String name, boolean enabled, List<String> examples, Action action) {
    private static final int MOST_EXAMPLES = 500;
    private static final int LONGEST = 500;

    public Intent {
        if (!key.matches("[a-z0-9][a-z0-9_]{0,59}")) {
            throw Problem.invalid("The key of an intent is made of small letters, digits and _.");
        }
        name = name.strip();
        examples = examples.stream()
                .map(String::strip)
                .filter(example -> !example.isEmpty())
                .distinct()
                .toList();
        if (name.length() > 80
                || examples.size() > MOST_EXAMPLES
                || examples.stream().anyMatch(example -> example.length() > LONGEST)) {
            throw Problem.invalid(
                    "A name has at most 80 characters, an intent at most 500 examples of at most 500 characters.");
        }
    }

    /** What the bot does when it hears the intent. */
    public sealed interface Action {
        /** Nothing of its own: it answers from the knowledge as always, and others may look at what was heard. */
        record Notice() implements Action {}

        /** Says this, in the customer's language or the next best. */
        record Answer(Map<Language, String> texts) implements Action {
            public Answer {
                texts = Map.copyOf(texts);
            }
        }

        /** @param team empty: whoever is free */
        record HandOff(Optional<String> team, boolean urgent) implements Action {}
    }
}
