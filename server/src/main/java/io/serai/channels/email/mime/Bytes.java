package io.serai.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of a mail; nothing is copied until it is asked for. */
public record Bytes(byte[] source, int from, int to) {
    public static Bytes of(byte[] source) {
        return new Bytes(source, 0, source.length);
    }

    public int length() {
        return to - from;
    }

    Bytes part(int start, int end) {
        return new Bytes(source, start, Math.max(start, end));
    }

    byte[] copy() {
        return Arrays.copyOfRange(source, from, to);
    }

    /** Each byte as the character of the same number. */
    String characters() {
        return new String(source, from, length(), StandardCharsets.ISO_8859_1);
    }
}
