package io.serai.privacy.internal.factor;

import io.serai.shared.WorkspaceId;
import java.time.Instant;

/** What a workspace asks of everybody who signs in. */
interface RuleStore {
    boolean twoFactors(WorkspaceId workspace);

    void twoFactors(WorkspaceId workspace, boolean asked, Instant at);
}
