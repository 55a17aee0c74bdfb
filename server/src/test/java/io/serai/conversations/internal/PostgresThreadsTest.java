package io.serai.conversations.internal;

import io.serai.json.Json;
import io.serai.storage.TestDatabase;

class PostgresThreadsTest implements ThreadStoresContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private final ConversationStore threads = new PostgresConversationStore(DATABASE.jdbc(), Json.mapper());
    private final MessageStore messages = new PostgresMessageStore(DATABASE.jdbc(), Json.mapper());

    @Override
    public ConversationStore conversations() {
        return threads;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }
}
