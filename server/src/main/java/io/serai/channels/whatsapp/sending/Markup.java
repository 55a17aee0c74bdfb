package io.serai.channels.whatsapp.sending;

import java.util.regex.Pattern;

/** Markdown as the marks that WhatsApp knows; plain words stay as they are. */
final class Markup {
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");
    private static final Pattern BOLD = Pattern.compile("\\*\\*(\\S(?:[^*\\n]*\\S)?)\\*\\*");
    private static final Pattern BOLD_TOO = Pattern.compile("(?<!\\w)__(\\S(?:[^_\\n]*\\S)?)__(?!\\w)");
    private static final Pattern STRUCK = Pattern.compile("~~(\\S(?:[^~\\n]*\\S)?)~~");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]\\n]+)]\\((https?://[^)\\s]+)\\)");

    private Markup() {}

    static String of(String markdown) {
        String text = wellFormed(markdown);
        text = HEADING.matcher(text)
                .replaceAll(heading -> java.util.regex.Matcher.quoteReplacement(
                        "*" + heading.group(1).replace("*", "") + "*"));
        text = BOLD.matcher(text).replaceAll("*$1*");
        text = BOLD_TOO.matcher(text).replaceAll("*$1*");
        text = STRUCK.matcher(text).replaceAll("~$1~");
        return LINK.matcher(text)
                .replaceAll(link -> java.util.regex.Matcher.quoteReplacement(
                        link.group(1).equals(link.group(2))
                                ? link.group(2)
                                : link.group(1) + " (" + link.group(2) + ")"));
    }

    /** Half a surrogate pair cannot be written as UTF-8, and the whole message would be refused for it. */
    static String wellFormed(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD").replace("\0", "");
    }
}
