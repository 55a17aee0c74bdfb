package io.serai.channels.email.tnef;

import io.serai.channels.email.mime.Charsets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of rich text, without its looks; also where it wraps HTML. */
final class RtfText {
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?:([a-zA-Z]{1,32})(-?\\d{1,9})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|[\\r\\n]+|([^\\\\{}\\r\\n]+)");
    private static final Set<String> SILENT = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "info",
            "pict",
            "object",
            "header",
            "headerf",
            "footer",
            "footerf",
            "themedata",
            "listtable",
            "rsidtbl",
            "generator",
            "xmlnstbl",
            "fldinst");
    private static final int DEEPEST = 500;

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Deque<State> outer = new ArrayDeque<>();
    private State now = new State(false, 1);
    private String codePage = "cp1252";
    private int pending;

    /** @param unicodeSkip how many characters stand behind each Unicode one for those who do not know it */
    private record State(boolean silent, int unicodeSkip) {}

    private RtfText() {}

    static String of(String rtf) {
        var reading = new RtfText();
        Matcher token = TOKEN.matcher(rtf);
        while (token.find()) {
            reading.take(token);
        }
        reading.flush();
        return reading.text
                .toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private void take(Matcher token) {
        if (token.group(1) != null) {
            word(token.group(1), token.group(2) == null ? 1 : Integer.parseInt(token.group(2)));
        } else if (token.group(3) != null) {
            raw(Integer.parseInt(token.group(3), 16));
        } else if (token.group(4) != null) {
            symbol(token.group(4));
        } else if (token.group(5) != null) {
            group(token.group(5));
        } else if (token.group(6) != null) {
            plain(token.group(6));
        }
    }

    private void group(String brace) {
        flush();
        if (brace.equals("{")) {
            if (outer.size() < DEEPEST) {
                outer.push(now);
            }
        } else if (!outer.isEmpty()) {
            now = outer.pop();
        }
    }

    private void word(String word, int number) {
        if (SILENT.contains(word)) {
            now = new State(true, now.unicodeSkip());
        }
        switch (word) {
            case "ansicpg" -> codePage = "cp" + number;
            case "uc" -> now = new State(now.silent(), number);
            case "u" -> {
                plain(Character.toString((char) number));
                pending = now.unicodeSkip();
            }
            case "par", "line", "sect", "row" -> plain("\n");
            case "tab", "cell" -> plain("\t");
            case "emdash" -> plain("—");
            case "endash" -> plain("–");
            case "lquote" -> plain("‘");
            case "rquote" -> plain("’");
            case "ldblquote" -> plain("“");
            case "rdblquote" -> plain("”");
            case "bullet" -> plain("•");
            default -> {}
        }
    }

    private void symbol(String symbol) {
        switch (symbol) {
            case "*" -> now = new State(true, now.unicodeSkip());
            case "~" -> plain(" ");
            case "_" -> plain("-");
            case "\\", "{", "}" -> plain(symbol);
            case "\n", "\r" -> plain("\n");
            default -> {}
        }
    }

    private void raw(int value) {
        if (pending > 0) {
            pending--;
        } else if (!now.silent()) {
            bytes.write(value);
        }
    }

    private void plain(String words) {
        flush();
        int skipped = Math.min(pending, words.length());
        pending -= skipped;
        if (!now.silent()) {
            text.append(words, skipped, words.length());
        }
    }

    /** Bytes one after the other may be one character. */
    private void flush() {
        if (bytes.size() > 0) {
            text.append(Charsets.decode(bytes.toByteArray(), Optional.of(codePage)));
            bytes.reset();
        }
    }
}
