package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Memory.Choice;
import io.serai.brain.Memory.Pending;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.Replies.Reply;
import io.serai.conversations.Conversation.HandOff.Reason;
import java.util.List;
import java.util.Optional;

/** What the customer says to the question that the bot asked back, in words instead of a tap: "the second", "yes", "none of these". */
record PendingAnswer(Replies replies, TappedChoice tapped) implements Step {
    private static final int TRIES_TO_CLARIFY = 2;
    private static final int SHORTEST_LABEL = 3;

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        var turn = thinking.turn();
        if (turn.choice().isPresent() || turn.said().size() != 1) {
            return Optional.empty();
        }
        return turn.memory()
                .pending()
                .flatMap(pending -> answered(thinking, pending, turn.said().getFirst()));
    }

    private Optional<Decision> answered(Thinking thinking, Pending pending, String said) {
        var named = pending.choices().stream()
                .filter(choice -> names(said, choice.label()))
                .findFirst();
        if (named.isPresent()) {
            return chosen(thinking, named.get());
        }
        var meanings = pending.choices().stream()
                .filter(choice -> !choice.id().equals(TappedChoice.HUMAN))
                .toList();
        return replies.heardIn(said, thinking.turn().language())
                .flatMap(reply -> replied(thinking, pending, meanings, reply));
    }

    private Optional<Decision> replied(Thinking thinking, Pending pending, List<Choice> meanings, Reply reply) {
        return switch (reply) {
            case FIRST -> numbered(thinking, pending.choices(), 0);
            case SECOND -> numbered(thinking, pending.choices(), 1);
            case THIRD -> numbered(thinking, pending.choices(), 2);
            case LAST -> numbered(thinking, meanings, meanings.size() - 1);
            case YES ->
                meanings.size() == 1 ? chosen(thinking, meanings.getFirst()) : Optional.of(again(thinking, pending));
            case NO, REJECTS -> Optional.of(otherwise(thinking));
        };
    }

    private Optional<Decision> numbered(Thinking thinking, List<Choice> choices, int number) {
        return number >= 0 && number < choices.size() ? chosen(thinking, choices.get(number)) : Optional.empty();
    }

    private Optional<Decision> chosen(Thinking thinking, Choice choice) {
        thinking.note("chosen", choice.label());
        return choice.id().equals(TappedChoice.HUMAN)
                ? Optional.of(thinking.handOff(
                        Reason.REQUESTED, "asked_for_human", thinking.voice().line("requested")))
                : tapped.answer(thinking, choice.id());
    }

    /** "Yes" to several meanings says none of them. */
    private static Decision again(Thinking thinking, Pending pending) {
        if (thinking.turn().memory().clarified() >= TRIES_TO_CLARIFY) {
            return HandOffSteps.afterFailures(thinking, "still_unclear");
        }
        thinking.understoodAs(pending.asked());
        return thinking.ask(
                "several_meanings",
                thinking.voice().line("which"),
                pending.choices().stream().map(Choice::option).toList());
    }

    private static Decision otherwise(Thinking thinking) {
        var memory = thinking.turn().memory();
        return memory.clarified() >= TRIES_TO_CLARIFY || memory.failed() > 0
                ? HandOffSteps.afterFailures(thinking, "none_of_these")
                : thinking.say("rephrase", thinking.voice().line("rephrase"));
    }

    private static boolean names(String said, String label) {
        String folded = Folding.fold(said);
        return folded.length() >= SHORTEST_LABEL && folded.equals(Folding.fold(label));
    }
}
