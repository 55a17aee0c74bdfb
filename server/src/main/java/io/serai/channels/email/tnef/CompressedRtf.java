package io.serai.channels.email.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Rich text as Outlook packs it (MS-OXRTFCP). */
final class CompressedRtf {
    private static final int PACKED = 0x75465A4C;
    private static final int PLAIN = 0x414C454D;
    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int WINDOW = 4_096;
    private static final byte[] KNOWN =
            "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
                    .getBytes(StandardCharsets.US_ASCII);

    private CompressedRtf() {}

    static Optional<String> read(byte[] bytes) {
        if (bytes.length < 16) {
            return Optional.empty();
        }
        var stream = new Stream(bytes);
        stream.skip(4);
        int size = Math.clamp(stream.number(), 0, LARGEST);
        int kind = stream.number();
        stream.skip(4);
        return switch (kind) {
            case PACKED -> Optional.of(unpacked(stream, size));
            case PLAIN ->
                Optional.of(new String(bytes, 16, Math.min(size, bytes.length - 16), StandardCharsets.ISO_8859_1));
            default -> Optional.empty();
        };
    }

    private static String unpacked(Stream stream, int size) {
        byte[] window = Arrays.copyOf(KNOWN, WINDOW);
        var text = new ByteArrayOutputStream();
        int end = KNOWN.length;
        try {
            while (text.size() < size) {
                int flags = stream.take(1)[0];
                for (int bit = 0; bit < 8 && text.size() < size; bit++, flags >>= 1) {
                    if ((flags & 1) == 0) {
                        end = put(stream.take(1)[0], window, end, text);
                        continue;
                    }
                    byte[] pair = stream.take(2);
                    int reference = (pair[0] & 0xFF) << 8 | pair[1] & 0xFF;
                    int from = reference >> 4;
                    if (from == end) {
                        return text.toString(StandardCharsets.ISO_8859_1);
                    }
                    for (int step = 0; step < (reference & 15) + 2; step++) {
                        end = put(window[(from + step) % WINDOW], window, end, text);
                    }
                }
            }
        } catch (BufferUnderflowException | IllegalArgumentException brokenOff) {
            // as far as it goes
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static int put(byte here, byte[] window, int end, ByteArrayOutputStream text) {
        text.write(here);
        window[end] = here;
        return (end + 1) % WINDOW;
    }
}
