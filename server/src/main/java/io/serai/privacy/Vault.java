package io.serai.privacy;

import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;

/** Encrypts fields at rest (AES-GCM, a key per workspace under the master key). */
public interface Vault {
    /** @param context what the value belongs to, e.g. {@code contact.phone}; bound to the cipher text, so that it cannot be moved elsewhere */
    byte[] seal(WorkspaceId workspace, String context, String value);

    Secret open(WorkspaceId workspace, String context, byte[] sealed);

    /** A keyed hash for looking up an encrypted value by equality; 32 bytes. */
    byte[] fingerprint(WorkspaceId workspace, String context, String value);
}
