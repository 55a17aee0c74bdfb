package io.serai.notifications.internal.push;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Message encryption for web push (RFC 8291 over RFC 8188), for one browser: only it can read what passes the push service. */
final class Encryption {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RECORD = 4096;
    /** One record with its delimiter, its tag and its header. */
    static final int MOST_BYTES = 3993;

    private static final byte[] LAST_RECORD = {2};
    private static final ECParameterSpec CURVE = curve();

    private Encryption() {}

    static byte[] encrypt(byte[] plain, byte[] browserKey, byte[] auth) throws GeneralSecurityException {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encrypt(plain, browserKey, auth, fresh(), salt);
    }

    static byte[] encrypt(byte[] plain, byte[] browserKey, byte[] auth, KeyPair ours, byte[] salt)
            throws GeneralSecurityException {
        if (plain.length > MOST_BYTES) {
            throw new IllegalArgumentException("a push message has at most " + MOST_BYTES + " bytes");
        }
        byte[] ourKey = bytes((ECPublicKey) ours.getPublic());
        byte[] secret = agreed(ours.getPrivate(), browserKey);
        byte[] info = join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), browserKey, ourKey);
        byte[] material = expand(mac(auth, secret), info, 32);
        byte[] seed = mac(salt, material);
        byte[] key = expand(seed, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        byte[] nonce = expand(seed, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        byte[] sealed = cipher.doFinal(join(plain, LAST_RECORD));
        byte[] head = ByteBuffer.allocate(21)
                .put(salt)
                .putInt(RECORD)
                .put((byte) ourKey.length)
                .array();
        return join(head, ourKey, sealed);
    }

    private static byte[] agreed(PrivateKey ours, byte[] theirs) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(ours);
        agreement.doPhase(publicKey(theirs), true);
        return agreement.generateSecret();
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    /** HKDF's second step, for at most one block. */
    private static byte[] expand(byte[] seed, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(seed, join(info, new byte[] {1})), length);
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    static KeyPair fresh() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        return generator.generateKeyPair();
    }

    /** A point as browsers write it: 4, x, y. */
    static ECPublicKey publicKey(byte[] point) throws GeneralSecurityException {
        if (point.length != 65 || point[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point of P-256");
        }
        var at = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(at, CURVE));
    }

    static PrivateKey privateKey(byte[] scalar) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(new BigInteger(1, scalar), CURVE));
    }

    static byte[] bytes(ECPublicKey key) {
        return join(
                new byte[] {4}, fixed(key.getW().getAffineX()), fixed(key.getW().getAffineY()));
    }

    static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[32];
        int count = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - count, fixed, 32 - count, count);
        return fixed;
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
