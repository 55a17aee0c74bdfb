package io.serai.channels.email.tnef;

import java.nio.BufferUnderflowException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The properties of a message or of an attachment (MS-OXCDATA), each as its bytes. */
final class Properties {
    private static final int MOST = 2_000;
    private static final int MANY = 0x1000;
    private static final int UNICODE = 0x1F;

    /** @param charset of text that says its own; else the message's code page holds */
    record Value(byte[] bytes, Optional<String> charset) {}

    private Properties() {}

    static Map<Integer, Value> read(byte[] bytes) {
        Map<Integer, Value> found = new HashMap<>();
        var stream = new Stream(bytes);
        try {
            int count = Math.min(stream.number(), MOST);
            for (int place = 0; place < count; place++) {
                int type = stream.small();
                int name = stream.small();
                if (name >= 0x8000) {
                    skipName(stream);
                }
                Optional<String> charset = (type & ~MANY) == UNICODE ? Optional.of("utf-16le") : Optional.empty();
                found.putIfAbsent(name, new Value(value(stream, type), charset));
            }
        } catch (BufferUnderflowException | IllegalArgumentException brokenOff) {
            // those that were whole are kept
        }
        return found;
    }

    private static void skipName(Stream stream) {
        stream.skip(16);
        int byName = stream.number();
        int length = stream.number();
        if (byName != 0) {
            stream.skip(length);
            stream.align();
        }
    }

    private static byte[] value(Stream stream, int type) {
        int plain = type & ~MANY;
        return switch (plain) {
            case 0x0D, 0x1E, UNICODE, 0x102 -> variable(stream);
            case 2, 3, 4, 0x0A, 0x0B -> fixed(stream, type, 4);
            case 5, 6, 7, 0x14, 0x40 -> fixed(stream, type, 8);
            case 0x48 -> fixed(stream, type, 16);
            default -> throw new IllegalArgumentException("an unknown type: its length cannot be told");
        };
    }

    private static byte[] fixed(Stream stream, int type, int length) {
        int count = (type & MANY) != 0 ? stream.number() : 1;
        byte[] first = count > 0 ? stream.take(length) : new byte[0];
        stream.skip(Math.multiplyExact(Math.max(0, count - 1), length));
        return first;
    }

    private static byte[] variable(Stream stream) {
        int count = stream.number();
        byte[] first = new byte[0];
        for (int place = 0; place < count; place++) {
            byte[] value = stream.take(stream.number());
            stream.align();
            first = place == 0 ? value : first;
        }
        return first;
    }
}
