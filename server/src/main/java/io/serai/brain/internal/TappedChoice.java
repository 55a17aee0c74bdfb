package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The customer tapped one of the meanings that the bot had offered: that passage is the answer. */
record TappedChoice(KnowledgeBase knowledge, Excerpt excerpt) implements Step {
    static final String HUMAN = "human";
    private static final String PASSAGE = "passage:";

    static String optionFor(Passage passage) {
        return PASSAGE + passage.id();
    }

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        return thinking.turn().choice().flatMap(option -> answer(thinking, option));
    }

    /** Empty when the option is no passage, or its passage is gone. */
    Optional<Decision> answer(Thinking thinking, String option) {
        return passageId(option)
                .flatMap(id -> knowledge.passage(thinking.turn().workspace(), id))
                .map(passage -> answer(thinking, passage));
    }

    private Decision answer(Thinking thinking, Passage passage) {
        thinking.found(List.of(new Found(passage, 1, 1, 1)), 1);
        thinking.understoodAs(Titles.of(passage, thinking.turn().language()));
        var reply = new PassageReply(thinking, excerpt);
        return reply.from("choice", Titles.of(passage, thinking.turn().language()), List.of(passage));
    }

    private static Optional<UUID> passageId(String option) {
        try {
            return option.startsWith(PASSAGE)
                    ? Optional.of(UUID.fromString(option.substring(PASSAGE.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
