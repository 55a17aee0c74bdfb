package io.serai.demo;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.knowledge.internal.search.ShopIndex;
import io.serai.models.Embedder;
import io.serai.models.internal.embedding.RealEmbedder;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The demo shop's knowledge with the real retrieval, without a database. */
public final class DemoIndex implements KnowledgeBase {
    private static final Embedder EMBEDDER = RealEmbedder.shared();
    private static final DemoIndex SHARED = new DemoIndex();

    private final ShopIndex index = new ShopIndex(EMBEDDER);

    private DemoIndex() {
        index.put(DemoKnowledge.entries().stream().map(DemoIndex::indexed).toList());
    }

    public static KnowledgeBase shared() {
        return SHARED;
    }

    private static Indexed indexed(DemoKnowledge.Entry entry) {
        var entries = new ArrayList<Entry>();
        entry.questions().forEach(question -> entries.add(entry(Entry.Role.QUESTION, question)));
        entry.answers().forEach(answer -> entries.add(entry(Entry.Role.BODY, answer)));
        Map<Language, String> titles = new HashMap<>();
        entry.questions().forEach(question -> titles.putIfAbsent(question.language(), question.text()));
        Map<Language, String> answers = new HashMap<>();
        entry.answers().forEach(answer -> answers.put(answer.language(), answer.text()));
        var passage = new Passage(
                Ids.next(),
                Ids.next(),
                Passage.Kind.FAQ,
                titles.get(Language.ENGLISH),
                answers.get(Language.ENGLISH),
                Language.ENGLISH,
                answers,
                titles,
                List.of());
        return new Indexed(passage, entries);
    }

    private static Entry entry(Entry.Role role, Phrase phrase) {
        var space = EMBEDDER.spaceFor(phrase.language());
        return new Entry(role, phrase.language(), phrase.text(), Optional.of(EMBEDDER.embed(space, phrase.text())));
    }

    @Override
    public List<Found> search(Question question, int limit) {
        return index.search(question.text(), question.language(), limit);
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return index.passage(id);
    }
}
