package io.serai.orders.internal.parcels;

class InMemoryParcelStoreTest implements ParcelStoreContract {
    private final ParcelStore store = new InMemoryParcelStore();

    @Override
    public ParcelStore store() {
        return store;
    }
}
