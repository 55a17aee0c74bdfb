package io.serai.privacy.internal.factor;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where second factors are kept. */
interface FactorStore {
    /** Replaces one that was never confirmed, and one that was; recovery codes stay. */
    void begin(WorkspaceId workspace, AgentId agent, byte[] sealedSecret, Instant at);

    Optional<Factor> find(WorkspaceId workspace, AgentId agent);

    void confirm(WorkspaceId workspace, AgentId agent, List<String> recovery, Instant at);

    /** Replaces the codes that are left; without effect where nothing was begun. */
    void recovery(WorkspaceId workspace, AgentId agent, List<String> hashes);

    /** @return false when this step, or a later one, was used before */
    boolean use(WorkspaceId workspace, AgentId agent, long step);

    /** @return false when there is no such code left */
    boolean recover(WorkspaceId workspace, AgentId agent, String hash);

    void remove(WorkspaceId workspace, AgentId agent);

    /** @param recovery hashes of the codes that are left */
    record Factor(byte[] sealedSecret, boolean confirmed, List<String> recovery) {
        public Factor {
            recovery = List.copyOf(recovery);
        }
    }
}
