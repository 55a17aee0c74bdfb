package io.serai.brain.internal.errands;

import io.serai.brain.internal.hearing.Folding;
import io.serai.orders.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the things that a text names among those that there are: "the mug and the lamp", "蓝色那件". */
final class Matching {
    private static final int SHORTEST = 3;
    /** Values of options that people say without meaning any thing by them. */
    private static final Set<String> ANSWERS = Set.of("yes", "no", "none", "one", "是", "否", "有", "无", "不");

    private Matching() {}

    /**
     * The lines that are named; a word that many lines have in common tells none of them apart, and where two lines have the same
     * title, what is said of their options decides.
     */
    static List<Order.Line> lines(String said, List<Order.Line> lines) {
        String text = Folding.fold(said);
        Map<Order.Line, Double> scores = new HashMap<>();
        for (Order.Line line : lines) {
            scores.put(line, score(text, line, lines));
        }
        var named = new ArrayList<Order.Line>();
        for (Order.Line line : lines) {
            double own = scores.getOrDefault(line, 0.0);
            boolean better = lines.stream()
                    .anyMatch(other ->
                            !other.equals(line) && sameTitle(other, line) && scores.getOrDefault(other, 0.0) > own);
            if (own > 0 && !better) {
                named.add(line);
            }
        }
        return distinguished(text, named, scores);
    }

    /** "The water bottle" names the bottle, not the bottle opener that shares a word with it. */
    private static List<Order.Line> distinguished(String text, List<Order.Line> named, Map<Order.Line, Double> scores) {
        double best = named.stream()
                .mapToDouble(line -> scores.getOrDefault(line, 0.0))
                .max()
                .orElse(0);
        return best < 1
                ? named
                : named.stream()
                        .filter(line -> scores.getOrDefault(line, 0.0) >= 1 || saysMore(text, line, named, scores))
                        .toList();
    }

    /** A word of its title was said that no title said as a whole has: "the keyboard and the thermostat". */
    private static boolean saysMore(
            String text, Order.Line line, List<Order.Line> named, Map<Order.Line, Double> scores) {
        Set<String> own = words(Folding.fold(line.title()));
        own.removeIf(word -> !stands(text, word));
        named.stream()
                .filter(other -> scores.getOrDefault(other, 0.0) >= 1)
                .forEach(other -> own.removeAll(words(Folding.fold(other.title()))));
        return !own.isEmpty();
    }

    /** One and more for a title that was said as a whole or for a number of its own, else the share of it. */
    private static double score(String text, Order.Line line, List<Order.Line> all) {
        String title = Folding.fold(line.title());
        double score = line.sku().filter(sku -> stands(text, Folding.fold(sku))).isPresent()
                        || stands(text, Folding.fold(line.key()))
                        || line.product()
                                .filter(key -> stands(text, Folding.fold(key)))
                                .isPresent()
                ? 2
                : 0;
        score += titleScore(text, title, all);
        double options = 0;
        for (String value : line.options().values()) {
            if (!ANSWERS.contains(Folding.fold(value)) && stands(text, Folding.fold(value)) && !common(value, all)) {
                options += 0.25;
            }
        }
        return score > 0 || options > 0 && onlyOptionsSaid(text, all) ? score + options : 0;
    }

    private static double titleScore(String text, String title, List<Order.Line> all) {
        if (stands(text, title)) {
            return 1;
        }
        Set<String> words = words(title);
        words.removeIf(word -> all.size() > 1
                && all.stream()
                                .map(line -> Folding.fold(line.title()))
                                .distinct()
                                .count()
                        > 1
                && all.stream()
                        .allMatch(line -> words(Folding.fold(line.title())).contains(word)));
        if (words.isEmpty()) {
            return chinese(text, title, all);
        }
        long heard = words.stream().filter(word -> stands(text, word)).count();
        double share = (double) heard / words.size();
        boolean head = stands(text, head(title));
        return share == 1 ? 1 : share >= 0.5 || head ? 0.5 * Math.max(share, 0.5) : chinese(text, title, all);
    }

    /** The longest run of the title that was said: three characters, half of the title, or what it ends with. */
    private static double chinese(String text, String title, List<Order.Line> all) {
        if (title.codePoints().noneMatch(Character::isIdeographic)) {
            return 0;
        }
        String plain = title.replace(" ", "");
        String said = text.replace(" ", "");
        String longest = "";
        for (int from = 0; from < plain.length(); from++) {
            for (int to = from + longest.length() + 1;
                    to <= plain.length() && said.contains(plain.substring(from, to));
                    to++) {
                String run = plain.substring(from, to);
                longest = shared(run, all) ? longest : run;
            }
        }
        int length = longest.length();
        // "5升" at the end is a size, and no part of what it is called
        String core = plain.replaceFirst("(?<=\\p{IsHan})[0-9].*$", "");
        boolean telling = length >= Math.min(3, plain.length())
                || length >= 2 && (length * 2 >= plain.length() || core.endsWith(longest));
        return telling ? 0.6 + 0.02 * length : skipping(said, core) ? 0.6 : 0;
    }

