package io.serai.knowledge.internal.search;

import io.serai.knowledge.Catalogue.Mention;
import io.serai.knowledge.Product;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds the names and numbers of products in a text. Words may have a typo; codes, which have digits in them, may not. */
final class ProductNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final int LONG_ENOUGH_FOR_A_TYPO = 5;
    private static final int LONG_ENOUGH_FOR_TWO = 10;
    private static final double PART_OF_A_NAME = 0.7;
    private static final double TYPO = 0.1;

    private final Map<UUID, List<Name>> names = new HashMap<>();
    private final Map<String, Set<UUID>> byWord = new HashMap<>();

    private record Name(String product, List<String> words) {}

    private record Word(String text, int start, int end) {}

    void put(UUID passage, Product product) {
        var known = new ArrayList<Name>();
        known.add(new Name(
                product.name(), words(product.name()).stream().map(Word::text).toList()));
        product.attributes().forEach((column, value) -> {
            if (Product.isNumber(column)) {
                for (String number : value.split(", ")) {
                    known.add(new Name(
                            product.name(),
                            words(number).stream().map(Word::text).toList()));
                }
            }
        });
        known.removeIf(name -> name.words().isEmpty()
                || name.words().size() == 1 && name.words().getFirst().length() < 3);
        names.put(passage, List.copyOf(known));
        known.forEach(name -> name.words()
                .forEach(word ->
                        byWord.computeIfAbsent(word, w -> new HashSet<>()).add(passage)));
    }

    void remove(UUID passage) {
        List<Name> gone = names.remove(passage);
        if (gone != null) {
            gone.forEach(name -> name.words().forEach(word -> {
                Set<UUID> with = byWord.get(word);
                if (with != null && with.remove(passage) && with.isEmpty()) {
                    byWord.remove(word);
                }
            }));
        }
    }

    List<Mention> in(String text) {
        if (names.isEmpty()) {
            return List.of();
        }
        List<Word> said = words(text);
        Set<UUID> possible = new HashSet<>();
        for (Word word : said) {
            byWord.forEach((known, passages) -> {
                if (difference(known, word.text()) >= 0) {
                    possible.addAll(passages);
                }
            });
        }
        var found = new ArrayList<Mention>();
        possible.forEach(passage -> names.getOrDefault(passage, List.of())
                .forEach(name -> best(passage, name, said).ifPresent(found::add)));
        return withoutOverlaps(found);
    }

    /** The whole name, else at least two of its words in a row. */
    private static Optional<Mention> best(UUID passage, Name name, List<Word> said) {
        int size = name.words().size();
        for (int length = size; length >= Math.min(size, Math.max(2, (size * 3 + 4) / 5)); length--) {
            for (int from = 0; from + length <= size; from++) {
                Optional<Mention> found =
                        window(passage, name, name.words().subList(from, from + length), said, length == size);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Mention> window(
            UUID passage, Name name, List<String> words, List<Word> said, boolean whole) {
        for (int at = 0; at + words.size() <= said.size(); at++) {
            int typos = 0;
            for (int i = 0; i < words.size() && typos >= 0; i++) {
                int difference = difference(words.get(i), said.get(at + i).text());
                typos = difference < 0 ? -1 : typos + difference;
            }
            if (typos >= 0) {
                double confidence = (whole ? 1 : PART_OF_A_NAME) - TYPO * typos;
                return Optional.of(new Mention(
                        passage,
                        name.product(),
                        said.get(at).start(),
                        said.get(at + words.size() - 1).end(),
                        Math.max(0.3, confidence)));
            }
        }
        return Optional.empty();
    }

    private static List<Mention> withoutOverlaps(List<Mention> found) {
        var kept = new ArrayList<Mention>();
        found.removeIf(mention -> found.stream().anyMatch(other -> asWellMeant(mention, other)));
        found.sort(Comparator.comparingDouble(
                (Mention mention) -> -(mention.end() - mention.start()) * mention.confidence()));
        for (Mention mention : found) {
            if (kept.stream().noneMatch(other -> mention.start() < other.end() && other.start() < mention.end())) {
                kept.add(mention);
            }
        }
        kept.sort(Comparator.comparingInt(Mention::start));
        return kept;
    }

    /** The same words are as much a part of another product's name: nobody knows which is meant. */
    private static boolean asWellMeant(Mention mention, Mention other) {
        return mention.confidence() <= PART_OF_A_NAME
                && other.confidence() >= mention.confidence()
                && mention.start() == other.start()
                && mention.end() == other.end()
                && !mention.name().equals(other.name());
    }

    /** How many letters differ; -1 when it is another word. */
    private static int difference(String known, String said) {
        if (known.equals(said)) {
            return 0;
        }
        int allowed = known.chars().anyMatch(Character::isDigit) || known.length() < LONG_ENOUGH_FOR_A_TYPO
                ? 0
                : known.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
        if (allowed == 0 || known.charAt(0) != said.charAt(0) || Math.abs(known.length() - said.length()) > allowed) {
            return -1;
        }
        int distance = distance(known, said);
        return distance <= allowed ? distance : -1;
    }

    /** Letters added, left out, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }

    /** Chinese, Japanese and Thai letters are a word each: their names are found letter by letter. */
    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            for (int i = matcher.start(); i < matcher.end(); i++) {
                boolean alone = text.charAt(i) >= 0x0E00 && text.charAt(i) < 0xAC00;
                if (alone) {
                    add(text, start, i, words);
                    add(text, i, i + 1, words);
                    start = i + 1;
                }
            }
            add(text, start, matcher.end(), words);
        }
        return words;
    }

    private static void add(String text, int start, int end, List<Word> words) {
        if (end > start) {
            String plain = Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT);
            words.add(new Word(plain, start, end));
        }
    }
}
