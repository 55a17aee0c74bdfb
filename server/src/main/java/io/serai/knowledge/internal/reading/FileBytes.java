package io.serai.knowledge.internal.reading;

import io.serai.shared.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The bytes of an uploaded file, turned into text whatever the encoding; what is no text is refused. */
final class FileBytes {
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How files that are no text begin, whatever they are called. */
    private static final List<String> OTHER_KINDS = List.of(
            "PK\u0003\u0004",
            "PK\u0005\u0006",
            "%PDF",
            "\u001F\u008B",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF8",
            "BZh",
            "\u00FD7zXZ",
            "7z\u00BC\u00AF",
            "Rar!",
            "\u00D0\u00CF\u0011\u00E0",
            "\u007FELF",
            "MZ\u0090",
            "\u0028\u00B5\u002F\u00FD",
            "{\\rtf");

    private FileBytes() {}

    static String text(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Problem(
                    Problem.Code.TOO_LARGE,
                    "The file is larger than 5 MB. Split it, or leave out what no customer asks.");
        }
        if (isOfAnotherKind(bytes)) {
            throw noText();
        }
        String text = decoded(bytes);
        if (text.isBlank()) {
            throw Problem.invalid("The file is empty.");
        }
        if (strange(text) > text.length() / 100) {
            throw noText();
        }
        return text.replace("\u0000", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Problem noText() {
        return Problem.invalid("This is not a text file. Save it as Markdown, TXT, CSV or HTML and upload it again.");
    }

    private static boolean isOfAnotherKind(byte[] bytes) {
        var start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
        return OTHER_KINDS.stream().anyMatch(start::startsWith);
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        Optional<Charset> wide = wideWithoutMark(bytes);
        if (wide.isPresent()) {
            return new String(bytes, wide.get());
        }
        return strictly(bytes, StandardCharsets.UTF_8)
                .filter(text -> text.indexOf(0) < 0)
                .or(() -> strictly(bytes, StandardCharsets.UTF_16LE).filter(FileBytes::looksChinese))
                .or(() -> strictly(bytes, StandardCharsets.UTF_16BE).filter(FileBytes::looksChinese))
                .or(() -> strictly(bytes, GB18030).filter(FileBytes::looksChinese))
                .orElseGet(() -> legacy(bytes));
    }

    /** A little broken UTF-8 stays UTF-8 with marks for what is lost; else it is an old Western file. */
    private static String legacy(byte[] bytes) {
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        long broken = utf8.chars().filter(c -> c == 0xFFFD).count();
        long foreign = utf8.chars().filter(c -> c > 127 && c != 0xFFFD).count();
        return broken < foreign ? utf8 : new String(bytes, WINDOWS_1252);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Western text in UTF-16 has a zero in every other byte. */
    private static Optional<Charset> wideWithoutMark(byte[] bytes) {
        int looked = Math.min(bytes.length, 4_000) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < looked; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (looked >= 4 && odd > looked / 4 && even < looked / 40 + 1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (looked >= 4 && even > looked / 4 && odd < looked / 40 + 1) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherwise) {
            return Optional.empty();
        }
    }

    /** Western letters read as GB18030 give rare characters; real Chinese text is made of the first and common block. */
    private static boolean looksChinese(String text) {
        long foreign = text.codePoints().filter(c -> c > 127).count();
        long common = text.codePoints()
                .filter(c -> c >= 0x4E00 && c <= 0x9FFF || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF)
                .count();
        boolean inGb2312 =
                text.codePoints().filter(c -> c >= 0x4E00 && c <= 0x9FFF).allMatch(FileBytes::isCommon);
        return foreign > 1 && common >= foreign * 0.9 && inGb2312;
    }

    private static boolean isCommon(int character) {
        byte[] bytes = Character.toString(character).getBytes(GB18030);
        return bytes.length == 2 && (bytes[0] & 0xFF) >= 0xB0 && (bytes[1] & 0xFF) >= 0xA1;
    }

    private static long strange(String text) {
        return text.chars()
                .filter(c -> c < 32 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0xFFFD)
                .count();
    }
}
