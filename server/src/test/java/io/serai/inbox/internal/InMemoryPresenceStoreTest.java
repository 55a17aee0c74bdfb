package io.serai.inbox.internal;

class InMemoryPresenceStoreTest implements PresenceStoreContract {
    private final PresenceStore store = new InMemoryPresenceStore();

    @Override
    public PresenceStore store() {
        return store;
    }
}
