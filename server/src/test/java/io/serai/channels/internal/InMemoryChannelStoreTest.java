package io.serai.channels.internal;

class InMemoryChannelStoreTest implements ChannelStoreContract {
    private final ChannelStore store = new InMemoryChannelStore();

    @Override
    public ChannelStore store() {
        return store;
    }
}
