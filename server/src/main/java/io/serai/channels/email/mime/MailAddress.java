package io.serai.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A name and where mail reaches it. {@code address} is normalised: lower case, without blanks. */
public record MailAddress(Optional<String> name, String address) {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>()\\[\\],;:\"@]{1,128}@[^\\s<>(),;:\"@]{1,255}");
    private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?\\s]{1,60}\\?[bBqQ]\\?[^?\\s]*+\\?=");
    private static final int MOST = 200;

    /** Every address of a header, however it is written: groups, comments, quotes, missing brackets, two @ in a name. */
    public static List<MailAddress> read(String header) {
        List<MailAddress> found = new ArrayList<>();
        for (String piece : pieces(header)) {
            if (found.size() < MOST) {
                one(piece).ifPresent(found::add);
            }
        }
        return found;
    }

    public static Optional<MailAddress> first(String header) {
        return read(header).stream().findFirst();
    }

    public static Optional<String> normalised(String address) {
        var found = ADDRESS.matcher(address.strip().toLowerCase(Locale.ROOT));
        return found.find() ? Optional.of(trimmed(found.group())) : Optional.empty();
    }

    private static String trimmed(String address) {
        return address.replaceAll("^['.]+|['.>]+$", "");
    }

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    public String local() {
        return address.substring(0, address.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return name.map(text -> text + " <" + address + ">").orElse(address);
    }

    /** Cut at commas and semicolons outside quotes, brackets and comments; a group's name and end are dropped. */
    private static List<String> pieces(String header) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        boolean bracket = false;
        for (int place = 0; place < header.length(); place++) {
            char here = header.charAt(place);
            int word = here == '=' ? encodedWordEnd(header, place) : -1;
            if (word > 0) {
                // a comma or quote within an encoded word separates nothing
                piece.append(header, place, word);
                place = word - 1;
                continue;
            }
            if (here == '\\' && place + 1 < header.length()) {
                piece.append(here).append(header.charAt(++place));
                continue;
            }
            quoted ^= here == '"' && depth == 0;
            depth += quoted ? 0 : here == '(' ? 1 : here == ')' && depth > 0 ? -1 : 0;
            bracket = !quoted && (here == '<' || bracket && here != '>');
            boolean outside = !quoted && depth == 0 && !bracket;
            if (outside && (here == ',' || here == ';')) {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else if (outside && here == ':' && !piece.toString().contains("@")) {
                piece.setLength(0);
            } else {
                piece.append(here);
            }
        }
        pieces.add(piece.toString());
        return pieces.stream().filter(text -> !text.isBlank()).toList();
    }

    private static int encodedWordEnd(String header, int start) {
        Matcher word = ENCODED_WORD.matcher(header).region(start, header.length());
        return word.lookingAt() ? word.end() : -1;
    }

    private static Optional<MailAddress> one(String piece) {
        return parsed(piece).or(() -> piece.contains("=?") ? whole(piece) : Optional.empty());
    }

    /** Name and address together in encoded words, against the standard. */
    private static Optional<MailAddress> whole(String piece) {
        return parsed(latin(EncodedWords.decode(piece)));
    }

    private static Optional<MailAddress> parsed(String piece) {
        int open = piece.lastIndexOf('<');
        int close = open < 0 ? -1 : piece.indexOf('>', open);
        String inside = open < 0 ? piece : piece.substring(open + 1, close < 0 ? piece.length() : close);
        // a route before the address (@relay:ann@example.com) means nothing any more
        String bare = withoutComments(inside).replaceAll("^@[^:]*:", "").replace(" ", "");
        Optional<String> address =
                normalised(EncodedWords.readable(bare.isEmpty() || !bare.contains("@") ? piece : bare));
        return address.map(value -> new MailAddress(
                open >= 0 ? name(piece.substring(0, open)) : comment(piece).flatMap(MailAddress::name), value));
    }

    private static String withoutComments(String text) {
        return text.replaceAll("\\([^()]*+\\)", " ").strip();
    }

    private static Optional<String> comment(String piece) {
        int open = piece.indexOf('(');
        int close = piece.lastIndexOf(')');
        return open >= 0 && close > open ? Optional.of(piece.substring(open + 1, close)) : Optional.empty();
    }

    private static Optional<String> name(String raw) {
        String text = EncodedWords.decode(raw.strip()).strip();
        if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
            text = EncodedWords.decode(latin(text.substring(1, text.length() - 1)));
        }
        String tidy = text.replaceAll("\\\\(.)", "$1")
                .replaceAll("[\\p{Cntrl}<>\"]", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^'(.*)'$", "$1")
                .strip();
        return tidy.isEmpty() ? Optional.empty() : Optional.of(tidy.length() <= 200 ? tidy : tidy.substring(0, 200));
    }

    /** Text that is decoded already must not be decoded again as if it were raw. */
    private static String latin(String text) {
        return text.chars().allMatch(character -> character < 128)
                ? text
                : new String(
                        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
    }
}
