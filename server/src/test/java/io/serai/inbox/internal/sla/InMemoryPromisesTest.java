package io.serai.inbox.internal.sla;

import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;

class InMemoryPromisesTest implements PromiseStoreContract {
    private final PromiseStore store = new InMemoryPromises();

    @Override
    public PromiseStore store() {
        return store;
    }

    @Override
    public ConversationId conversation() {
        return new ConversationId(Ids.next());
    }

    @Override
    public TeamId team() {
        return new TeamId(Ids.next());
    }
}
