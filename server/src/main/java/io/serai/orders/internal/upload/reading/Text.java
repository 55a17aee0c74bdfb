package io.serai.orders.internal.upload.reading;

import org.jsoup.Jsoup;

/** What a cell says to a person: without mark-up, on one line. */
final class Text {
    private static final int LONGEST = 1_000;

    private Text() {}

    static String plain(String cell) {
        String text =
                cell.contains("<") && cell.contains(">") ? Jsoup.parse(cell).text() : cell;
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
