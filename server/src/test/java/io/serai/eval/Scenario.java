package io.serai.eval;

import io.serai.knowledge.Passage;
import io.serai.knowledge.internal.search.Entry;
import io.serai.knowledge.internal.search.Indexed;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A shop's knowledge and what its customers ask. */
record Scenario(String name, Language language, List<Topic> topics, List<Ask> asks) {

    /** An FAQ (ways of asking, perhaps an answer) or a piece of a document (only a body). */
    record Topic(String id, List<String> questions, Optional<String> body) {}

    /** @param topic that answers; empty when nothing in the shop does */
    record Ask(String text, Optional<String> topic) {}

    List<Indexed> indexed(Embedder embedder) {
        return topics.stream().map(topic -> indexed(topic, embedder)).toList();
    }

    private Indexed indexed(Topic topic, Embedder embedder) {
        var entries = new ArrayList<Entry>();
        topic.questions().forEach(question -> entries.add(entry(Entry.Role.QUESTION, question, embedder)));
        topic.body().ifPresent(body -> entries.add(entry(Entry.Role.BODY, body, embedder)));
        return new Indexed(passage(topic), entries);
    }

    private Entry entry(Entry.Role role, String text, Embedder embedder) {
        return new Entry(role, language, text, Optional.of(embedder.embed(embedder.spaceFor(language), text)));
    }

    private Passage passage(Topic topic) {
        return new Passage(
                id(topic.id()),
                id(topic.id()),
                topic.questions().isEmpty() ? Passage.Kind.DOCUMENT : Passage.Kind.FAQ,
                topic.questions().stream().findFirst().orElse(""),
                topic.body().orElse(""),
                language,
                Map.of(),
                new LinkedHashMap<>(),
                List.of());
    }

    static UUID id(String topic) {
        return UUID.nameUUIDFromBytes(topic.getBytes(StandardCharsets.UTF_8));
    }
}
