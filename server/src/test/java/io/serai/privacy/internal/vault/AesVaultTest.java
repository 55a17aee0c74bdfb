package io.serai.privacy.internal.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.shared.WorkspaceId;
import io.serai.storage.MasterKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class AesVaultTest {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();

    private final InMemoryWorkspaceKeyStore store = new InMemoryWorkspaceKeyStore();
    private final KeyRings rings = rings((byte) 1);
    private final AesVault vault = new AesVault(rings);

    private KeyRings rings(byte master) {
        byte[] key = new byte[MasterKey.BYTES];
        key[0] = master;
        return new KeyRings(store, MasterKey.of(key), Clock.systemUTC());
    }

    @Test
    void whatIsSealedOpensAgainAndLooksDifferentEachTime() {
        byte[] one = vault.seal(WORKSPACE, "contact.phone", "+34600111222 ✓");
        byte[] two = vault.seal(WORKSPACE, "contact.phone", "+34600111222 ✓");
        assertThat(one).isNotEqualTo(two);
        assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("600111222");
        assertThat(vault.open(WORKSPACE, "contact.phone", one).value()).isEqualTo("+34600111222 ✓");
        assertThat(vault.open(WORKSPACE, "contact.phone", vault.seal(WORKSPACE, "contact.phone", ""))
                        .value())
                .isEmpty();
    }

    @Test
    void aSealedValueOpensNeitherElsewhereNorChanged() {
        byte[] sealed = vault.seal(WORKSPACE, "contact.phone", "+34600111222");
        assertThatThrownBy(() -> vault.open(WORKSPACE, "contact.email", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open(WorkspaceId.next(), "contact.phone", sealed))
                .isInstanceOf(IllegalStateException.class);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> vault.open(WORKSPACE, "contact.phone", changed))
                    .as("byte " + i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(WORKSPACE, "contact.phone", new byte[3]))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatWasSealedBeforeARotationOpensAfterIt() {
        byte[] before = vault.seal(WORKSPACE, "token", "old");
        byte[] fingerprint = vault.fingerprint(WORKSPACE, "token", "old");
        rings.rotate(WORKSPACE);
        byte[] after = vault.seal(WORKSPACE, "token", "new");
        assertThat(after[4]).isEqualTo((byte) 2);
        assertThat(vault.open(WORKSPACE, "token", before).value()).isEqualTo("old");
        assertThat(vault.open(WORKSPACE, "token", after).value()).isEqualTo("new");
        assertThat(vault.fingerprint(WORKSPACE, "token", "old")).isEqualTo(fingerprint);
    }

    @Test
    void aProcessThatHasNotSeenTheRotationOpensWhatItSealed() {
        AesVault other = new AesVault(rings((byte) 1));
        other.seal(WORKSPACE, "token", "warm");
        rings.rotate(WORKSPACE);
        byte[] sealed = vault.seal(WORKSPACE, "token", "new");
        assertThat(other.open(WORKSPACE, "token", sealed).value()).isEqualTo("new");
    }

    @Test
    void aRestartKeepsTheKeysAndAnotherMasterKeyOpensNothing() {
        byte[] sealed = vault.seal(WORKSPACE, "token", "kept");
        assertThat(new AesVault(rings((byte) 1))
                        .open(WORKSPACE, "token", sealed)
                        .value())
                .isEqualTo("kept");
        assertThatThrownBy(() -> new AesVault(rings((byte) 2)).open(WORKSPACE, "token", sealed))
                .hasMessageContaining("SERAI_MASTER_KEY");
    }

    @Test
    void fingerprintsAreEqualOnlyForTheSameValueInTheSamePlace() {
        byte[] one = vault.fingerprint(WORKSPACE, "contact.phone", "+34600111222");
        assertThat(one).hasSize(32).isEqualTo(vault.fingerprint(WORKSPACE, "contact.phone", "+34600111222"));
        assertThat(one).isNotEqualTo(vault.fingerprint(WORKSPACE, "contact.email", "+34600111222"));
        assertThat(one).isNotEqualTo(vault.fingerprint(WorkspaceId.next(), "contact.phone", "+34600111222"));
        assertThat(one).isNotEqualTo(vault.fingerprint(WORKSPACE, "contact.phone", "+34600111223"));
    }
}
