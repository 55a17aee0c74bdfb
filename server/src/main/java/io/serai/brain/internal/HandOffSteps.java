package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.internal.hearing.HumanRequests;
import io.serai.brain.internal.hearing.Sensitivity;
import io.serai.conversations.Conversation.HandOff.Reason;
import java.util.Optional;

/** What is a person's business from the start, whatever the shop knows. */
final class HandOffSteps {
    private HandOffSteps() {}

    record WhilePaused() implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            return thinking.turn().persona().active()
                    ? Optional.empty()
                    : Optional.of(thinking.handOff(
                            Reason.PAUSED, "bot_paused", thinking.voice().line("paused")));
        }
    }

    record WhenSensitive(Sensitivity sensitivity) implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            var turn = thinking.turn();
            return sensitivity
                    .heardIn(thinking.said(), turn.language(), turn.persona().sensitiveWords())
                    .map(topic -> {
                        thinking.note("topic", topic);
                        return thinking.handOff(
                                Reason.SENSITIVE, "sensitive", thinking.voice().line("sensitive"));
                    });
        }
    }

    record WhenAskedForHuman(HumanRequests requests) implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            var turn = thinking.turn();
            boolean asked = turn.choice().filter(TappedChoice.HUMAN::equals).isPresent()
                    || turn.choice().isEmpty()
                            && turn.said().stream().anyMatch(said -> requests.heardIn(said, turn.language()));
            return asked
                    ? Optional.of(thinking.handOff(
                            Reason.REQUESTED,
                            "asked_for_human",
                            thinking.voice().line("requested")))
                    : Optional.empty();
        }
    }

    /** Nothing but a file that nobody could read. */
    record WhenUnreadable() implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            return thinking.turn().unreadable() && thinking.said().isBlank()
                    ? Optional.of(thinking.handOff(
                            Reason.CANNOT_READ, "cannot_read", thinking.voice().sorry("cannot-read")))
                    : Optional.empty();
        }
    }
}
