package io.serai.channels.email.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A header like {@code text/plain; charset=utf-8}: the value, and parameters with the continuations and charsets of RFC 2231. */
public record Parameters(String value, Map<String, String> named) {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s\"]{1,80})\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*+)(?:\"|$)|([^;]*))");
    private static final Pattern NUMBERED = Pattern.compile("([^*]+)\\*(\\d{1,3})(\\*?)");

    public static Parameters of(String header) {
        int end = header.indexOf(';');
        String value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new Parameters(value.replaceAll("[\"\\s(].*", ""), end < 0 ? Map.of() : read(header.substring(end)));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(named.get(name)).filter(text -> !text.isBlank());
    }

    private record Piece(String text, boolean encoded) {}

    private static Map<String, String> read(String rest) {
        Map<String, String> named = new TreeMap<>();
        Map<String, TreeMap<Integer, Piece>> continued = new TreeMap<>();
        Matcher found = PARAMETER.matcher(rest);
        while (found.find()) {
            String name = found.group(1).toLowerCase(Locale.ROOT);
            String text = found.group(2) != null
                    ? found.group(2).replaceAll("\\\\(.)", "$1")
                    : found.group(3).strip();
            Matcher numbered = NUMBERED.matcher(name);
            if (numbered.matches()) {
                continued
                        .computeIfAbsent(numbered.group(1), key -> new TreeMap<>())
                        .put(
                                Integer.valueOf(numbered.group(2)),
                                new Piece(text, !numbered.group(3).isEmpty()));
            } else if (name.endsWith("*")) {
                named.put(name.substring(0, name.length() - 1), extended(text));
            } else {
                // against the standard, and everywhere: encoded words within parameters
                named.putIfAbsent(name, EncodedWords.decode(text));
            }
        }
        continued.forEach((name, pieces) -> named.put(name, joined(pieces)));
        return named;
    }

    private static String extended(String text) {
        int first = text.indexOf('\'');
        int second = first < 0 ? -1 : text.indexOf('\'', first + 1);
        return second < 0
                ? EncodedWords.decode(text)
                : Charsets.decode(percent(text.substring(second + 1)), Optional.of(text.substring(0, first)));
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        var bytes = new ByteArrayOutputStream();
        Optional<String> charset = Optional.empty();
        boolean encoded = false;
        boolean first = true;
        for (Piece piece : pieces.values()) {
            String text = piece.text();
            if (first && piece.encoded() && text.split("'", -1).length >= 3) {
                charset = Optional.of(text.substring(0, text.indexOf('\'')));
                text = text.substring(text.indexOf('\'', text.indexOf('\'') + 1) + 1);
            }
            encoded |= piece.encoded();
            first = false;
            bytes.writeBytes(piece.encoded() ? percent(text) : text.getBytes(StandardCharsets.ISO_8859_1));
        }
        return encoded
                ? Charsets.decode(bytes.toByteArray(), charset.filter(name -> !name.isEmpty()))
                : EncodedWords.decode(bytes.toString(StandardCharsets.ISO_8859_1));
    }

    private static byte[] percent(String text) {
        var bytes = new ByteArrayOutputStream();
        for (int place = 0; place < text.length(); place++) {
            int value = text.charAt(place) == '%' && place + 2 < text.length() ? hex(text, place + 1) : -1;
            bytes.write(value < 0 ? text.charAt(place) : value);
            place += value < 0 ? 0 : 2;
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }
}
