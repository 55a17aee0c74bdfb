package io.serai.channels.email.replies;

/** What of a line is looked at: where it begins. Nothing that mail programs write is longer, and looking at all of a hostile one takes minutes. */
final class Lines {
    private static final int HEAD = 600;

    private Lines() {}

    static String head(String line) {
        return line.length() <= HEAD ? line : line.substring(0, HEAD);
    }
}
