package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.Sensitivity;
import io.serai.conversations.Conversation.HandOff.Reason;

/** Words that a shop's bot never says: an answer that holds one is not given, and a person answers instead. */
final class Forbidden {
    private Forbidden() {}

    static boolean in(Turn turn, String text) {
        return Sensitivity.holds(text, turn.persona().guardrails().forbiddenWords());
    }

    static Decision unsaid(Thinking thinking, Decision decision) {
        if (!(decision instanceof Decision.Answer answer)
                || !in(thinking.turn(), answer.content().words())) {
            return decision;
        }
        thinking.note("withheld", "forbidden_word");
        thinking.gives(java.util.List.of());
        Decision instead =
                thinking.handOff(Reason.RULE, "forbidden_word", thinking.voice().line("rule"));
        return instead.remembering(Remembering.after(thinking, instead));
    }
}
