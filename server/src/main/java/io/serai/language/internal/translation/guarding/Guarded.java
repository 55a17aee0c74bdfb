package io.serai.language.internal.translation.guarding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with marks, {@code ⟦0⟧ ⟦1⟧ …}, where something stands that must come through untouched. What leaves is the text with its marks; the
 * values never do.
 *
 * @param values by mark, as they stand in the translation
 */
public record Guarded(String text, List<String> values) {
    public static final Pattern MARK = Pattern.compile("⟦\\s*(\\p{Nd}{1,5})\\s*⟧");
    private static final Pattern STRAY = Pattern.compile("[⟦⟧]");
    private static final int FEWEST_LETTERS = 4;

    public Guarded {
        values = List.copyOf(values);
    }

    public static Guarded of(String text, List<Word> words) {
        var marked = new StringBuilder();
        var values = new ArrayList<String>();
        int end = 0;
        for (Untouchable.Span span : Untouchable.in(text, words)) {
            marked.append(text, end, span.start()).append(mark(values.size()));
            values.add(span.as());
            end = span.end();
        }
        return new Guarded(marked.append(text.substring(end)).toString(), values);
    }

    private static String mark(int number) {
        return "⟦" + number + "⟧";
    }

    /** The translation with the values in it; empty unless each of this text's marks came back exactly once and nothing was made up. */
    public Optional<String> restored(String translated) {
        var whole = new StringBuilder();
        var seen = new BitSet();
        BitSet expected = marksIn(text);
        Matcher marks = MARK.matcher(translated);
        int end = 0;
        while (marks.find()) {
            int number = Integer.parseInt(marks.group(1));
            if (!expected.get(number) || seen.get(number)) {
                return Optional.empty();
            }
            seen.set(number);
            whole.append(translated, end, marks.start()).append(values.get(number));
            end = marks.end();
        }
        String bare = MARK.matcher(translated).replaceAll(" ");
        boolean faithful = seen.equals(expected)
                && !STRAY.matcher(bare).find()
                && !Untouchable.invents(bare)
                && bare.isBlank() == words().isBlank();
        return faithful ? Optional.of(whole.append(translated.substring(end)).toString()) : Optional.empty();
    }

    private static BitSet marksIn(String text) {
        var numbers = new BitSet();
        MARK.matcher(text).results().forEach(mark -> numbers.set(Integer.parseInt(mark.group(1))));
        return numbers;
    }

    /** A part of this text, which has some of its marks. */
    public Guarded part(String part) {
        return new Guarded(part, values);
    }

    /** What is left to translate. */
    public String words() {
        return MARK.matcher(text).replaceAll(" ");
    }

    /** Whether there is enough to translate; one Chinese character is. */
    public boolean speaks() {
        int weight = words().codePoints()
                .filter(Character::isLetter)
                .map(letter -> Character.isIdeographic(letter) || isSyllable(letter) ? FEWEST_LETTERS : 1)
                .sum();
        return weight >= FEWEST_LETTERS;
    }

    private static boolean isSyllable(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** A translation by a person with marks in place of the values, so that it holds for other numbers and names; empty where one of them is missing. */
    public Optional<String> marked(String translation) {
        String marked = translation;
        for (int number = 0; number < values.size(); number++) {
            int at = marked.indexOf(values.get(number));
            if (at < 0 || values.get(number).isBlank()) {
                return Optional.empty();
            }
            marked = marked.substring(0, at)
                    + mark(number)
                    + marked.substring(at + values.get(number).length());
        }
        return Optional.of(marked);
    }
}
