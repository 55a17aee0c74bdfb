package io.serai.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the bytes of a mail into its tree of parts (RFC 5322, 2045, 2046), within limits: what is beyond them stays a leaf or is left out.
 * Line ends may be CRLF, LF or CR.
 */
public final class MimeReader {
    private static final int MOST_HEADERS = 2_000;
    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 10;

    private int parts;

    private MimeReader() {}

    public static Part read(byte[] mail) {
        return new MimeReader().part(Bytes.of(mail), "", 0, false);
    }

    /** The header block alone, as of a mail that is too large to be fetched. */
    public static Headers headers(byte[] block) {
        return new MimeReader().block(Bytes.of(block), true).headers();
    }

    private record Block(Headers headers, int bodyAt) {}

    private Part part(Bytes bytes, String path, int depth, boolean digest) {
        parts++;
        Block block = block(bytes, depth == 0);
        Bytes body = bytes.part(block.bodyAt(), bytes.to());
        Part leaf = new Part(path, typed(block.headers(), digest), body, List.of());
        return depth >= DEEPEST ? leaf : new Part(path, leaf.headers(), body, children(leaf, body, depth));
    }

    /** In a digest, what says nothing of itself is a mail (RFC 2046 §5.1.5). */
    private static Headers typed(Headers headers, boolean digest) {
        return digest && !headers.has("content-type")
                ? new Headers(List.of(new Headers.Field("content-type", "message/rfc822")))
                : headers;
    }

    private List<Part> children(Part part, Bytes body, int depth) {
        String type = part.type();
        if (type.startsWith("multipart/")) {
            return part.parameter("boundary")
                    .filter(boundary -> !boundary.isBlank())
                    .or(() -> guessed(body))
                    .map(boundary -> pieces(part, body, boundary.stripTrailing(), depth))
                    .orElse(List.of());
        }
        boolean plainlyEncoded =
                part.headers().lower("content-transfer-encoding").matches("|7bit|8bit|binary|7-bit|8-bit");
        return (type.equals("message/rfc822") || type.equals("message/global")) && plainlyEncoded && parts < MOST_PARTS
                ? List.of(part(body, part.path() + (part.path().isEmpty() ? "1" : ".1"), depth + 1, false))
                : List.of();
    }

    /** A multipart that does not name its boundary: the first line that looks like one. */
    private static Optional<String> guessed(Bytes body) {
        String start =
                body.part(body.from(), Math.min(body.to(), body.from() + 8_192)).characters();
        return start.lines()
                .filter(line -> line.startsWith("--") && line.strip().length() > 6 && !line.contains(" "))
                .map(line -> line.strip().substring(2))
                .findFirst();
    }

    private List<Part> pieces(Part parent, Bytes body, String boundary, int depth) {
        List<Part> pieces = new ArrayList<>();
        int start = -1;
        int line = body.from();
        while (line < body.to()) {
            int next = lineEnd(body, line);
            Delimiter delimiter = delimiter(body, line, next, boundary);
            if (delimiter != Delimiter.NONE) {
                add(pieces, parent, body, start, beforeBreak(body, line), depth);
                start = delimiter == Delimiter.NEXT ? next : -1;
                if (delimiter == Delimiter.LAST) {
                    return pieces;
                }
            }
            line = next;
        }
        add(pieces, parent, body, start, body.to(), depth);
        return pieces;
    }

    private void add(List<Part> pieces, Part parent, Bytes body, int start, int end, int depth) {
        if (start >= 0 && parts < MOST_PARTS) {
            String prefix = parent.path().isEmpty() ? "" : parent.path() + ".";
            pieces.add(part(
                    body.part(start, Math.max(start, end)),
                    prefix + (pieces.size() + 1),
                    depth + 1,
                    parent.type().equals("multipart/digest")));
        }
    }

    private enum Delimiter {
        NONE,
        NEXT,
        LAST
    }

    /** Exactly this boundary: one that merely begins like it is another's. */
    private static Delimiter delimiter(Bytes body, int line, int next, String boundary) {
        int length = boundary.length() + 2;
        if (next - line < length || body.source()[line] != '-' || body.source()[line + 1] != '-') {
            return Delimiter.NONE;
        }
        for (int place = 0; place < boundary.length(); place++) {
            if ((body.source()[line + 2 + place] & 0xff) != boundary.charAt(place)) {
                return Delimiter.NONE;
            }
        }
        String rest = body.part(line + length, next).characters().strip();
        if (rest.isEmpty()) {
            return Delimiter.NEXT;
        }
        return rest.equals("--") || rest.equals("-") ? Delimiter.LAST : Delimiter.NONE;
    }

