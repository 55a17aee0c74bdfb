package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Memory.Tried;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.Replies.Reply;
import java.util.Optional;

/** "That is not what I asked": the answer before was not it. What else it may be is offered once; then a person takes over. */
record Rejected(Replies replies, FromKnowledge fromKnowledge) implements Step {
    @Override
    public Optional<Decision> consider(Thinking thinking) {
        var turn = thinking.turn();
        if (turn.choice().isPresent()
                || turn.memory().tried().isEmpty()
                || turn.said().size() != 1) {
            return Optional.empty();
        }
        return replies.heardIn(turn.said().getFirst(), turn.language())
                .filter(Reply.REJECTS::equals)
                .map(reply -> decide(thinking));
    }

    private Decision decide(Thinking thinking) {
        var memory = thinking.turn().memory();
        Tried last = memory.tried().getLast();
        boolean before = memory.failed() > 0 || memory.tried().stream().anyMatch(Tried::rejected);
        thinking.remember(memory.lastRejected().counting(memory.clarified(), memory.failed() + 1, memory.angry()));
        thinking.note("rejected", last.title());
        thinking.understoodAs(last.question());
        return before
                ? HandOffSteps.afterFailures(thinking, "rejected_again")
                : fromKnowledge
                        .otherMeanings(thinking, last.question())
                        .orElseGet(
                                () -> thinking.say("rephrase", thinking.voice().line("rephrase")));
    }
}
