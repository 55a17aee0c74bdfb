package io.serai.brain;

import io.serai.conversations.Conversation.HandOff;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a shop's bot must leave alone, besides what every bot leaves alone.
 *
 * @param rules what goes to a person at once, and to whom
 * @param forbiddenTopics words of topics that the bot declines politely
 * @param forbiddenWords words that the bot never says, whatever the knowledge says
 * @param important customers whose questions go to a person at once: addresses, everybody of a domain ({@code @hotel.example}), phone numbers
 */
public record Guardrails(
        List<Rule> rules, List<String> forbiddenTopics, List<String> forbiddenWords, List<String> important) {
    public Guardrails(List<Rule> rules, List<String> forbiddenTopics, List<String> forbiddenWords) {
        this(rules, forbiddenTopics, forbiddenWords, List.of());
    }

    private static final int MOST = 200;
    private static final int LONGEST = 80;
    private static final int SHORTEST_NUMBER = 7;

    /** @param name shown at the desk as the reason */
    public record Rule(String name, List<String> words, Optional<String> team, HandOff.Priority priority) {
        public Rule {
            name = name.strip();
            words = cleaned(words);
            team = team.map(String::strip).filter(given -> !given.isEmpty());
            if (name.isEmpty() || name.length() > LONGEST || words.isEmpty()) {
                throw Problem.invalid("A rule has a name of at most " + LONGEST + " characters and at least one word.");
            }
        }
    }

    public static final Guardrails NONE = new Guardrails(List.of(), List.of(), List.of());

    public Guardrails {
        rules = List.copyOf(rules);
        forbiddenTopics = cleaned(forbiddenTopics);
        forbiddenWords = cleaned(forbiddenWords);
        // guardrails that were written down before there were important customers have none
        important = cleaned(Objects.requireNonNullElse(important, List.of()));
        if (rules.size() > MOST) {
            throw Problem.invalid("At most " + MOST + " rules.");
        }
    }

    /** Whether the shop has named this customer as important. */
    public boolean holdImportant(Optional<String> email, Optional<String> phone) {
        String address = email.orElse("").strip().toLowerCase(Locale.ROOT);
        String digits = digits(phone.orElse(""));
        return important.stream().anyMatch(named -> {
            String lower = named.toLowerCase(Locale.ROOT);
            return lower.contains("@")
                    ? !address.isEmpty() && (lower.startsWith("@") ? address.endsWith(lower) : address.equals(lower))
                    : digits(named).length() >= SHORTEST_NUMBER && digits.endsWith(digits(named));
        });
    }

    /** Without the plus or the zeros before it, as numbers are written in one place and not in another. */
    private static String digits(String number) {
        return number.replaceAll("\\D", "").replaceAll("^0+", "");
    }

    private static List<String> cleaned(List<String> words) {
        if (words.size() > MOST || words.stream().anyMatch(word -> word.length() > LONGEST)) {
            throw Problem.invalid("At most " + MOST + " words, of at most " + LONGEST + " characters each.");
        }
        Stream<String> stripped = words.stream().map(String::strip);
        return stripped.filter(word -> !word.isEmpty()).distinct().toList();
    }
}
