package io.serai.orders.internal.items;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words by which a product is found, alike on both sides: lower case, without accents; where a script has no spaces, its pairs of characters. */
final class ItemWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]+");
    private static final int MOST = 400;

    private ItemWords() {}

    static Set<String> of(Item item) {
        var words = new LinkedHashSet<String>();
        add(words, item.name());
        add(words, item.key());
        for (Variant variant : item.variants()) {
            variant.sku().ifPresent(sku -> addNumber(words, sku));
            add(words, String.join(" ", variant.options().values()));
        }
        add(words, String.join(" ", item.attributes().values()));
        return cut(words);
    }

    static Set<String> of(String text) {
        var words = new LinkedHashSet<String>();
        add(words, text);
        for (String part : text.split("\\s+")) {
            addNumber(words, part);
        }
        return cut(words);
    }

    private static Set<String> cut(Set<String> words) {
        return words.stream().limit(MOST).collect(java.util.stream.Collectors.toCollection(LinkedHashSet::new));
    }

    /** A number is one word, however it is divided. */
    private static void addNumber(Collection<String> words, String number) {
        String whole = plain(number).replaceAll("[^\\p{L}\\p{N}]", "");
        if (whole.length() > 2 && whole.chars().anyMatch(Character::isDigit)) {
            words.add(whole);
        }
    }

    private static void add(Collection<String> words, String text) {
        Matcher found = WORD.matcher(plain(text));
        while (found.find()) {
            String word = found.group();
            if (UNSPACED.matcher(word).lookingAt() || UNSPACED.matcher(word).find()) {
                addPairs(words, word);
            } else if (word.length() > 1) {
                words.add(singular(word));
            }
        }
    }

    private static void addPairs(Collection<String> words, String run) {
        int[] characters = run.codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            words.add(new String(characters, i, Math.min(2, characters.length - i)));
        }
    }

    /** Enough for lamps and kettles; both sides are treated alike. */
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
