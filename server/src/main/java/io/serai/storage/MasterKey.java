package io.serai.storage;

import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The 256-bit key from which every other key of this server is derived or under which it is wrapped. Whoever loses it
 * loses what was encrypted; it is never in the database that it protects.
 */
public final class MasterKey {
    public static final int BYTES = 32;

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("A master key has " + BYTES + " bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    public static MasterKey of(byte[] bytes) {
        return new MasterKey(bytes);
    }

    /** Reads the form written in {@code SERAI_MASTER_KEY}: 32 bytes in base64. */
    public static MasterKey fromBase64(String text) {
        return new MasterKey(Base64.getDecoder().decode(text.strip()));
    }

    public SecretKey aes() {
        return new SecretKeySpec(bytes, "AES");
    }

    /** Never the key: this object may end up in a log line. */
    @Override
    public String toString() {
        return "MasterKey[***]";
    }
}
