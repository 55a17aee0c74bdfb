package io.serai.channels.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Header text as a person reads it: encoded words (RFC 2047) also where they are broken, split within a character or stand inside quotes,
 * and raw bytes without any encoding (RFC 6532 and those who never read it).
 */
public final class EncodedWords {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,60})(?:\\*[^?]{0,20})?\\?([bBqQ])\\?([^?]*+(?:\\?(?!=)[^?]*+)*?)\\?=");

    private EncodedWords() {}

    /** @param raw one character per byte */
    public static String decode(String raw) {
        var result = new StringBuilder();
        var run = new Run();
        int last = 0;
        Matcher word = WORD.matcher(raw);
        while (word.find()) {
            String between = raw.substring(last, word.start());
            boolean adjacent = last > 0 && between.isBlank();
            if (!adjacent || !run.continuesIn(word.group(1))) {
                result.append(run.end());
                result.append(adjacent ? "" : plain(between));
            }
            run.add(word.group(1), bytes(word.group(2), word.group(3)));
            last = word.end();
        }
        result.append(run.end()).append(plain(raw.substring(last)));
        return result.toString().replaceAll("[\\r\\n\\u0000]+", " ");
    }

    /** Neighbouring words of one charset are decoded together: a character may begin in one and end in the next. */
    private static final class Run {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private String charset = "";

        boolean continuesIn(String name) {
            return bytes.size() == 0 || name.equalsIgnoreCase(charset);
        }

        void add(String name, byte[] more) {
            charset = name;
            bytes.writeBytes(more);
        }

        String end() {
            String text = bytes.size() == 0 ? "" : Charsets.decode(bytes.toByteArray(), Optional.of(charset));
            bytes.reset();
            return text;
        }
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        String clean = text.replaceAll("[^A-Za-z0-9+/]", "");
        int usable = clean.length() % 4 == 1 ? clean.length() - 1 : clean.length();
        return Base64.getDecoder().decode(clean.substring(0, usable));
    }

    private static byte[] quoted(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int place = 0; place < text.length(); place++) {
            char here = text.charAt(place);
            if (here == '=' && place + 2 < text.length() && isHex(text, place + 1)) {
                bytes.write(Integer.parseInt(text.substring(place + 1, place + 3), 16));
                place += 2;
            } else {
                bytes.write(here == '_' ? ' ' : here);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isHex(String text, int at) {
        return Character.digit(text.charAt(at), 16) >= 0 && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /** Raw bytes as text; encoded words stay as they are. */
    static String readable(String raw) {
        return raw.chars().allMatch(character -> character < 256) ? plain(raw) : raw;
    }

    private static String plain(String raw) {
        return raw.chars().allMatch(character -> character < 128)
                ? raw
                : Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    }
}