    private static int beforeBreak(Bytes body, int line) {
        int end = line;
        if (end > body.from() && body.source()[end - 1] == '\n') {
            end--;
        }
        return end > body.from() && body.source()[end - 1] == '\r' ? end - 1 : end;
    }

    /** Where the next line begins. */
    private static int lineEnd(Bytes bytes, int from) {
        for (int place = from; place < bytes.to(); place++) {
            byte here = bytes.source()[place];
            if (here == '\n') {
                return place + 1;
            }
            if (here == '\r' && (place + 1 >= bytes.to() || bytes.source()[place + 1] != '\n')) {
                return place + 1;
            }
        }
        return bytes.to();
    }

    /** The fields up to the first empty line, or up to a line that cannot be one: then the body begins there. */
    private Block block(Bytes bytes, boolean outermost) {
        List<Headers.Field> fields = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int line = outermost ? afterEnvelope(bytes) : bytes.from();
        while (line < bytes.to()) {
            int next = lineEnd(bytes, line);
            int end = beforeBreak(bytes, next);
            boolean bareReturn = next == end && next > line && bytes.source()[next - 1] == '\r';
            String text = bytes.part(line, bareReturn ? end - 1 : end).characters();
            if (text.isBlank() && !continues(bytes, text, next)) {
                close(fields, open);
                if (outermost && torn(fields, bytes, next)) {
                    line = next;
                    continue;
                }
                return new Block(new Headers(fields), next);
            }
            if (!text.isEmpty() && (text.charAt(0) == ' ' || text.charAt(0) == '\t') && !open.isEmpty()) {
                append(open, text);
            } else if (isField(text)) {
                close(fields, open);
                append(open, text);
            } else if (fields.isEmpty() && open.isEmpty() || !outermost) {
                close(fields, open);
                return new Block(new Headers(fields), line);
            } else {
                // a header that was broken without being folded
                append(open, " " + text);
            }
            line = next;
        }
        close(fields, open);
        return new Block(new Headers(fields), bytes.to());
    }

    /** A line of blanks within the header, followed by more of it, is somebody's way of folding. */
    private static boolean continues(Bytes bytes, String text, int next) {
        if (text.isEmpty() || next >= bytes.to()) {
            return false;
        }
        byte first = bytes.source()[next];
        return first == ' ' || first == '\t';
    }

    /** An empty line in the middle of the header: what stands below it says of which type the body is. */
    private static boolean torn(List<Headers.Field> fields, Bytes bytes, int next) {
        String below =
                bytes.part(next, Math.min(bytes.to(), next + 20)).characters().toLowerCase(Locale.ROOT);
        return (below.startsWith("mime-version:") || below.startsWith("content-type:"))
                && fields.stream().noneMatch(field -> field.name().equals("content-type"));
    }

    /** The {@code From } line of an mbox, and empty lines before the first header. */
    private static int afterEnvelope(Bytes bytes) {
        int line = bytes.from();
        while (line < bytes.to() && (bytes.source()[line] == '\n' || bytes.source()[line] == '\r')) {
            line++;
        }
        while (line < bytes.to()
                && bytes.source()[line] == ' '
                && isField(bytes.part(line, lineEnd(bytes, line)).characters().strip())) {
            line++;
        }
        int next = lineEnd(bytes, line);
        String first = bytes.part(line, Math.min(next, line + 6)).characters();
        return first.startsWith("From ") || first.startsWith(">From ") ? next : line;
    }

    private static boolean isField(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 100) {
            return false;
        }
        String name = line.substring(0, colon).stripTrailing();
        return !name.isEmpty() && name.chars().allMatch(character -> character > 32 && character < 127);
    }

    private static void append(StringBuilder open, String text) {
        int room = LONGEST_HEADER - open.length();
        open.append(text, 0, Math.clamp(room, 0, text.length()));
    }

    private static void close(List<Headers.Field> fields, StringBuilder open) {
        int colon = open.indexOf(":");
        if (colon > 0 && fields.size() < MOST_HEADERS) {
            fields.add(new Headers.Field(
                    open.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    open.substring(colon + 1).strip()));
        }
        open.setLength(0);
    }
}
