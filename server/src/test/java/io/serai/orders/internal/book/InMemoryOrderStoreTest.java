package io.serai.orders.internal.book;

import io.serai.orders.SourceId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;

class InMemoryOrderStoreTest implements OrderStoreContract {
    private final OrderStore store = new InMemoryOrderStore();
    private final WorkspaceId workspace = WorkspaceId.next();
    private final SourceId source = new SourceId(Ids.next());

    @Override
    public OrderStore store() {
        return store;
    }

    @Override
    public WorkspaceId workspace() {
        return workspace;
    }

    @Override
    public SourceId source() {
        return source;
    }
}
