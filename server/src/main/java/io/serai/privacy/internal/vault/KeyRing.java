package io.serai.privacy.internal.vault;

import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;

/** A workspace's keys, unwrapped: what is sealed from now on takes the newest, what was sealed before names its own. */
record KeyRing(Map<Integer, SecretKey> sealing, int newest, SecretKey fingerprint) {
    KeyRing {
        sealing = Map.copyOf(sealing);
    }

    SecretKey newestKey() {
        return Optional.ofNullable(sealing.get(newest)).orElseThrow();
    }

    Optional<SecretKey> key(int id) {
        return Optional.ofNullable(sealing.get(id));
    }

    @Override
    public String toString() {
        return "KeyRing[newest=" + newest + "]";
    }
}
