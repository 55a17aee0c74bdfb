package io.serai.inbox.internal.routing;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;

class InMemoryRoutingTest implements RoutingStoreContract {
    private final RoutingStore store = new InMemoryRouting();

    @Override
    public RoutingStore store() {
        return store;
    }

    @Override
    public ConversationId conversation() {
        return new ConversationId(Ids.next());
    }
}
