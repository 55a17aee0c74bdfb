package io.serai.brain.internal;

import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds turns for tests: {@code Turns.saying("hi").in("de").after("bot: …").now()}. */
final class Turns {
    private final List<String> said;
    private final List<Turn.Line> history = new ArrayList<>();
    private Persona persona = Persona.DEFAULT;
    private String language = "en";
    private Optional<String> choice = Optional.empty();
    private Memory memory = Memory.NONE;
    private boolean first;
    private boolean unreadable;
    private List<String> seen = List.of();
    private Heard heard = Heard.NOTHING;

    private Turns(List<String> said) {
        this.said = said;
    }

    static Turns saying(String... said) {
        return new Turns(List.of(said));
    }

    Turns in(String language) {
        this.language = language;
        return this;
    }

    Turns as(Persona persona) {
        this.persona = persona;
        return this;
    }

    Turns customerSaid(String text) {
        history.add(new Turn.Line(Turn.Speaker.CUSTOMER, text));
        return this;
    }

    Turns botSaid(String text) {
        history.add(new Turn.Line(Turn.Speaker.BOT, text));
        return this;
    }

    Turns tapping(String option) {
        this.choice = Optional.of(option);
        return this;
    }

    Turns clarified(int times) {
        this.memory = memory.counting(times, memory.failed(), memory.angry());
        return this;
    }

    Turns remembering(Memory before) {
        this.memory = before;
        return this;
    }

    Turns first() {
        this.first = true;
        return this;
    }

    Turns withAFileNobodyCanRead() {
        this.unreadable = true;
        return this;
    }

    Turns showing(String... read) {
        this.seen = List.of(read);
        return this;
    }

    Turns hearing(Heard heard) {
        this.heard = heard;
        return this;
    }

    Turn now() {
        return new Turn(
                new WorkspaceId(new java.util.UUID(0, 1)),
                persona,
                "Fernweg",
                said,
                new Language(language),
                choice,
                history,
                memory,
                first,
                seen,
                unreadable,
                heard,
                Turn.Scene.at(Instant.parse("2026-11-23T09:00:00Z")));
    }
}
