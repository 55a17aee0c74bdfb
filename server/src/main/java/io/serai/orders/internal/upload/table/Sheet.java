package io.serai.orders.internal.upload.table;

import io.serai.orders.internal.upload.table.Table.Row;
import io.serai.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

/** The first sheet of an Excel file that has anything in it, row by row. */
final class Sheet {
    private Sheet() {}

    /** A small file can hold more than the memory; tables pack some twenty to one. */
    private static void requireHarmless(byte[] bytes) throws IOException {
        long most = Math.clamp(bytes.length * 100L, 64L << 20, 400L << 20);
        long unpacked = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > most) {
                        throw Problem.invalid(
                                "The workbook is too large when it is unpacked. Save it as CSV and upload it again.");
                    }
                }
            }
        }
    }

    static List<Row> rows(byte[] bytes) {
        try {
            requireHarmless(bytes);
        } catch (IOException oddlyPacked) {
            // whether it can be read at all, the reader knows better
        }
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (var sheet : book.getSheets().toList()) {
                List<Row> rows = rows(sheet);
                if (rows.stream().anyMatch(row -> !row.isEmpty())) {
                    return rows;
                }
            }
            throw Problem.invalid("There is nothing in this Excel file.");
        } catch (IOException | ExcelReaderException broken) {
            throw Problem.invalid("The Excel file cannot be read. Open it, save it as .xlsx again, and upload that.");
        }
    }

    private static List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        var rows = new ArrayList<Row>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            stream.limit(Table.MOST_ROWS + 1L).forEach(row -> rows.add(new Row(row.getRowNum(), cells(row))));
        }
        if (rows.size() > Table.MOST_ROWS) {
            throw Problem.invalid("The table has more than " + Table.MOST_ROWS + " rows. Split it.");
        }
        return rows;
    }

    private static List<String> cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), Table.MOST_COLUMNS); i++) {
            cells.add(row.getOptionalCell(i).map(Sheet::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isMoment(cell) ? moment(cell) : plain(cell.asNumber());
        }
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        String text = cell.getText();
        return cell.getType() == CellType.FORMULA && text != null && text.matches("-?\\d+\\.\\d{6,}")
                ? plain(new BigDecimal(text).setScale(6, java.math.RoundingMode.HALF_UP))
                : String.valueOf(text == null ? "" : text);
    }

    /** Its format says that the number is a date: it names a year, or a month and a day. */
    private static boolean isMoment(Cell cell) {
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }

    private static String moment(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString()
                : time.withNano(0).toString();
    }

    /** Not 1.0E10 and not 12.000. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
