package io.serai.contacts.http;

import java.util.List;
import java.util.stream.Collectors;

/** A line of a CSV file (RFC 4180) that no program takes for a formula. */
final class CsvLine {
    private CsvLine() {}

    static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A plus before a digit is a phone number and stays as it is, so that the table can be brought back. */
    private static String cell(String text) {
        String safe = text.matches("(?s)[=@\\t\\r].*|[+-](?!\\d[\\d\\s().-]*$).*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
