package io.serai.privacy.internal.vault;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Where wrapped keys are kept. */
interface WorkspaceKeyStore {
    /** Every key of the workspace, oldest first within a purpose. */
    List<WrappedKey> keys(WorkspaceId workspace);

    /**
     * Kept at once and for good, whatever becomes of a transaction around it: something may be sealed with it in the next moment.
     *
     * @return false when there is a key of this purpose and number already; that one stays
     */
    boolean add(WorkspaceId workspace, WrappedKey key, Instant at);

    record WrappedKey(Purpose purpose, int id, byte[] wrapped) {}

    enum Purpose {
        SEAL,
        /** Never rotated: a look-up must find what was written years ago. */
        FINGERPRINT
    }
}