    /** 落地扇 is 落地风扇: three characters together of which one or two in between were left out. */
    private static boolean skipping(String said, String core) {
        for (int from = 0; from + 3 <= said.length(); from++) {
            String part = said.substring(from, from + 3);
            int first = part.codePoints().allMatch(Character::isIdeographic) ? core.indexOf(part.substring(0, 2)) : -1;
            if (first >= 0 && core.endsWith(part.substring(2)) && core.length() - first <= 5) {
                return true;
            }
        }
        return false;
    }

    /** The longest run of characters that both have, in scripts without spaces. */
    static String commonRun(String said, String value) {
        String text = Folding.fold(said).replace(" ", "");
        if (value.codePoints().noneMatch(Character::isIdeographic)) {
            return "";
        }
        String longest = "";
        for (int from = 0; from < value.length(); from++) {
            for (int to = from + longest.length() + 1;
                    to <= value.length() && text.contains(value.substring(from, to));
                    to++) {
                longest = value.substring(from, to);
            }
        }
        return longest;
    }

    /** A brand that all lines begin with tells none of them apart. */
    private static boolean shared(String run, List<Order.Line> all) {
        return all.size() > 1
                && all.stream()
                        .allMatch(line ->
                                Folding.fold(line.title()).replace(" ", "").contains(run));
    }

    private static String head(String title) {
        String[] words = title.split(" ");
        return words[words.length - 1];
    }

    /** "The blue one" points by its colour alone, when no title was said. */
    private static boolean onlyOptionsSaid(String text, List<Order.Line> all) {
        return all.stream().noneMatch(line -> titleScore(text, Folding.fold(line.title()), all) > 0);
    }

    private static boolean common(String value, List<Order.Line> all) {
        return all.size() > 1
                && all.stream().allMatch(line -> line.options().values().contains(value));
    }

    /** How well these lines fit what was said, their options counted, too: which of several orders with such a thing is meant. */
    static double fit(String said, List<Order.Line> lines) {
        String text = Folding.fold(said);
        return lines.stream()
                .mapToDouble(line -> score(text, line, List.of(line)))
                .max()
                .orElse(0);
    }

    private static boolean sameTitle(Order.Line one, Order.Line other) {
        return one.title().equals(other.title());
    }

    /** How many of these values are said. */
    static int said(String said, Map<String, String> options) {
        String text = Folding.fold(said);
        return (int) options.values().stream()
                .filter(value -> stands(text, Folding.fold(value)))
                .count();
    }

    static boolean says(String said, String value) {
        return stands(Folding.fold(said), Folding.fold(value));
    }

    /** Whole words in scripts that have them, with the endings that plural and case leave; anywhere in those that have not. */
    private static boolean stands(String text, String words) {
        if (words.isBlank()) {
            return false;
        }
        if (words.codePoints().anyMatch(Matching::joined)) {
            return text.replace(" ", "").contains(words.replace(" ", ""));
        }
        String padded = " " + text.replaceAll("(?<=[a-z])(?=[0-9])|(?<=[0-9])(?=[a-z])", "") + " ";
        if (padded.contains(" " + words + " ")) {
            return true;
        }
        return words.length() > SHORTEST
                && !Character.isDigit(words.charAt(0))
                && Arrays.stream(new String[] {"s", "es", "e", "en", "n", "er", "em"})
                        .anyMatch(ending -> padded.contains(" " + words + ending + " ")
                                || words.endsWith(ending)
                                        && words.length() - ending.length() > SHORTEST
                                        && padded.contains(
                                                " " + words.substring(0, words.length() - ending.length()) + " "));
    }

    private static boolean joined(int c) {
        var script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI
                || script == Character.UnicodeScript.HANGUL;
    }

    private static Set<String> words(String title) {
        var words = new HashSet<String>();
        Arrays.stream(title.split(" "))
                .filter(word -> word.length() >= SHORTEST)
                .forEach(words::add);
        return words;
    }

    static Comparator<Order> newestFirst() {
        return Comparator.comparing(Order::placedAt).reversed();
    }
}
