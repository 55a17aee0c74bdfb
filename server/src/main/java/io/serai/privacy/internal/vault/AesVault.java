package io.serai.privacy.internal.vault;

import io.serai.privacy.Vault;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;

/** A sealed value is: format (1 byte), number of the key (4), nonce (12), cipher text with tag. */
@Service
class AesVault implements Vault {
    private static final byte FORMAT = 1;
    private static final int HEAD = 5;
    private static final int SHORTEST = HEAD + 12 + 16;

    private final KeyRings rings;

    AesVault(KeyRings rings) {
        this.rings = rings;
    }

    @Override
    public byte[] seal(WorkspaceId workspace, String context, String value) {
        KeyRing ring = rings.of(workspace);
        byte[] sealed = Aes.seal(
                ring.newestKey(), value.getBytes(StandardCharsets.UTF_8), bound(workspace, context, ring.newest()));
        return ByteBuffer.allocate(HEAD + sealed.length)
                .put(FORMAT)
                .putInt(ring.newest())
                .put(sealed)
                .array();
    }

    @Override
    public Secret open(WorkspaceId workspace, String context, byte[] sealed) {
        if (sealed.length < SHORTEST || sealed[0] != FORMAT) {
            throw new IllegalStateException("This is not a sealed value: " + context);
        }
        int keyId = ByteBuffer.wrap(sealed).getInt(1);
        byte[] body = Arrays.copyOfRange(sealed, HEAD, sealed.length);
        try {
            byte[] clear = Aes.open(key(workspace, keyId), body, bound(workspace, context, keyId));
            return new Secret(new String(clear, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException tampered) {
            throw new IllegalStateException("A sealed value was changed or moved: " + context, tampered);
        }
    }

    private SecretKey key(WorkspaceId workspace, int id) {
        return rings.of(workspace)
                .key(id)
                .or(() -> rings.reread(workspace).key(id))
                .orElseThrow(
                        () -> new IllegalStateException("The key " + id + " of workspace " + workspace + " is gone"));
    }

    @Override
    public byte[] fingerprint(WorkspaceId workspace, String context, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(rings.of(workspace).fingerprint());
            mac.update(bound(workspace, context, 0));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
        }
    }

    /** The length stands in front of the context, so that no context can run over into a value. */
    private static byte[] bound(WorkspaceId workspace, String context, int keyId) {
        byte[] words = context.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(25 + words.length)
                .put(FORMAT)
                .putLong(workspace.value().getMostSignificantBits())
                .putLong(workspace.value().getLeastSignificantBits())
                .putInt(keyId)
                .putInt(words.length)
                .put(words)
                .array();
    }
}
