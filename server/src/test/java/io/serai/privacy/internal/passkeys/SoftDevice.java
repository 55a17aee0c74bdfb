package io.serai.privacy.internal.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;

/** An authenticator in software: one passkey over P-256, written by WebAuthn's own rules. */
final class SoftDevice {
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int NEW_KEY = 0x40;

    private final byte[] id = new byte[32];
    private final KeyPair keys;
    private int count;

    /** Whether it makes sure of the person. */
    boolean verifies = true;

    SoftDevice() {
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Answer.Made makes(String challenge, String origin, String domain) {
        var authenticator = new ByteArrayOutputStream();
        authenticator.writeBytes(head(domain, NEW_KEY));
        authenticator.writeBytes(new byte[16]);
        authenticator.writeBytes(
                ByteBuffer.allocate(2).putShort((short) id.length).array());
        authenticator.writeBytes(id);
        authenticator.writeBytes(publicKey());
        return new Answer.Made(client("webauthn.create", challenge, origin), attestation(authenticator.toByteArray()));
    }

    Answer.Used uses(String challenge, String origin, String domain, byte[] handle) {
        count++;
        byte[] authenticator = head(domain, 0);
        byte[] client = client("webauthn.get", challenge, origin);
        return new Answer.Used(PasskeyId.of(id), handle, authenticator, client, signed(authenticator, client));
    }

    private byte[] head(String domain, int more) {
        int flags = PRESENT | (verifies ? VERIFIED : 0) | more;
        return ByteBuffer.allocate(37)
                .put(sha256(domain.getBytes(StandardCharsets.UTF_8)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    private static byte[] client(String type, String challenge, String origin) {
        return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, origin)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** COSE, in CBOR: {1: 2, 3: -7, -1: 1, -2: x, -3: y}. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20});
        key.writeBytes(unsigned(point.getAffineX()));
        key.writeBytes(new byte[] {0x22, 0x58, 0x20});
        key.writeBytes(unsigned(point.getAffineY()));
        return key.toByteArray();
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] whole = new byte[32];
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, whole, 32 - length, length);
        return whole;
    }

    /** {"fmt": "none", "attStmt": {}, "authData": …}. */
    private static byte[] attestation(byte[] authenticator) {
        var whole = new ByteArrayOutputStream();
        whole.write(0xA3);
        whole.writeBytes(text("fmt"));
        whole.writeBytes(text("none"));
        whole.writeBytes(text("attStmt"));
        whole.write(0xA0);
        whole.writeBytes(text("authData"));
        whole.write(0x59);
        whole.writeBytes(
                ByteBuffer.allocate(2).putShort((short) authenticator.length).array());
        whole.writeBytes(authenticator);
        return whole.toByteArray();
    }

    private static byte[] text(String word) {
        return ByteBuffer.allocate(1 + word.length())
                .put((byte) (0x60 + word.length()))
                .put(word.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private byte[] signed(byte[] authenticator, byte[] client) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(authenticator);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
