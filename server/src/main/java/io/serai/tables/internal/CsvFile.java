package io.serai.tables.internal;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.serai.shared.Problem;
import io.serai.tables.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A CSV file in any of its dialects: comma, semicolon, tab or bar, told apart by the first line. */
public final class CsvFile implements Table {
    private static final int LONGEST_CELL_LINES = 500;
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST_HEAD = 1 << 16;

    private final CSVReader reader;
    private final List<String> columns;

    private CsvFile(CSVReader reader) throws IOException {
        this.reader = reader;
        this.columns = next().map(
                        line -> line.cells().stream().map(String::strip).toList())
                .filter(names -> names.stream().anyMatch(name -> !name.isEmpty()))
                .orElseThrow(() ->
                        Problem.invalid("The file is empty. It needs a first row with the names of its columns."));
    }

    public static Table open(Path file) throws IOException {
        var text = new BufferedReader(Encoding.reader(file), 1 << 16);
        try {
            var parser =
                    new RFC4180ParserBuilder().withSeparator(separator(text)).build();
            return new CsvFile(new CSVReaderBuilder(text)
                    .withCSVParser(parser)
                    .withMultilineLimit(LONGEST_CELL_LINES)
                    .build());
        } catch (IOException | RuntimeException failed) {
            text.close();
            throw failed;
        }
    }

    /** Excel says in a first line {@code sep=;} what it means; otherwise the one that stands most in the names of the columns. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD + 2);
        var head = new StringBuilder();
        boolean quoted = false;
        for (int c = text.read();
                c >= 0 && head.length() < LONGEST_HEAD && (quoted || c != '\n' && c != '\r');
                c = text.read()) {
            if (c == 0) {
                throw Problem.invalid("This is not a table. Save it as CSV or .xlsx and upload it again.");
            }
            quoted ^= c == '"';
            head.append(quoted && c != '"' ? ' ' : (char) c);
        }
        if (head.length() == 5 && head.toString().toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return head.charAt(4);
        }
        text.reset();
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = head.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<Row> next() {
        Optional<Row> row = line();
        while (row.filter(Row::isBlank).isPresent()) {
            row = line();
        }
        return row;
    }

    private Optional<Row> line() {
        try {
            long number = reader.getRecordsRead() + 1;
            String[] cells = reader.readNext();
            return cells == null ? Optional.empty() : Optional.of(new Row(number, List.of(cells)));
        } catch (IOException | CsvException broken) {
            throw new Problem(
                    Problem.Code.INVALID,
                    "The table cannot be read below row " + reader.getRecordsRead()
                            + ": a quotation mark is opened and never closed, or stands inside a cell without being doubled.",
                    broken);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
