package io.serai.knowledge.internal.reading;

import io.serai.knowledge.internal.Document.Kind;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads a file by the ending of its name. */
@Component
public class FileReader {
    private static final int MOST_PIECES = 10_000;
    private static final int LOOKED_AT = 4_000;
    private static final int ENOUGH_TO_TELL = 60;

    private final Languages languages;

    public FileReader(Languages languages) {
        this.languages = languages;
    }

    /** @throws Problem INVALID or TOO_LARGE, with what to do about it */
    public ReadFile read(String name, byte[] bytes) {
        Kind kind = kind(name);
        String text = kind == Kind.PDF ? PdfPages.text(bytes) : FileBytes.text(bytes);
        Language language = languages
                .detect(text.substring(0, Math.min(text.length(), LOOKED_AT)), Optional.empty())
                .language();
        return switch (kind) {
            case MARKDOWN -> document(kind, name, language, MarkdownOutline.of(text));
            case HTML -> document(kind, name, language, HtmlOutline.of(text));
            case TEXT, PDF -> document(kind, name, language, TextOutline.of(text));
            case CSV -> table(name, language, CsvTable.of(text));
            case CATALOGUE -> throw new IllegalStateException("products of a shop do not come as a file");
        };
    }

    private static Kind kind(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (ending) {
            case "md", "markdown" -> Kind.MARKDOWN;
            case "txt", "text" -> Kind.TEXT;
            case "csv", "tsv" -> Kind.CSV;
            case "html", "htm", "xhtml" -> Kind.HTML;
            case "pdf" -> Kind.PDF;
            default ->
                throw Problem.invalid(
                        "Serai reads Markdown (.md), text (.txt), tables (.csv), web pages (.html) and PDF files (.pdf). Save the file as one of them.");
        };
    }

    private ReadFile document(Kind kind, String name, Language language, List<Section> sections) {
        Language spoken =
                languages.detect(start(sections), Optional.of(language)).language();
        var pieces = new ArrayList<ReadFile.Piece>();
        for (Section section : sections) {
            String title = section.path().isEmpty() ? nameOf(name) : String.join(" › ", section.path());
            for (String text : PieceCutter.cut(section, spoken)) {
                pieces.add(new ReadFile.Piece(title, text, languageOf(text, spoken)));
            }
        }
        return checked(new ReadFile(kind, spoken, pieces, List.of()));
    }

    private static String start(List<Section> sections) {
        return sections.stream()
                .limit(20)
                .map(section -> String.join(" ", section.blocks()))
                .map(text -> text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .collect(Collectors.joining(" "));
    }

    private Language languageOf(String text, Language spoken) {
        return text.length() < ENOUGH_TO_TELL
                ? spoken
                : languages.detect(text, Optional.of(spoken)).language();
    }

    private static String nameOf(String file) {
        String name = file.substring(0, file.lastIndexOf('.'))
                .replaceAll("[_-]+", " ")
                .strip();
        return name.isEmpty() ? file : name;
    }

    private ReadFile table(String name, Language language, CsvTable table) {
        var columns = new FaqColumns(table.names());
        if (columns.present()) {
            List<ReadFile.Faq> faqs = table.rows().stream()
                    .map(row -> columns.faq(row, languages))
                    .toList();
            Language first = faqs.getFirst().answers().getFirst().language();
            return new ReadFile(Kind.CSV, first, List.of(), faqs);
        }
        var products = new ProductColumns(table.names());
        if (products.present()) {
            List<ReadFile.Piece> records = table.rows().stream()
                    .flatMap(row -> products.pieces(row, languages).stream())
                    .toList();
            return checked(new ReadFile(Kind.CSV, language, records, List.of()));
        }
        var pieces = new ArrayList<ReadFile.Piece>();
        for (CsvTable.Row row : table.rows()) {
            String text = Rows.line(table.names(), row.cells());
            String title = row.cell(0).isEmpty() ? nameOf(name) : row.cell(0);
            for (String part : PieceCutter.cut(new Section(List.of(), List.of(text)), language)) {
                pieces.add(new ReadFile.Piece(
                        title.length() > 160 ? title.substring(0, 160) + "…" : title,
                        part,
                        languageOf(part, language)));
            }
        }
        return checked(new ReadFile(Kind.CSV, language, pieces, List.of()));
    }

    /**
     * A product that something else tells of, read as a row of a table of products.
     *
     * @param columns in their order
     * @return one piece for each language that it is told in; none where it has no name, or neither number nor price
     */
    public List<ReadFile.Piece> product(Map<String, String> columns) {
        var products = new ProductColumns(List.copyOf(columns.keySet()));
        var row = new CsvTable.Row(1, List.copyOf(columns.values()));
        return products.present() ? products.pieces(row, languages) : List.of();
    }

    private static ReadFile checked(ReadFile read) {
        if (read.pieces().isEmpty()) {
            throw Problem.invalid("There is no text in this file that could answer anybody.");
        }
        if (read.pieces().size() > MOST_PIECES) {
            throw Problem.invalid("The file gives more than " + MOST_PIECES + " passages. Split it.");
        }
        return read;
    }
}
