package io.serai.reception;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.content.Address;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.tools.Asker;
import io.serai.tools.Service;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import io.serai.tools.Tools;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Where the bot's wishes to use a tool are carried out: it decides, this acts, and it decides again with what came of it. */
@Component
class Counter {
    private static final int MOST = 24;
    private static final String SIGNED_IN = "user:";

    private final Brain brain;
    private final Thinking thinking;
    private final Tools tools;
    private final Conversations conversations;
    private final Delays delays;

    Counter(Brain brain, Thinking thinking, Tools tools, Conversations conversations, Delays delays) {
        this.brain = brain;
        this.thinking = thinking;
        this.tools = tools;
        this.conversations = conversations;
        this.delays = delays;
    }

    /** @param decision no wish any more, unless somebody took over before a change was made */
    record Served(Turn turn, Decision decision) {}

    /** What can be done for this customer, and who the channel vouches that they are. */
    Service service(Visit visit) {
        return tools.service(visit.workspace(), asker(visit));
    }

    Served serve(Conversation conversation, Message message, Turn given, Decision first) {
        Turn turn = given;
        Decision decision = first;
        for (int used = 0; decision instanceof Decision.Act act && used < MOST; used++) {
            if (changes(act.call()) && !isBots(conversation)) {
                return new Served(turn, decision);
            }
            var occasion = new Tools.Occasion(conversation.id(), Optional.of(conversation.contact()), message.id());
            ToolResult result = tools.use(conversation.workspace(), occasion, act.call());
            turn = turn.with(turn.service().having(act.call(), result));
            Turn again = turn;
            decision = thinking.of(() -> brain.decide(again));
        }
        delays.noted(conversation, turn.service());
        return new Served(turn, decision);
    }

    private static boolean changes(ToolCall call) {
        return call instanceof ToolCall.Change change && change.confirmed();
    }

    private boolean isBots(Conversation conversation) {
        return conversations
                .find(conversation.workspace(), conversation.id())
                .filter(now -> now.owner() instanceof Owner.Bot)
                .isPresent();
    }

    private static Asker asker(Visit visit) {
        MessageArrived arrived = visit.accepted().message();
        boolean vouched = arrived.context().vouched().isPresent();
        String address = visit.conversation().address().value();
        return switch (visit.conversation().address().kind()) {
            case WHATSAPP ->
                vouched ? new Asker(Set.of(), numbers(arrived), Set.of(), List.of(Asker.Proof.PHONE)) : Asker.NOBODY;
            case EMAIL ->
                vouched
                        ? new Asker(
                                Set.of(address.toLowerCase(Locale.ROOT)),
                                Set.of(),
                                Set.of(),
                                List.of(Asker.Proof.MAILBOX))
                        : Asker.NOBODY;
            case WIDGET ->
                address.startsWith(SIGNED_IN)
                        ? signedIn(visit.contact(), address.substring(SIGNED_IN.length()))
                        : Asker.NOBODY;
            case TELEGRAM, MESSENGER, INSTAGRAM, LINE, API -> Asker.NOBODY;
        };
    }

    /**
     * The number of this very message, for the contact may have been joined with somebody else's; in every form that the platform
     * writes it in, for the shop may know the old one: a Mexican with a 1 after the country, a Brazilian without the ninth digit.
     */
    private static Set<String> numbers(MessageArrived arrived) {
        Stream<String> named = Stream.concat(Stream.of(arrived.from()), arrived.also().stream())
                .map(Address::value)
                .filter(id -> id.matches("[0-9]{7,15}"))
                .map(digits -> "+" + digits);
        return Stream.concat(named, arrived.profile().phone().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The shop's word counts for what the shop said; email and phone of the contact only where they are its words, too. */
    private static Asker signedIn(Contact contact, String id) {
        return new Asker(
                lower(contact.provenEmail()),
                Set.copyOf(contact.provenPhone().stream().toList()),
                Set.of(id),
                List.of(Asker.Proof.SIGNED_IN));
    }

    private static Set<String> lower(Optional<String> email) {
        return email.map(value -> Set.of(value.toLowerCase(Locale.ROOT))).orElseGet(Set::of);
    }
}
