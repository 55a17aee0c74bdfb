package io.serai.inbox.internal.sla;

import io.serai.conversations.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A promise to one customer, running or ended. */
public record Timer(
        ConversationId conversation,
        int episode,
        Promise.Kind kind,
        UUID policy,
        Instant startedAt,
        Instant warnAt,
        Instant dueAt,
        Optional<Instant> warnedAt,
        Optional<Instant> breachedAt,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome) {
    public enum Outcome {
        MET,
        MISSED,
        /** Of no matter any more: the bot has it again. */
        DROPPED
    }

    boolean runs() {
        return endedAt.isEmpty();
    }

    Outcome endedBy(Instant at) {
        return at.isAfter(dueAt) ? Outcome.MISSED : Outcome.MET;
    }
}
