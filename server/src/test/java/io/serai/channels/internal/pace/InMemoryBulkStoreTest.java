package io.serai.channels.internal.pace;

import io.serai.channels.ChannelAccount;

class InMemoryBulkStoreTest implements BulkStoreContract {
    private final BulkStore store = new InMemoryBulkStore();
    private final ChannelAccount account = BudgetsTest.account();

    @Override
    public BulkStore store() {
        return store;
    }

    @Override
    public ChannelAccount account() {
        return account;
    }
}
