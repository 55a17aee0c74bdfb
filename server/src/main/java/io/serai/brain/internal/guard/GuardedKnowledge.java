package io.serai.brain.internal.guard;

import io.serai.brain.Guard;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The shop's knowledge as the bot may use it: what a file or its name tells the bot to do is neither said nor shown to a model. */
public record GuardedKnowledge(KnowledgeBase knowledge, Guard guard) implements KnowledgeBase {
    @Override
    public List<Found> search(Question question, int limit) {
        return knowledge.search(question, limit).stream()
                .flatMap(found -> clean(found.passage())
                        .map(passage -> new Found(passage, found.score(), found.words(), found.meaning()))
                        .stream())
                .toList();
    }

    @Override
    public List<Passage> variants(WorkspaceId workspace, Passage passage) {
        return knowledge.variants(workspace, passage).stream()
                .flatMap(other -> clean(other).stream())
                .toList();
    }

    @Override
    public Optional<Passage> passage(WorkspaceId workspace, UUID id) {
        return knowledge.passage(workspace, id).flatMap(this::clean);
    }

    private Optional<Passage> clean(Passage passage) {
        String text = guard.clean(passage.text());
        Map<Language, String> answers = cleaned(passage.answers());
        String title = guard.clean(passage.title());
        boolean untouched = text.equals(passage.text())
                && title.equals(passage.title())
                && answers.equals(passage.answers())
                && cleaned(passage.titles()).equals(passage.titles());
        if (untouched) {
            return Optional.of(passage);
        }
        return text.isBlank() ? Optional.empty() : Optional.of(without(passage, title, text, answers));
    }

    private Passage without(Passage passage, String title, String text, Map<Language, String> answers) {
        return new Passage(
                passage.id(),
                passage.source(),
                passage.kind(),
                title,
                text,
                passage.language(),
                answers,
                cleaned(passage.titles()),
                passage.sentences().stream()
                        .filter(sentence -> guard.attackIn(sentence).isEmpty())
                        .toList(),
                passage.validity());
    }

    private Map<Language, String> cleaned(Map<Language, String> texts) {
        Map<Language, String> kept = new HashMap<>();
        texts.forEach((language, text) -> {
            String clean = guard.clean(text);
            if (!clean.isBlank()) {
                kept.put(language, clean);
            }
        });
        return kept;
    }
}
