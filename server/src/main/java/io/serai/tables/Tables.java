package io.serai.tables;

import io.serai.shared.Problem;
import io.serai.tables.internal.CsvFile;
import io.serai.tables.internal.Workbook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Opens a table, whatever its file is called: what it is stands in its first bytes. */
public final class Tables {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Tables() {}

    /** @throws Problem INVALID when it is no table, or has no row below the names of its columns */
    public static Table open(Path file) {
        try {
            byte[] start = start(file);
            if (Arrays.equals(start, OLD_EXCEL)) {
                throw Problem.invalid(
                        "This is a workbook of an old Excel (.xls). Save it as .xlsx or CSV and upload it again.");
            }
            return Arrays.equals(start, ZIP) ? Workbook.open(file) : CsvFile.open(file);
        } catch (IOException unreadable) {
            throw new Problem(
                    Problem.Code.INVALID,
                    "The file cannot be read. Save it as CSV or .xlsx and upload it again.",
                    unreadable);
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }
}
