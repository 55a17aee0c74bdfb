package io.serai.inbox.internal.tags;

class InMemoryTagStoreTest implements TagStoreContract {
    private final TagStore store = new InMemoryTagStore();

    @Override
    public TagStore store() {
        return store;
    }
}
