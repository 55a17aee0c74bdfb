package io.serai.knowledge.internal.reading;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** A CSV file: the names of its columns and its rows. Comma, semicolon and tab are told apart by the first line. */
record CsvTable(List<String> names, List<Row> rows) {
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_CELL_LINES = 200;

    /** @param line where it begins in the file, to say so in a message */
    record Row(long line, List<String> cells) {
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    static CsvTable of(String text) {
        var rows = new ArrayList<Row>();
        try (CSVReader reader = reader(text)) {
            long line = 1;
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                var row = new Row(line, List.of(cells));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS + 1) {
                    throw Problem.invalid("The table has more than " + MOST_ROWS + " rows. Split it.");
                }
                line = reader.getLinesRead() + 1;
            }
        } catch (IOException | CsvException broken) {
            throw Problem.invalid(
                    "The table cannot be read: a quotation mark is opened and never closed, or stands inside a cell "
                            + "without being doubled. Look at the last row that looks right, and the one after it.");
        }
        if (rows.size() < 2) {
            throw Problem.invalid(
                    "The table needs a first row with the names of its columns, and at least one row below it.");
        }
        return new CsvTable(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static CSVReader reader(String text) {
        return new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder()
                        .withSeparator(separator(text))
                        .build())
                .withMultilineLimit(LONGEST_CELL_LINES)
                .build();
    }

    private static char separator(String text) {
        String first = text.substring(0, Math.max(0, text.indexOf('\n') < 0 ? text.length() : text.indexOf('\n')));
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }
}
