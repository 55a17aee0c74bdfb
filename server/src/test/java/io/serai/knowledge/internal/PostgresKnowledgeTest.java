package io.serai.knowledge.internal;

import io.serai.knowledge.internal.catalogue.PostgresRecordStore;
import io.serai.knowledge.internal.catalogue.RecordStore;
import io.serai.storage.TestDatabase;

class PostgresKnowledgeTest implements KnowledgeStoresContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public FaqStore faqs() {
        return new PostgresFaqStore(DATABASE.jdbc());
    }

    @Override
    public DocumentStore documents() {
        return new PostgresDocumentStore(DATABASE.jdbc());
    }

    @Override
    public IndexStore index() {
        return new PostgresIndexStore(DATABASE.jdbc());
    }

    @Override
    public RecordStore records() {
        return new PostgresRecordStore(DATABASE.jdbc());
    }
}
