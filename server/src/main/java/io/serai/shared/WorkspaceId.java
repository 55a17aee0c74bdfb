package io.serai.shared;

import java.util.UUID;

/** The seller's workspace; everything belongs to one. */
public record WorkspaceId(UUID value) {
    public static WorkspaceId next() {
        return new WorkspaceId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
