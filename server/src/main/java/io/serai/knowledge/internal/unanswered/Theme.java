package io.serai.knowledge.internal.unanswered;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Questions that mean the same.
 *
 * @param answer the FAQ that was written for it
 * @param settledAt when it was answered or dismissed last, also where it was opened again since
 */
public record Theme(UUID id, State state, Optional<UUID> answer, Optional<Instant> settledAt) {
    public enum State {
        OPEN,
        ANSWERED,
        DISMISSED
    }

    static Theme fresh(UUID id) {
        return new Theme(id, State.OPEN, Optional.empty(), Optional.empty());
    }

    /** What was dismissed stays so; an answer that did not help has to be looked at again. */
    Theme asked(Instant at) {
        boolean since = settledAt.filter(at::isAfter).isPresent();
        return state == State.ANSWERED && since ? new Theme(id, State.OPEN, answer, settledAt) : this;
    }

    Theme opened() {
        return new Theme(id, State.OPEN, Optional.empty(), settledAt);
    }

    Theme answered(UUID faq, Instant at) {
        return new Theme(id, State.ANSWERED, Optional.of(faq), Optional.of(at));
    }

    Theme dismissed(Instant at) {
        return new Theme(id, State.DISMISSED, answer, Optional.of(at));
    }
}
