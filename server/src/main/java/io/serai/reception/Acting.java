package io.serai.reception;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memories;
import io.serai.brain.Turn;
import io.serai.channels.Channels;
import io.serai.content.Content;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.inbox.Inbox;
import io.serai.inbox.Phrases;
import io.serai.knowledge.Unanswered;
import io.serai.reception.parcels.ParcelConsent;
import io.serai.shared.Language;
import io.serai.understanding.IntentGuess;
import io.serai.work.Work;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Step 11: what the bot decided is done. An answer, what the bot remembers and the end of the message's job are one transaction. */
@Component
class Acting {
    private final Channels channels;
    private final Conversations conversations;
    private final Marking marking;
    private final Brain brain;
    private final Memories memories;
    private final ParcelConsent consent;
    private final Unanswered unanswered;
    private final Inbox inbox;
    private final Hours hours;
    private final Work work;

    Acting(
            Channels channels,
            Conversations conversations,
            Marking marking,
            Brain brain,
            Memories memories,
            ParcelConsent consent,
            Unanswered unanswered,
            Inbox inbox,
            Hours hours,
            Work work) {
        this.channels = channels;
        this.conversations = conversations;
        this.marking = marking;
        this.brain = brain;
        this.memories = memories;
        this.consent = consent;
        this.unanswered = unanswered;
        this.inbox = inbox;
        this.hours = hours;
        this.work = work;
    }

    void on(Visit visit, Turn turn, Decision decision) {
        channels.read(
                visit.account(),
                visit.conversation().address(),
                visit.message().externalId().orElseThrow());
        Decision said =
                decision instanceof Decision.Answer answer && answer.wording().isPresent()
                        ? word(visit, turn, answer)
                        : decision;
        said.unanswered().ifPresent(question -> missed(visit, turn, question));
        if (said instanceof Decision.HandOffTo) {
            concluded(visit, turn, said); // whoever waits is called after it: until then the job stays
        } else {
            work.finish(() -> concluded(visit, turn, said));
        }
    }

    private void missed(Visit visit, Turn turn, String question) {
        Message message = visit.message();
        unanswered.note(
                visit.workspace(),
                new Unanswered.Missed(message.id().value(), question, turn.language(), message.at()));
    }

    private void concluded(Visit visit, Turn turn, Decision said) {
        say(visit, turn, said);
        memories.keep(visit.conversation(), said.memory());
    }

    private void say(Visit visit, Turn turn, Decision decision) {
        switch (decision) {
            case Decision.Answer answer -> {
                reply(visit, turn, answer.content(), answer.trace());
                CardsBeside.of(visit.account(), turn, answer.trace().reason())
                        .ifPresent(cards -> conversations.reply(
                                visit.conversation(), visit.message().id(), 1, cards, answer.trace()));
                consent.offer(
                        visit.conversation(), visit.message(), turn.service().uses(), turn.language(), answer.trace());
            }
            case Decision.Ask ask -> reply(visit, turn, ask.question(), ask.trace());
            case Decision.HandOffTo handOff -> handOff(visit, turn, handOff);
            // somebody else took over before it was done
            case Decision.Act act -> keepQuiet(visit, turn, act.trace());
            case Decision.StayQuiet quiet -> keepQuiet(visit, turn, quiet.trace());
        }
    }

    private Decision word(Visit visit, Turn turn, Decision.Answer answer) {
        channels.typing(visit.account(), visit.conversation().address());
        return brain.word(
                turn,
                answer,
                draft -> conversations.drafting(
                        visit.workspace(),
                        visit.conversation().id(),
                        visit.message().id(),
                        draft));
    }

    private Optional<Message> reply(Visit visit, Turn turn, Content content, Trace trace) {
        return conversations.reply(
                visit.conversation(), visit.message().id(), content, trace, heard(turn, trace.language()));
    }

    /** The lists of the desk show it, also where nothing is said. */
    private void keepQuiet(Visit visit, Turn turn, Trace trace) {
        conversations.trace(visit.conversation(), visit.message().id(), trace);
        conversations.speaks(visit.conversation(), trace.language());
        var heard = heard(turn, trace.language());
        heard.mood()
                .ifPresent(mood ->
                        marking.heard(visit.workspace(), visit.conversation().id(), heard.intent(), mood));
    }

    private static Conversations.Heard heard(Turn turn, Language language) {
        return new Conversations.Heard(
                turn.heard().intents().stream().findFirst().map(IntentGuess::intent),
                Optional.of(turn.heard().mood().emotion().name().toLowerCase(Locale.ROOT))
                        .filter(mood -> !turn.said().isEmpty()),
                language);
    }

    /** The farewell says honestly whether somebody is there; then the turn is a person's. */
    private void handOff(Visit visit, Turn turn, Decision.HandOffTo handOff) {
        boolean online = inbox.staffed(visit.account());
        String farewell = handOff.farewell().body() + " "
                + brain.waitingLine(turn.persona(), turn.language(), online)
                + (online
                        ? place(visit, turn, handOff)
                        : hours.back(visit.account(), visit.contact(), turn.language()));
        if (reply(visit, turn, new Content.Text(farewell.strip()), handOff.trace())
                .isPresent()) {
            conversations.handOff(visit.conversation(), new Owner.Queue(), handOff.why());
            inbox.drain(visit.workspace());
        }
    }

    /** Said only where everybody who is there has their hands full. */
    private String place(Visit visit, Turn turn, Decision.HandOffTo handOff) {
        return inbox.place(visit.account(), handOff.why().brief().team())
                .map(number -> " " + Phrases.say("place", turn.language(), number))
                .orElse("");
    }
}
