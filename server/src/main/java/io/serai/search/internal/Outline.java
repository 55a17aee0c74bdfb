package io.serai.search.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The signs of a vector's numbers, a bit each: an eighth of the vector's size, and told apart by counting bits. Two vectors that point nearly the
 * same way have nearly the same signs, so it says cheaply which vectors are worth comparing.
 */
final class Outline {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long[] bits;

    private Outline(long[] bits) {
        this.bits = bits;
    }

    static Outline of(byte[] vector) {
        var bits = new long[(vector.length + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < vector.length; i++) {
            if (vector[i] > 0) {
                bits[i / Long.SIZE] |= 1L << (i % Long.SIZE);
            }
        }
        return new Outline(bits);
    }

    byte[] bytes() {
        var bytes = new byte[length()];
        for (int i = 0; i < bits.length; i++) {
            LONGS.set(bytes, i * Long.BYTES, bits[i]);
        }
        return bytes;
    }

    /** In bytes. */
    int length() {
        return bits.length * Long.BYTES;
    }

    /** In how many signs the one that is kept at this place differs. */
    int apart(byte[] kept, int offset) {
        int apart = 0;
        for (int i = 0; i < bits.length; i++) {
            apart += Long.bitCount(bits[i] ^ (long) LONGS.get(kept, offset + i * Long.BYTES));
        }
        return apart;
    }
}
