package io.serai.tools.internal;

import io.serai.privacy.Vault;
import io.serai.shared.WorkspaceId;
import org.springframework.stereotype.Component;

@Component
class VaultSeal implements Seal {
    private static final String CALL = "tool.call";

    private final Vault vault;

    VaultSeal(Vault vault) {
        this.vault = vault;
    }

    @Override
    public byte[] seal(WorkspaceId workspace, String text) {
        return vault.seal(workspace, CALL, text);
    }

    @Override
    public String open(WorkspaceId workspace, byte[] sealed) {
        return vault.open(workspace, CALL, sealed).value();
    }

    @Override
    public byte[] hash(WorkspaceId workspace, String context, String text) {
        return vault.fingerprint(workspace, context, text);
    }
}
