package io.serai.inbox.internal.moving;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Reach;
import io.serai.channels.Writer;
import io.serai.contacts.Contacts;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Place;
import io.serai.conversations.Message;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a conversation go on at another account of the same platform: where the customer has written to that account before, or where the
 * platform lets everybody be written to. Moving it back is the same again.
 */
@Service
public class Moving {
    private static final int REMEMBERED = 200;

    /** Any person: what windows ask is whether one writes, not who. */
    private static final Writer PERSON = new Writer.Human(new AgentId(new UUID(0, 0)));

    private final Channels channels;
    private final Contacts contacts;
    private final Conversations conversations;
    private final TransactionOperations transaction;
    private final Clock clock;

    Moving(
            Channels channels,
            Contacts contacts,
            Conversations conversations,
            TransactionOperations transaction,
            Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.conversations = conversations;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Every other account of the platform, and whether it can be. */
    public List<Destination> destinations(Conversation it) {
        Optional<ChannelAccount> here = channels.account(it.workspace(), it.account());
        if (here.isEmpty()) {
            return List.of();
        }
        List<Contacts.At> known = contacts.addresses(it.workspace(), it.contact());
        return channels.accounts(it.workspace()).stream()
                .filter(account -> account.kind() == it.address().kind()
                        && !account.id().equals(it.account())
                        && account.state() != ChannelAccount.State.DISABLED)
                .map(account -> destination(it, here.get(), account, known))
                .toList();
    }

    private Destination destination(
            Conversation it, ChannelAccount here, ChannelAccount there, List<Contacts.At> known) {
        return switch (reach(it, here, there, known)) {
            case Reach.Never(var why) -> new Destination.Closed(there, why);
            case Reach.There(var address, var also) ->
                conversations
                        .latest(it.workspace(), there.id(), address)
                        .filter(other -> other.status() == Conversation.Status.OPEN)
                        .<Destination>map(other -> new Destination.Busy(there, other.id()))
                        .orElseGet(() -> open(it, there, address, also));
        };
    }

    /** By the address, by another one that the same account knows, or because the customer was there before. */
    private Reach reach(Conversation it, ChannelAccount here, ChannelAccount there, List<Contacts.At> known) {
        Reach first = channels.reach(here, it.address(), there);
        if (first instanceof Reach.There) {
            return first;
        }
        return known.stream()
                .filter(at -> at.account().equals(here.id()))
                .map(at -> channels.reach(here, at.address(), there))
                .filter(Reach.There.class::isInstance)
                .findFirst()
                .or(() -> known.stream()
                        .filter(at -> at.account().equals(there.id()))
                        .<Reach>map(at -> new Reach.There(at.address(), List.of()))
                        .findFirst())
                .orElse(first);
    }

    private Destination open(Conversation it, ChannelAccount there, Address address, List<Address> also) {
        Optional<Instant> lastInbound = lastInbound(it, there, address);
        boolean free = channels.window(there, lastInbound).allows(PERSON, new Content.Text("-"), clock.instant());
        return new Destination.Open(there, new Place(there.id(), address, lastInbound), also, free);
    }

    /** When the customer wrote to that account: in a conversation there, or in this one before it was moved away. */
    private Optional<Instant> lastInbound(Conversation it, ChannelAccount there, Address address) {
        return conversations
                .latest(it.workspace(), there.id(), address)
                .flatMap(Conversation::lastInboundAt)
                .or(() ->
                        conversations.history(it.workspace(), it.id(), Optional.empty(), REMEMBERED).reversed().stream()
                                .map(Message::content)
                                .flatMap(content -> content instanceof Notice notice && leftFrom(notice, there.id())
                                        ? Optional.ofNullable(notice.details().get("lastInbound")).stream()
                                        : Optional.<String>empty().stream())
                                .map(Instant::parse)
                                .findFirst());
    }

    private static boolean leftFrom(Notice notice, ChannelAccountId account) {
        return notice.kind() == Notice.Kind.MOVED
                && account.value().toString().equals(notice.details().get("fromId"));
    }

    /** @throws Problem INVALID or CONFLICT, in words for the agent */
    public Conversation move(Conversation it, AgentId by, ChannelAccountId to) {
        Destination destination = destinations(it).stream()
                .filter(one -> one.account().id().equals(to))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("There is no such account on this platform. Pick one from the list."));
        return switch (destination) {
            case Destination.Closed closed -> throw Problem.conflict(words(closed.why()));
            case Destination.Busy busy ->
                throw Problem.conflict("The customer has an open conversation there already. Merge the two instead.");
            case Destination.Open open -> settle(it, by, open);
        };
    }

    private static String words(Reach.Why why) {
        return switch (why) {
            case MUST_WRITE_FIRST ->
                "This platform lets an account write only to people who wrote to it before, and this customer has not written there.";
            case OWN_IDS -> "That account does not know this customer's address: each account there has its own.";
            case ONLY_HERE -> "A chat goes on in the page in which it was opened.";
        };
    }

    private Conversation settle(Conversation it, AgentId by, Destination.Open open) {
        ChannelAccount here = channels.account(it.workspace(), it.account())
                .orElseThrow(() -> Problem.conflict("The conversation's account was disconnected."));
        return Objects.requireNonNull(transaction.execute(status -> {
            channels.moves(here, it.address(), open.account());
            contacts.isAt(
                    it.workspace(),
                    it.contact(),
                    open.account().id(),
                    open.place().address());
            open.also()
                    .forEach(also -> contacts.isAt(
                            it.workspace(), it.contact(), open.account().id(), also));
            return conversations.moveTo(it.workspace(), it.id(), open.place(), notice(it, by, here, open.account()));
        }));
    }

    private static Notice notice(Conversation it, AgentId by, ChannelAccount here, ChannelAccount there) {
        Map<String, String> details = new HashMap<>(Map.of(
                "agent", by.value().toString(),
                "from", here.name(),
                "fromId", here.id().value().toString(),
                "account", there.name()));
        it.lastInboundAt().ifPresent(last -> details.put("lastInbound", last.toString()));
        return new Notice(Notice.Kind.MOVED, details);
    }
}
