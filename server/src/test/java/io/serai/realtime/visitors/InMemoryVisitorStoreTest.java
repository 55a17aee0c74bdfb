package io.serai.realtime.visitors;

class InMemoryVisitorStoreTest implements VisitorStoreContract {
    private final InMemoryVisitorStore store = new InMemoryVisitorStore();

    @Override
    public VisitorStore store() {
        return store;
    }
}
