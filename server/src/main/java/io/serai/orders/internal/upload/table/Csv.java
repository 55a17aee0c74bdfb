package io.serai.orders.internal.upload.table;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180ParserBuilder;
import com.opencsv.exceptions.CsvException;
import io.serai.orders.internal.upload.table.Table.Row;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tables as text, in whatever encoding and with whichever separator the country's Excel writes. */
final class Csv {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    private Csv() {}

    static List<Row> rows(byte[] bytes) {
        String text = text(bytes);
        var rows = new ArrayList<Row>();
        try (CSVReader reader = reader(text)) {
            int line = 1;
            for (String[] cells = reader.readNext(); cells != null; cells = reader.readNext()) {
                rows.add(new Row(line, List.of(cells)));
                if (rows.size() > Table.MOST_ROWS) {
                    throw Problem.invalid("The table has more than " + Table.MOST_ROWS + " rows. Split it.");
                }
                line = (int) reader.getLinesRead() + 1;
            }
        } catch (IOException | CsvException broken) {
            throw Problem.invalid(
                    "The table cannot be read: a quotation mark is opened and never closed, or stands inside a cell without being doubled.");
        }
        return rows;
    }

    private static CSVReader reader(String text) {
        return new CSVReaderBuilder(new StringReader(text))
                .withCSVParser(new RFC4180ParserBuilder()
                        .withSeparator(separator(text))
                        .build())
                .withMultilineLimit(500)
                .build();
    }

    /** The one that stands most often in the first lines, outside of quotation marks. */
    private static char separator(String text) {
        String first = text.lines()
                .limit(5)
                .reduce("", (above, line) -> above + "\n" + line)
                .replaceAll("\"[^\"]*\"", "");
        char best = ',';
        long most = 0;
        for (char candidate : SEPARATORS) {
            long count = first.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes).replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        // Excel's own hint at the separator
        String plain = whole.startsWith("sep=") ? whole.substring(Math.max(0, whole.indexOf('\n') + 1)) : whole;
        if (plain.isBlank()) {
            throw Problem.invalid("The file is empty.");
        }
        long strange = plain.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\t' && c != '\f')
                .count();
        if (strange > plain.length() / 100) {
            throw Problem.invalid("This is neither a CSV file nor an Excel file (.xlsx).");
        }
        return plain;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .or(() -> strictly(bytes, SHIFT_JIS).filter(Csv::isJapanese))
                .or(() -> strictly(bytes, GB18030).filter(Csv::isChinese))
                .orElseGet(() -> new String(bytes, WINDOWS_1252));
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** Chinese read as Shift JIS is full of half-width kana, which nobody writes into a table that much. */
    private static boolean isJapanese(String text) {
        long kana = text.codePoints().filter(c -> c >= 0x3040 && c <= 0x30FF).count();
        long halfWidth =
                text.codePoints().filter(c -> c >= 0xFF61 && c <= 0xFF9F).count();
        return kana > 2 && halfWidth * 4 < kana;
    }

    /** Western letters read as GB18030 give single, rare characters between Latin ones. */
    private static boolean isChinese(String text) {
        long foreign = text.codePoints().filter(c -> c > 127).count();
        long common = text.codePoints()
                .filter(c -> c >= 0x4E00 && c <= 0x9FA5 && isFirstLevel(c)
                        || c >= 0x3000 && c <= 0x303F
                        || c >= 0xFF00 && c <= 0xFFEF)
                .count();
        return foreign > 1 && common >= foreign * 0.8;
    }

    private static boolean isFirstLevel(int character) {
        byte[] bytes = Character.toString(character).getBytes(GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xB0 && (bytes[1] & 0xFF) >= 0xA1;
    }
}
