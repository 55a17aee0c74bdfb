package io.serai.brain.internal.errands;

import io.serai.brain.Errand;

/** The next move, and what is going on after it. */
public record Next(Move move, Errand errand) {
    static Next nothing(Errand errand) {
        return new Next(new Move.Nothing(), errand);
    }

    /** With something said before it. */
    Next after(String text, Wording wording) {
        if (text.isBlank()) {
            return this;
        }
        return switch (move) {
            case Move.Say say -> new Next(new Move.Say(say.reason(), text + "\n\n" + say.text()), errand);
            case Move.Ask ask ->
                new Next(new Move.Ask(ask.reason(), text + "\n\n" + ask.prompt(), ask.options()), errand);
            case Move.HandOver over ->
                new Next(
                        new Move.HandOver(over.why(), over.priority(), over.reason(), text + "\n\n" + over.farewell()),
                        errand);
            case Move.Use use -> this;
            case Move.Nothing nothing -> new Next(new Move.Say("done", text), errand);
        };
    }
}
