package io.serai.channels.whatsapp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** Bytes that must have this SHA-256: the end of others is never reached. */
final class HashedStream extends FilterInputStream {
    private final MessageDigest digest;
    private final byte[] expected;
    private boolean checked;

    private HashedStream(InputStream bytes, byte[] expected) {
        super(bytes);
        this.digest = sha256();
        this.expected = expected;
    }

    /** @param hash in base64 or hex; one that is neither is not held against the file */
    static InputStream checked(InputStream bytes, Optional<String> hash) {
        return hash.flatMap(HashedStream::decoded)
                .<InputStream>map(expected -> new HashedStream(bytes, expected))
                .orElse(bytes);
    }

    private static Optional<byte[]> decoded(String hash) {
        try {
            byte[] value = hash.matches("[0-9a-fA-F]{64}")
                    ? HexFormat.of().parseHex(hash)
                    : Base64.getDecoder().decode(hash);
            return Optional.of(value).filter(bytes -> bytes.length == 32);
        } catch (IllegalArgumentException neither) {
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value < 0) {
            check();
        } else {
            digest.update((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count < 0) {
            check();
        } else {
            digest.update(into, offset, count);
        }
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, 8192)).length;
    }

    private void check() throws IOException {
        if (!checked && !MessageDigest.isEqual(expected, digest.digest())) {
            throw new IOException("the file's bytes are not those that WhatsApp announced");
        }
        checked = true;
    }
}
