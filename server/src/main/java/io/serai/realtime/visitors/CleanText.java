package io.serai.realtime.visitors;

/** Text from a browser that the database and every other browser can take: no NUL, no half characters. */
final class CleanText {
    private CleanText() {}

    static String of(String text) {
        return text.codePoints()
                .filter(point -> point != 0)
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One line of at most so many characters. */
    static String line(String text, int longest) {
        String line = of(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= longest ? line : of(line.substring(0, longest));
    }
}
