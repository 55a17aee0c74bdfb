package io.serai.orders.internal.parcels.news;

import io.serai.shared.WorkspaceId;
import java.util.UUID;

class InMemoryNewsStoreTest implements NewsStoreContract {
    private final NewsStore store = new InMemoryNewsStore();
    private final WorkspaceId workspace = WorkspaceId.next();

    @Override
    public NewsStore store() {
        return store;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public UUID conversation() {
        return UUID.randomUUID();
    }
}
