package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.internal.hearing.HumanRequests;
import io.serai.brain.internal.hearing.Sensitivity;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.understanding.Mood.Emotion;
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
        /** Where somebody may be hurt, minutes count. */
        private static HandOff.Priority urgency(String topic) {
            return switch (topic) {
                case "self-harm", "violence", "injury" -> HandOff.Priority.URGENT;
                default -> HandOff.Priority.HIGH;
            };
        }

        @Override
        public Optional<Decision> consider(Thinking thinking) {
            var turn = thinking.turn();
            return sensitivity
                    .heardIn(thinking.said(), turn.language(), turn.persona().sensitiveWords())
                    .map(topic -> {
                        thinking.note("topic", topic);
                        thinking.urgent(urgency(topic), Optional.empty());
                        return thinking.handOff(
                                Reason.SENSITIVE, "sensitive", thinking.voice().line("sensitive"));
                    });
        }
    }

    /** The shop's own rules: these words go to that team. */
    record WhenRuled() implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            return thinking.turn().persona().guardrails().rules().stream()
                    .filter(rule -> Sensitivity.holds(thinking.said(), rule.words()))
                    .findFirst()
                    .map(rule -> {
                        thinking.note("rule", rule.name());
                        thinking.urgent(rule.priority(), rule.team());
                        return thinking.handOff(
                                Reason.RULE, "rule", thinking.voice().line("rule"));
                    });
        }
    }

    /** Whoever the shop calls important has a person; a greeting may still be greeted. */
    record WhenImportant() implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            return thinking.turn().scene().important()
                    ? Optional.of(
                            thinking.handOff(Reason.VIP, "vip", thinking.voice().line("rule")))
                    : Optional.empty();
        }
    }

    /** Topics that the shop wants nothing said about. */
    record WhenForbidden() implements Step {
        @Override
        public Optional<Decision> consider(Thinking thinking) {
            var turn = thinking.turn();
            boolean forbidden = turn.choice().isEmpty()
                    && Sensitivity.holds(
                            thinking.said(), turn.persona().guardrails().forbiddenTopics());
            return forbidden
                    ? Optional.of(
                            thinking.say("forbidden_topic", thinking.voice().line("declined")))
                    : Optional.empty();
        }
    }

    /** Whoever is angry twice, or after a failure of ours, or complains, is a person's business. */
    record WhenUpset() implements Step {
        private static final double SURE = 0.6;
        private static final String COMPLAINT = "complaint";

        @Override
        public Optional<Decision> consider(Thinking thinking) {
            var heard = thinking.turn().heard();
            var memory = thinking.memory();
            boolean angry =
                    heard.mood().emotion() == Emotion.ANGRY && heard.mood().confidence() >= SURE;
            boolean complains = heard.intents().stream()
                    .limit(1)
                    .anyMatch(guess -> guess.intent().equals(COMPLAINT) && guess.probability() >= SURE);
            thinking.remember(memory.counting(memory.clarified(), memory.failed(), angry ? memory.angry() + 1 : 0));
            if (angry) {
                thinking.note("mood", "angry");
                thinking.urgent(HandOff.Priority.HIGH, Optional.empty());
            }
            if (angry && (memory.angry() > 0 || memory.failed() > 0 || complains)) {
                return Optional.of(
                        thinking.handOff(Reason.ANGRY, "angry", thinking.voice().line("angry")));
            }
            return complains
                    ? Optional.of(thinking.handOff(
                            Reason.COMPLAINT, "complaint", thinking.voice().line("complaint")))
                    : Optional.empty();
        }
    }

    /** We have tried and failed; trying on would be a loop. */
    static Decision afterFailures(Thinking thinking, String reason) {
        return thinking.handOff(
                Reason.REPEATED_FAILURE, reason, thinking.voice().sorry("no-answer"));
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
            return thinking.turn().unreadable()
                            && thinking.turn().seen().isEmpty()
                            && thinking.said().isBlank()
                    ? Optional.of(thinking.handOff(
                            Reason.CANNOT_READ, "cannot_read", thinking.voice().sorry("cannot-read")))
                    : Optional.empty();
        }
    }
}
