package io.serai.knowledge.internal.reading;

import io.serai.knowledge.Product;
import io.serai.language.Languages;
import io.serai.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table whose rows are products: it has a column with their names and one with numbers or prices. Columns may be given per language:
 * {@code name_en, material_en, name_zh, material_zh}; those without a language belong to all of them.
 */
final class ProductColumns {
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.+?)[ _:.-]([a-z]{2}(?:-[a-z]{2,4})?)");
    private static final Set<String> TAGS = Set.of(Locale.getISOLanguages());
    private static final int LONGEST_TITLE = 160;

    private final List<Column> columns = new ArrayList<>();

    private record Column(int at, String name, Optional<Language> language) {}

    ProductColumns(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(i, names.get(i).strip()));
        }
        columns.replaceAll(column -> isSaid(column, names)
                ? column
                : new Column(column.at(), names.get(column.at()).strip(), Optional.empty()));
    }

    /** "Made in" is no column in Indonesian: behind a space, a language is one only where there are names in it. */
    private boolean isSaid(Column column, List<String> names) {
        String whole = names.get(column.at()).strip();
        return column.language().isEmpty()
                || whole.charAt(column.name().length()) != ' '
                || columns.stream()
                        .anyMatch(other ->
                                Product.isName(other.name()) && other.language().equals(column.language()));
    }

    private static Column column(int at, String name) {
        Matcher tagged = WITH_LANGUAGE.matcher(name.toLowerCase(Locale.ROOT));
        boolean known = tagged.matches() && TAGS.contains(tagged.group(2).substring(0, 2));
        return known
                ? new Column(at, name.substring(0, tagged.end(1)), Optional.of(new Language(tagged.group(2))))
                : new Column(at, name, Optional.empty());
    }

    boolean present() {
        return columns.stream().anyMatch(column -> Product.isName(column.name()))
                && columns.stream()
                        .anyMatch(column -> Product.isNumber(column.name()) || Product.isPrice(column.name()));
    }

    /** One piece for each language that the row is given in. */
    List<ReadFile.Piece> pieces(CsvTable.Row row, Languages languages) {
        var tags = new LinkedHashSet<Language>();
        columns.forEach(column -> column.language().ifPresent(tags::add));
        if (tags.isEmpty()) {
            String text = text(row, Optional.empty());
            Language spoken = languages.detect(text, Optional.empty()).language();
            return piece(row, Optional.empty(), spoken).stream().toList();
        }
        return tags.stream()
                .flatMap(tag -> piece(row, Optional.of(tag), tag).stream())
                .toList();
    }

    private Optional<ReadFile.Piece> piece(CsvTable.Row row, Optional<Language> tag, Language language) {
        Optional<String> name = columns.stream()
                .filter(column -> Product.isName(column.name()) && speaks(column, tag))
                .map(column -> row.cell(column.at()))
                .filter(cell -> !cell.isEmpty())
                .findFirst();
        return name.map(title -> new ReadFile.Piece(
                title.substring(0, Math.min(LONGEST_TITLE, title.length())), text(row, tag), language));
    }

    private String text(CsvTable.Row row, Optional<Language> tag) {
        var parts = new ArrayList<String>();
        for (Column column : columns) {
            String cell = row.cell(column.at()).replaceAll("\\s*[;\\r\\n]+\\s*", ", ");
            if (!cell.isEmpty() && !column.name().isEmpty() && speaks(column, tag)) {
                parts.add(column.name().replace(": ", " ") + ": " + cell);
            }
        }
        return String.join("; ", parts);
    }

    private static boolean speaks(Column column, Optional<Language> tag) {
        return column.language().isEmpty() || column.language().equals(tag);
    }
}
