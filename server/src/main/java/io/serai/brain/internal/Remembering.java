package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Memory.Choice;
import io.serai.brain.Memory.Pending;
import io.serai.brain.Memory.Topic;
import io.serai.brain.Memory.Tried;
import io.serai.knowledge.Passage;
import java.util.Optional;

/** What a turn leaves behind for the next one. */
final class Remembering {
    private Remembering() {}

    static Memory after(Thinking thinking, Decision decision) {
        Memory memory = thinking.memory().asOf(thinking.turn().scene().now());
        return switch (decision) {
            case Decision.Answer answer -> answered(thinking, answer, memory);
            case Decision.Ask ask -> asked(thinking, ask, memory);
            case Decision.HandOffTo handOff ->
                topic(thinking, memory).waitingFor(Optional.empty()).counting(0, 0, memory.angry());
            case Decision.Act act -> memory;
            case Decision.StayQuiet quiet -> memory;
        };
    }

    private static Memory answered(Thinking thinking, Decision.Answer answer, Memory memory) {
        if (thinking.given().isEmpty()) {
            return switch (answer.trace().reason()) {
                case "too_vague" -> memory.counting(memory.clarified(), memory.failed() + 1, memory.angry());
                case "rephrase" ->
                    memory.waitingFor(Optional.empty())
                            .counting(memory.clarified() + 1, Math.max(1, memory.failed()), memory.angry());
                default -> memory;
            };
        }
        Memory after = topic(thinking, memory);
        for (Passage passage : thinking.given()) {
            String title = Titles.of(passage, thinking.turn().scene().desk());
            after = after.trying(new Tried(passage.id().toString(), title, thinking.question(), false));
        }
        return after.waitingFor(Optional.empty()).counting(0, 0, memory.angry());
    }

    private static Memory asked(Thinking thinking, Decision.Ask ask, Memory memory) {
        if (ask.trace().reason().startsWith(ByErrand.REASON)) {
            return memory.waitingFor(Optional.empty()).counting(0, 0, memory.angry());
        }
        var choices = ask.question().options().stream()
                .map(option -> new Choice(option.id(), option.label()))
                .toList();
        return topic(thinking, memory)
                .waitingFor(Optional.of(new Pending(thinking.question(), choices)))
                .counting(memory.clarified() + 1, memory.failed(), memory.angry());
    }

    private static Memory topic(Thinking thinking, Memory memory) {
        return thinking.question().isBlank()
                ? memory
                : memory.about(new Topic(Titles.shortened(thinking.question(), 300), ""));
    }
}
