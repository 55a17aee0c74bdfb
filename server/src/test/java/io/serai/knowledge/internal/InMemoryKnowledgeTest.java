package io.serai.knowledge.internal;

import io.serai.knowledge.internal.catalogue.RecordStore;

class InMemoryKnowledgeTest implements KnowledgeStoresContract {
    private final InMemoryKnowledge knowledge = new InMemoryKnowledge();

    @Override
    public FaqStore faqs() {
        return knowledge.faqs;
    }

    @Override
    public DocumentStore documents() {
        return knowledge.documents;
    }

    @Override
    public IndexStore index() {
        return knowledge.index;
    }

    @Override
    public RecordStore records() {
        return knowledge.records;
    }
}
