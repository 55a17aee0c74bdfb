package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.conversations.Conversation.HandOff;
import io.serai.shared.Language;
import io.serai.understanding.Intent.Action;
import io.serai.understanding.IntentGuess;
import io.serai.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the shop wants done when an intent of its own is heard. An intent is a guess: where the knowledge holds the very question, its answer
 * goes before the intent's.
 */
record ByIntent(Intents intents, FromKnowledge knowledge) implements Step {
    private static final double SURE = 0.5;

    @Override
    public Optional<Decision> consider(Thinking thinking) {
        List<IntentGuess> heard = thinking.turn().heard().intents();
        heard.stream().findFirst().ifPresent(best -> thinking.note("intent", described(best)));
        return heard.stream()
                .filter(guess -> guess.probability() >= SURE)
                .flatMap(guess -> intents.actionOf(thinking.turn().workspace(), guess.intent()).stream())
                .flatMap(action -> decided(thinking, action).stream())
                .findFirst();
    }

    private static String described(IntentGuess guess) {
        return guess.intent() + " " + Math.round(guess.probability() * 100) + " %";
    }

    private Optional<Decision> decided(Thinking thinking, Action action) {
        return switch (action) {
            case Action.Notice notice -> Optional.empty();
            case Action.Answer answer when knowledge.isCertain(thinking) -> Optional.empty();
            case Action.Answer answer ->
                text(answer.texts(), thinking.turn().language()).map(text -> thinking.say("intent", text));
            case Action.HandOff handOff -> {
                thinking.urgent(handOff.urgent() ? HandOff.Priority.URGENT : HandOff.Priority.NORMAL, handOff.team());
                yield Optional.of(thinking.handOff(
                        HandOff.Reason.RULE, "intent", thinking.voice().line("rule")));
            }
        };
    }

    private static Optional<String> text(Map<Language, String> texts, Language language) {
        return Optional.ofNullable(texts.get(language))
                .or(() -> Optional.ofNullable(texts.get(language.primary())))
                .or(() -> Optional.ofNullable(texts.get(Language.ENGLISH)))
                .or(() -> texts.values().stream().sorted().findFirst())
                .filter(text -> !text.isBlank());
    }
}
