package io.serai.channels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and what is special about stretches of it. Offsets count UTF-16 units.
 *
 * @param text as it is read, without the signs that stood for formatting
 */
public record Formatted(String text, List<Mark> marks) {
    public enum Kind {
        BOLD,
        ITALIC,
        STRIKE,
        CODE,
        BLOCK,
        LINK
    }

    public record Mark(Kind kind, int from, int to, Optional<String> url) {}

    private static final Pattern OURS = Pattern.compile("(?s)```(?:\\w*\\n)?(?<block>.+?)\\n?```|`(?<code>[^`\\n]+)`"
            + "|\\[(?<label>[^\\]\\n]+)]\\((?<url>https?://[^)\\s]+)\\)|(?<plain>https?://\\S+)"
            + "|\\*\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*\\*"
            + "|(?<![\\p{L}\\p{N}_])_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?![\\p{L}\\p{N}_])"
            + "|~~(?<strike>\\S(?:[^~\\n]*\\S)?)~~");

    /** What WhatsApp makes of signs; addresses it finds by itself, so that no link is ever found here. */
    private static final Pattern WHATSAPP = Pattern.compile("(?s)```(?<block>.+?)```|`(?<code>[^`\\n]+)`"
            + "|(?!)(?<label>.)(?<url>.)|(?<plain>https?://\\S+)"
            + "|(?<![\\p{L}\\p{N}*])\\*(?<bold>\\S(?:[^*\\n]*\\S)?)\\*(?![\\p{L}\\p{N}*])"
            + "|(?<![\\p{L}\\p{N}_])_(?<italic>\\S(?:[^_\\n]*\\S)?)_(?![\\p{L}\\p{N}_])"
            + "|(?<![\\p{L}\\p{N}~])~(?<strike>\\S(?:[^~\\n]*\\S)?)~(?![\\p{L}\\p{N}~])");

    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(\\S.*?) *#*$");
    private static final Pattern BULLET = Pattern.compile("(?m)^( *)[-*] +(?=\\S)");

    public Formatted {
        marks = List.copyOf(marks);
    }

    public static Formatted plain(String text) {
        return new Formatted(text, List.of());
    }

    /** Our own signs: those of Markdown that people type in chats. @param kept what the platform shows; the rest becomes plain words */
    public static Formatted of(String written, Set<Kind> kept) {
        String lines = HEADING.matcher(written)
                .replaceAll(
                        found -> Matcher.quoteReplacement("**" + found.group(1).replace("**", "") + "**"));
        return read(OURS, BULLET.matcher(lines).replaceAll("$1• "), kept);
    }

    /** As a phone with WhatsApp shows it. */
    public static Formatted asWhatsAppShows(String sent) {
        return read(WHATSAPP, BULLET.matcher(sent).replaceAll("$1• "), EnumSet.allOf(Kind.class));
    }

    private static Formatted read(Pattern signs, String written, Set<Kind> kept) {
        var reader = new Reader(signs, kept);
        reader.read(written);
        reader.marks.sort(Comparator.comparingInt(Mark::from).thenComparing(Mark::to, Comparator.reverseOrder()));
        return new Formatted(reader.text.toString(), reader.marks);
    }

    private static final class Reader {
        private final Pattern signs;
        private final Set<Kind> kept;
        private final StringBuilder text = new StringBuilder();
        private final List<Mark> marks = new ArrayList<>();

        private Reader(Pattern signs, Set<Kind> kept) {
            this.signs = signs;
            this.kept = kept;
        }

        private void read(String written) {
            Matcher found = signs.matcher(written);
            int at = 0;
            while (found.find()) {
                text.append(written, at, found.start());
                take(found);
                at = found.end();
            }
            text.append(written, at, written.length());
        }

        private void take(Matcher found) {
            if (found.group("plain") != null) {
                text.append(found.group());
            } else if (found.group("block") != null) {
                within(Kind.BLOCK, Optional.empty(), () -> text.append(found.group("block")));
            } else if (found.group("code") != null) {
                within(Kind.CODE, Optional.empty(), () -> text.append(found.group("code")));
            } else if (found.group("url") != null) {
                link(found.group("label"), found.group("url"));
            } else if (found.group("bold") != null) {
                within(Kind.BOLD, Optional.empty(), () -> read(found.group("bold")));
            } else if (found.group("italic") != null) {
                within(Kind.ITALIC, Optional.empty(), () -> read(found.group("italic")));
            } else {
                within(Kind.STRIKE, Optional.empty(), () -> read(found.group("strike")));
            }
        }

        /** Where links cannot hide behind words, both are shown. */
        private void link(String label, String url) {
            if (kept.contains(Kind.LINK)) {
                within(Kind.LINK, Optional.of(url), () -> text.append(label));
            } else {
                text.append(label.equals(url) ? url : label + " (" + url + ")");
            }
        }

        private void within(Kind kind, Optional<String> url, Runnable words) {
            int from = text.length();
            words.run();
            if (kept.contains(kind) && text.length() > from) {
                marks.add(new Mark(kind, from, text.length(), url));
            }
        }
    }
}
