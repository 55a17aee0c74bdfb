package io.serai.orders.internal.upload.table;

import io.serai.orders.internal.upload.table.Field.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column means what: by its name in many languages, and by whether its cells look like it. The surest pairs first, each side once. */
public final class Guess {
    private static final int LOOKED_AT = 60;
    private static final double SURE_ENOUGH = 0.45;

    private Guess() {}

    private record Pair(Field field, int column, double score) {}

    public static Map<String, Integer> of(Table table, List<Field> fields, String resource) {
        Map<String, List<String>> names = Words.of(resource);
        List<Pair> pairs = new ArrayList<>();
        for (int column = 0; column < table.names().size(); column++) {
            List<String> cells = table.column(column, LOOKED_AT);
            for (Field field : fields) {
                double score = score(Words.plain(table.names().get(column)), names.getOrDefault(field.key(), List.of()))
                        + fits(field.shape(), cells);
                if (score >= SURE_ENOUGH) {
                    pairs.add(new Pair(field, column, score - column * 1e-4));
                }
            }
        }
        return assigned(pairs);
    }

    private static Map<String, Integer> assigned(List<Pair> pairs) {
        pairs.sort(Comparator.comparingDouble((Pair pair) -> -pair.score()));
        Map<String, Integer> mapping = new LinkedHashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Pair pair : pairs) {
            if (!mapping.containsKey(pair.field().key()) && taken.add(pair.column())) {
                mapping.put(pair.field().key(), pair.column());
            }
        }
        return mapping;
    }

    /** The whole name is best, and among our words the earlier; a word of ours within it counts by how much of it that is. */
    private static double score(String name, List<String> words) {
        double best = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (name.equals(word)) {
                best = Math.max(best, 1.0 - i * 0.003);
            } else if (word.length() > 1 && within(name, word)) {
                best = Math.max(best, 0.35 + 0.4 * word.length() / name.length());
            }
        }
        return best;
    }

    private static boolean within(String name, String word) {
        boolean spaced = word.codePoints().allMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN);
        return spaced ? (" " + name + " ").contains(" " + word + " ") : name.contains(word);
    }

    /** A little for what looks like it, much against what does not. */
    private static double fits(Shape shape, List<String> cells) {
        if (cells.isEmpty()) {
            return 0;
        }
        if (shape == Shape.TEXT) {
            return cells.stream().allMatch(cell -> looks(Shape.EMAIL, cell) || looks(Shape.LINK, cell)) ? -0.4 : 0;
        }
        double fitting =
                (double) cells.stream().filter(cell -> looks(shape, cell)).count() / cells.size();
        if (fitting < 0.5) {
            return -0.8;
        }
        return switch (shape) {
            // nothing else looks like it, whatever the column is called
            case EMAIL -> 0.5 * fitting;
            case LINK -> 0.3 * fitting;
            case TEXT, NUMBER, DATE, MONEY, CURRENCY, COUNT, PHONE -> 0.1 * fitting;
        };
    }

    private static boolean looks(Shape shape, String cell) {
        return switch (shape) {
            case TEXT -> true;
            case NUMBER ->
                cell.length() <= 60
                        && cell.chars().anyMatch(Character::isDigit)
                        && !cell.contains("@")
                        && !Cells.isDate(cell);
            case DATE -> Cells.isDate(cell);
            case MONEY -> Cells.isAmount(cell);
            case CURRENCY -> cell.length() <= 4;
            case COUNT -> cell.matches("-?\\d{1,9}([.,]0+)?");
            case EMAIL -> cell.matches("[^\\s@]+@[^\\s@]+");
            case PHONE ->
                cell.replaceAll("[^0-9]", "").length() >= 6 && cell.matches("[+'\\d(（][\\d\\s().（）/+*x-]{4,30}");
            case LINK -> cell.matches("(?i)https?://.+");
        };
    }
}
