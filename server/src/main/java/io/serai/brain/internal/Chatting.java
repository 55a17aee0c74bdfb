package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.SmallTalk;
import io.serai.brain.internal.hearing.SmallTalk.Heard;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers greetings, thanks and the like, once each: two polite parties must not go on for ever. */
record Chatting(SmallTalk smallTalk) implements Step {
    @Override
    public Optional<Decision> consider(Thinking thinking) {
        var turn = thinking.turn();
        if (turn.unreadable() || turn.choice().isPresent()) {
            return Optional.empty();
        }
        if (!Folding.hasWords(thinking.said())) {
            return Optional.of(wordless(thinking));
        }
        return onlySmallTalk(turn).map(heard -> reply(speaking(thinking, heard), heard));
    }

    /** The most telling message of the burst, when all of its messages are small talk. */
    private Optional<Heard> onlySmallTalk(Turn turn) {
        List<Optional<Heard>> each = turn.said().stream()
                .filter(Folding::hasWords)
                .map(said ->
                        smallTalk.heardIn(said, turn.language(), turn.persona().name()))
                .toList();
        return each.stream().allMatch(Optional::isPresent)
                ? each.stream().flatMap(Optional::stream).min((a, b) -> a.kind().compareTo(b.kind()))
                : Optional.empty();
    }

    /**
     * Short words are easily taken for another language, and the word itself knows best. Only English words are at home everywhere: amid a
     * conversation in another language they do not change it.
     */
    private static Thinking speaking(Thinking thinking, Heard heard) {
        boolean atHomeEverywhere = heard.language().equals(Language.ENGLISH);
        return atHomeEverywhere && !thinking.turn().history().isEmpty()
                ? thinking
                : thinking.inLanguage(heard.language());
    }

    private static Decision reply(Thinking thinking, Heard heard) {
        var voice = thinking.voice();
        return switch (heard.kind()) {
            case INSULT -> thinking.say("insult", voice.line("insult"));
            case ROBOT -> thinking.say("robot_question", voice.line("robot"));
            case WHO -> thinking.say("who_are_you", voice.line("who"));
            case GOODBYE -> once(thinking, "goodbye", voice.closing("goodbye"));
            case THANKS -> once(thinking, "thanks", voice.closing("thanks"));
            case OK -> once(thinking, "acknowledged", voice.closing("ok"));
            case GREETING -> greet(thinking);
            case FILLER -> askForMore(thinking);
        };
    }

    private static Decision once(Thinking thinking, String reason, String closing) {
        var voice = thinking.voice();
        boolean alreadyClosed = Stream.of("goodbye", "thanks", "ok")
                .map(voice::closing)
                .anyMatch(line -> saidLately(thinking.turn(), line));
        return alreadyClosed ? thinking.stayQuiet("already_closed") : thinking.say(reason, closing);
    }

    private static Decision greet(Thinking thinking) {
        boolean introduced = thinking.turn().history().stream().anyMatch(line -> line.speaker() == Turn.Speaker.BOT);
        return introduced && !thinking.turn().first()
                ? askForMore(thinking)
                : thinking.say(
                        "greeting",
                        thinking.voice().opening(thinking.turn().scene()) + " "
                                + thinking.voice().line("how"));
    }

    /** One friendly nudge; whoever still says nothing definite wants somebody, so a person takes it. */
    private static Decision askForMore(Thinking thinking) {
        String nudge = thinking.voice().line("reprompt");
        return saidLately(thinking.turn(), nudge)
                ? thinking.handOff(
                        Reason.NO_ANSWER, "too_vague", thinking.voice().sorry("no-answer"))
                : thinking.say("too_vague", nudge);
    }

    /** Nothing but signs: a thumb up needs no answer, a question mark does. */
    private static Decision wordless(Thinking thinking) {
        String said = thinking.said();
        boolean thumb = !said.isBlank() && said.chars().noneMatch(c -> "?？؟!！.…".indexOf(c) >= 0);
        return thumb && !thinking.turn().history().isEmpty()
                ? thinking.stayQuiet("acknowledged")
                : askForMore(thinking);
    }

    private static boolean saidLately(Turn turn, String line) {
        return turn.history().reversed().stream()
                .filter(past -> past.speaker() == Turn.Speaker.BOT)
                .limit(2)
                .anyMatch(past -> past.text().contains(line));
    }
}
