package io.serai.privacy.internal.vault;

import io.serai.privacy.Vault;
import io.serai.storage.MasterKey;
import java.time.Clock;

/** The real vault with its keys in memory, for tests of whoever seals something. */
public final class TestVault {
    private TestVault() {}

    public static Vault fresh() {
        return new AesVault(new KeyRings(
                new InMemoryWorkspaceKeyStore(), MasterKey.of(new byte[MasterKey.BYTES]), Clock.systemUTC()));
    }
}
