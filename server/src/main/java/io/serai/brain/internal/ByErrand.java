package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Errand;
import io.serai.brain.internal.errands.Errands;
import io.serai.brain.internal.errands.Move;
import io.serai.brain.internal.errands.Next;
import io.serai.brain.internal.errands.Request;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the customer wants done: orders looked up, changed, sent back. */
record ByErrand(Errands errands) implements Step {
    static final String REASON = "errand_";

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        var turn = thinking.turn();
        Errand before = turn.memory().errand().orElse(Errand.NONE);
        Next next = errands.consider(new Request(
                thinking.said(),
                turn.choice(),
                turn.language(),
                turn.persona().tone(),
                turn.heard().entities(),
                turn.heard().intents(),
                turn.service(),
                before,
                turn.scene().now(),
                turn.scene().zone()));
        if (!(next.move() instanceof Move.Nothing) || !next.errand().equals(before)) {
            thinking.remember(thinking.memory().doing(next.errand()));
        }
        return decided(thinking, next);
    }

    private static Optional<Decision> decided(Thinking thinking, Next next) {
        if (!(next.move() instanceof Move.Nothing)) {
            noted(thinking, next.errand());
        }
        return switch (next.move()) {
            case Move.Use use ->
                Optional.of(thinking.act(REASON + use.call().kind().code(), use.call()));
            case Move.Say say -> Optional.of(thinking.sayGreeted(REASON + say.reason(), say.text()));
            case Move.Ask ask -> Optional.of(thinking.ask(REASON + ask.reason(), ask.prompt(), ask.options()));
            case Move.HandOver over -> {
                thinking.urgent(over.priority(), Optional.empty());
                yield Optional.of(thinking.handOff(over.why(), REASON + over.reason(), over.farewell()));
            }
            case Move.Nothing nothing -> Optional.empty();
        };
    }

    /** What an agent may want to see: what was used, and how it was made sure who is asking. */
    private static void noted(Thinking thinking, Errand errand) {
        var uses = thinking.turn().service().uses();
        if (!uses.isEmpty()) {
            thinking.note(
                    "tools",
                    uses.stream()
                            .map(use -> use.call().kind().code())
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        if (errand.known().known()) {
            thinking.note(
                    "identity",
                    errand.known().proofs().stream()
                            .map(proof -> proof.name().toLowerCase(java.util.Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }
}
