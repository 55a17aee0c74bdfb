package io.serai.channels.email.tnef;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Little-endian numbers one after the other; fails where the bytes end. */
final class Stream {
    private final ByteBuffer bytes;

    Stream(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    int left() {
        return bytes.remaining();
    }

    int number() {
        return bytes.getInt();
    }

    int small() {
        return bytes.getShort() & 0xFFFF;
    }

    int at(int place) {
        return bytes.getInt(place);
    }

    void skip(int count) {
        bytes.position(bytes.position() + count);
    }

    byte[] take(int count) {
        if (count < 0 || count > left()) {
            throw new IllegalArgumentException("it breaks off");
        }
        byte[] taken = new byte[count];
        bytes.get(taken);
        return taken;
    }

    /** To the next multiple of four, as far as there is one. */
    void align() {
        bytes.position(Math.min(bytes.limit(), (bytes.position() + 3) & ~3));
    }
}
