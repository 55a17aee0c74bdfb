package io.serai.notifications.internal.push;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where browsers and our own keys are kept. */
interface PushStore {
    /** @param p256dh its public key; @param auth its secret; both as the browser gives them */
    record Browser(AgentId agent, String endpoint, String p256dh, String auth) {
        @Override
        public String toString() {
            return "Browser[***]";
        }
    }

    /** A browser that somebody else used before is theirs no longer. */
    void keep(WorkspaceId workspace, Browser browser, Instant at);

    void forget(WorkspaceId workspace, String endpoint);

    List<Browser> of(WorkspaceId workspace, AgentId agent);

    record OwnKey(String publicKey, byte[] sealedPrivateKey) {}

    Optional<OwnKey> key(WorkspaceId workspace);

    /** The first one stays. */
    OwnKey keep(WorkspaceId workspace, OwnKey key);
}
