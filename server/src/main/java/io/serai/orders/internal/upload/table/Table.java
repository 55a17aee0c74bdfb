package io.serai.orders.internal.upload.table;

import io.serai.shared.Problem;
import java.util.List;
import java.util.Locale;

/** A table of a file: the names of its columns and its rows, all as text; moments as ISO 8601 where the file knows them as such. */
public record Table(List<String> names, List<Row> rows) {
    static final int MOST_ROWS = 200_000;
    static final int MOST_COLUMNS = 300;

    /** @param line where it stands in the file, to say so in a message; the first is 1 */
    public record Row(int line, List<String> cells) {
        public String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** @throws Problem INVALID, in words for who uploaded it */
    public static Table of(String file, byte[] bytes) {
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean zipped = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        boolean oldExcel = bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
        if (oldExcel) {
            throw Problem.invalid("This is the old Excel format (.xls). Save it as .xlsx or .csv and upload it again.");
        }
        if (zipped && !ending.equals("csv") || ending.equals("xlsx")) {
            return headed(Sheet.rows(bytes));
        }
        return headed(Csv.rows(bytes));
    }

    /** Exports often have a title above the names of the columns: these are the first row in which as many cells are filled as in those below. */
    private static Table headed(List<Row> all) {
        List<Row> rows = all.stream().filter(row -> !row.isEmpty()).toList();
        if (rows.size() < 2) {
            throw Problem.invalid(
                    "The table needs a row with the names of its columns, and at least one row below it.");
        }
        long usual = rows.stream().limit(30).mapToLong(Table::filled).max().orElse(1);
        int head = 0;
        while (head < Math.min(10, rows.size() - 2) && filled(rows.get(head)) < Math.max(2, usual / 2)) {
            head++;
        }
        List<String> names = rows.get(head).cells().stream().map(String::strip).toList();
        return new Table(names, rows.subList(head + 1, rows.size()));
    }

    private static long filled(Row row) {
        return row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    public List<String> column(int index, int most) {
        return rows.stream()
                .map(row -> row.cell(index))
                .filter(cell -> !cell.isEmpty())
                .limit(most)
                .toList();
    }
}
