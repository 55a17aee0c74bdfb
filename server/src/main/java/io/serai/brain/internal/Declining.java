package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.brain.internal.guard.PhraseGuard;
import io.serai.brain.internal.hearing.Folding;
import java.util.List;
import java.util.Optional;

/** Declines in persona what tries to steer the bot, and what is none of a shop's business. Neither costs a person's time. */
record Declining(PhraseGuard guard) implements Step {
    /** The turn without the sentences that try to steer the bot, as long as something else was said. */
    Turn cleaned(Turn turn) {
        List<String> clean = turn.said().stream().map(guard::clean).toList();
        List<String> rest = clean.stream().filter(Folding::hasWords).toList();
        List<String> seen =
                turn.seen().stream().map(guard::clean).filter(Folding::hasWords).toList();
        boolean asItIs = clean.equals(turn.said()) || rest.isEmpty();
        return asItIs && seen.equals(turn.seen()) ? turn : saying(turn, asItIs ? turn.said() : rest, seen);
    }

    private static Turn saying(Turn turn, List<String> said, List<String> seen) {
        return new Turn(
                turn.workspace(),
                turn.persona(),
                turn.shopName(),
                said,
                turn.language(),
                turn.choice(),
                turn.history(),
                turn.memory(),
                turn.first(),
                seen,
                turn.unreadable(),
                turn.heard(),
                turn.scene(),
                turn.service());
    }

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        if (thinking.turn().choice().isPresent()) {
            return Optional.empty();
        }
        if (!thinking.turn().said().stream().allMatch(said -> guard.clean(said).equals(said))) {
            thinking.note("guard", guard.attackIn(thinking.said()).orElse("burst"));
            return Optional.of(decline(thinking, "manipulation"));
        }
        return guard.isOffTopic(thinking.said()) ? Optional.of(decline(thinking, "off_topic")) : Optional.empty();
    }

    private Decision decline(Thinking thinking, String reason) {
        var voice = thinking.voice();
        return thinking.say(
                reason, guard.decline(voice.language(), voice.persona().name(), voice.shopName()));
    }
}
