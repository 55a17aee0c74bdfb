package io.serai.privacy.internal.vault;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.privacy.internal.vault.WorkspaceKeyStore.Purpose;
import io.serai.privacy.internal.vault.WorkspaceKeyStore.WrappedKey;
import io.serai.shared.WorkspaceId;
import io.serai.storage.MasterKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Makes each workspace's keys when they are first needed, and keeps them unwrapped in memory for a while. */
@Component
class KeyRings {
    private static final int KEY_BYTES = 32;

    private final WorkspaceKeyStore store;
    private final SecretKey wrapping;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Cache<WorkspaceId, KeyRing> rings = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(30))
            .build();

    KeyRings(WorkspaceKeyStore store, MasterKey master, Clock clock) {
        this.store = store;
        this.wrapping = derive(master);
        this.clock = clock;
    }

    /** The master key itself encrypts nothing, so that it can serve other purposes beside this one. */
    private static SecretKey derive(MasterKey master) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master.aes())
                                    .thenExpand("serai workspace keys 1".getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has HKDF", impossible);
        }
    }

    KeyRing of(WorkspaceId workspace) {
        return rings.get(workspace, this::load);
    }

    /** Another process may have rotated in the meantime. */
    KeyRing reread(WorkspaceId workspace) {
        rings.invalidate(workspace);
        return of(workspace);
    }

    /** From now on values are sealed with a new key; the old ones still open what they sealed. */
    void rotate(WorkspaceId workspace) {
        add(workspace, Purpose.SEAL, of(workspace).newest() + 1);
        rings.invalidate(workspace);
    }

    private KeyRing load(WorkspaceId workspace) {
        var known = store.keys(workspace);
        if (known.isEmpty()) {
            add(workspace, Purpose.SEAL, 1);
            add(workspace, Purpose.FINGERPRINT, 1);
            known = store.keys(workspace);
        }
        Map<Integer, SecretKey> sealing = new HashMap<>();
        Map<Integer, SecretKey> fingerprint = new HashMap<>();
        for (WrappedKey key : known) {
            (key.purpose() == Purpose.SEAL ? sealing : fingerprint).put(key.id(), unwrap(workspace, key));
        }
        int newest = sealing.keySet().stream().max(Integer::compare).orElseThrow();
        return new KeyRing(sealing, newest, fingerprint.values().iterator().next());
    }

    private void add(WorkspaceId workspace, Purpose purpose, int id) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = Aes.seal(wrapping, key, bound(workspace, purpose, id));
        store.add(workspace, new WrappedKey(purpose, id, wrapped), clock.instant());
    }

    private SecretKey unwrap(WorkspaceId workspace, WrappedKey key) {
        try {
            byte[] clear = Aes.open(wrapping, key.wrapped(), bound(workspace, key.purpose(), key.id()));
            return new SecretKeySpec(clear, key.purpose() == Purpose.SEAL ? "AES" : "HmacSHA256");
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException(
                    "The keys of workspace " + workspace + " do not open with this master key. "
                            + "Start the server with the SERAI_MASTER_KEY that this database was made with.",
                    wrong);
        }
    }

    private static byte[] bound(WorkspaceId workspace, Purpose purpose, int id) {
        return ByteBuffer.allocate(24)
                .putLong(workspace.value().getMostSignificantBits())
                .putLong(workspace.value().getLeastSignificantBits())
                .putInt(purpose.ordinal())
                .putInt(id)
                .array();
    }
}
