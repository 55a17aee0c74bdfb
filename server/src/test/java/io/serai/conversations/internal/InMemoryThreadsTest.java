package io.serai.conversations.internal;

class InMemoryThreadsTest implements ThreadStoresContract {
    private final InMemoryThreads threads = new InMemoryThreads();
    private final InMemoryMessages messages = new InMemoryMessages(threads);

    @Override
    public ConversationStore conversations() {
        return threads;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }
}
