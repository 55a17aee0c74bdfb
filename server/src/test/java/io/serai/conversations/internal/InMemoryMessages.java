package io.serai.conversations.internal;

import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.Delivery.State;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.conversations.Trace;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The twin: messages in lists, over {@link InMemoryThreads}. */
class InMemoryMessages implements MessageStore {
    record Identity(ChannelAccountId account, String identity) {}

    private final InMemoryThreads threads;
    private final Map<Identity, MessageId> identities = new HashMap<>();
    private final Map<MessageId, Trace> traces = new HashMap<>();

    InMemoryMessages(InMemoryThreads threads) {
        this.threads = threads;
    }

    @Override
    public Optional<Added> add(WorkspaceId workspace, NewMessage it, Terms terms, Grounds grounds) {
        it.answers().ifPresent(answered -> grounds.why().ifPresent(trace -> traces.putIfAbsent(answered, trace)));
        var identity = new Identity(it.account(), it.identity());
        if (identities.containsKey(identity)) {
            return find(workspace, identities.get(identity))
                    .map(known -> new Added(threads.conversations.get(known.conversation()), known, false));
        }
        Optional<Conversation> before = threads.find(workspace, it.conversation())
                .filter(conversation -> !terms.whileBotOwns()
                        || (conversation.owner() instanceof Owner.Bot
                                && conversation.status() == Conversation.Status.OPEN));
        return before.map(conversation -> {
            Conversation after = threads.put(grown(conversation, it, grounds.heard()));
            Message message = message(it, after);
            threads.messagesOf(after.id()).add(message);
            identities.put(identity, message.id());
            return new Added(after, message, true);
        });
    }

    private static Conversation grown(Conversation c, NewMessage it, Optional<Conversations.Heard> heard) {
        boolean customerWaits = it.author() instanceof Author.Customer && !(c.owner() instanceof Owner.Bot);
        Optional<Instant> waiting =
                (it.author() instanceof Author.Human || it.author() instanceof Author.Elsewhere) && !it.note()
                        ? Optional.empty()
                        : customerWaits ? c.waitingSince().or(() -> Optional.of(it.storedAt())) : c.waitingSince();
        return new Conversation(
                c.workspace(),
                c.id(),
                c.contact(),
                c.account(),
                c.address(),
                c.status(),
                c.owner(),
                heard.map(Conversations.Heard::language).or(c::language),
                c.episode(),
                c.lastSeq() + 1,
                c.change() + 1,
                c.openedAt(),
                it.storedAt().isAfter(c.lastMessageAt()) ? it.storedAt() : c.lastMessageAt(),
                waiting,
                c.handOff(),
                it.author() instanceof Author.Customer
                        ? Optional.of(it.at())
                                .filter(at -> c.lastInboundAt().map(at::isAfter).orElse(true))
                                .or(c::lastInboundAt)
                        : c.lastInboundAt());
    }

    private static Message message(NewMessage it, Conversation c) {
        return new Message(
                it.id(),
                it.conversation(),
                c.lastSeq(),
                c.change(),
                it.author(),
                it.content(),
                it.note(),
                it.externalId(),
                it.clientId(),
                it.answers(),
                it.quoted(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(it.delivery(), Optional.empty()),
                it.at(),
                it.storedAt(),
                Optional.empty(),
                Optional.empty(),
                it.context());
    }

    @Override
    public Optional<Message> find(WorkspaceId workspace, MessageId id) {
        return threads.messages.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.id().equals(id)
                        && threads.find(workspace, it.conversation()).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Message> byExternalId(WorkspaceId workspace, ChannelAccountId account, ExternalId id) {
        return threads.messages.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.externalId().equals(Optional.of(id)))
                .filter(it -> threads.find(workspace, it.conversation())
                        .filter(conversation -> conversation.account().equals(account))
                        .isPresent())
                .findFirst();
    }

    @Override
    public Optional<Added> change(WorkspaceId workspace, MessageId id, Change change, Instant now) {
        return find(workspace, id).filter(it -> applies(it, change)).map(it -> {
            Conversation c = threads.put(touched(threads.conversations.get(it.conversation())));
            Message changed = changed(it, change, c.change(), now);
            threads.messagesOf(c.id()).replaceAll(old -> old.id().equals(id) ? changed : old);
            return new Added(c, changed, true);
        });
    }

    private static boolean applies(Message it, Change change) {
        return switch (change) {
            case Change.NewContent content -> true;
            case Change.Edited edited -> !it.content().equals(edited.content());
            case Change.Deleted deleted -> it.deletedAt().isEmpty();
            case Change.Reaction reaction -> !it.reaction().orElse("").equals(reaction.emoji());
            case Change.Delivered delivered ->
                before(delivered.delivery().state()).contains(it.delivery().state());
            case Change.Requeued requeued ->
                Set.of(State.SENDING, State.FAILED, State.UNCERTAIN)
                        .contains(it.delivery().state());
        };
    }

    private static Set<State> before(State state) {
        return switch (state) {
            case NONE, QUEUED -> Set.of();
            case SENDING -> Set.of(State.QUEUED);
            case SENT -> Set.of(State.QUEUED, State.SENDING, State.UNCERTAIN);
            case DELIVERED -> Set.of(State.QUEUED, State.SENDING, State.SENT, State.UNCERTAIN, State.FAILED);
            case READ ->
                Set.of(State.QUEUED, State.SENDING, State.SENT, State.DELIVERED, State.UNCERTAIN, State.FAILED);
            case UNCERTAIN -> Set.of(State.QUEUED, State.SENDING);
            case FAILED -> Set.of(State.QUEUED, State.SENDING, State.SENT, State.UNCERTAIN);
        };
    }

    private static Message changed(Message it, Change change, long number, Instant now) {
        Content content = switch (change) {
            case Change.NewContent(var fresh) -> fresh;
            case Change.Edited(var fresh) -> fresh;
            default -> it.content();
        };
        Delivery delivery = switch (change) {
            case Change.Delivered delivered -> delivered.delivery();
            case Change.Requeued requeued -> new Delivery(State.QUEUED, Optional.empty());
            default -> it.delivery();
        };
        return new Message(
                it.id(),
                it.conversation(),
                it.seq(),
                number,
                it.author(),
                content,
                it.note(),
                change instanceof Change.Delivered delivered
                        ? it.externalId().or(delivered::externalId)
                        : it.externalId(),
                it.clientId(),
                it.answers(),
                it.quoted(),
                change instanceof Change.Reaction(var emoji)
                        ? Optional.of(emoji).filter(e -> !e.isEmpty())
                        : it.reaction(),
                it.language(),
                delivery,
                it.at(),
                it.storedAt(),
                change instanceof Change.Edited ? Optional.of(now) : it.editedAt(),
                change instanceof Change.Deleted ? Optional.of(now) : it.deletedAt(),
                it.context());
    }

    private static Conversation touched(Conversation c) {
        return new Conversation(
                c.workspace(),
                c.id(),
                c.contact(),
                c.account(),
                c.address(),
                c.status(),
                c.owner(),
                c.language(),
                c.episode(),
                c.lastSeq(),
                c.change() + 1,
                c.openedAt(),
                c.lastMessageAt(),
                c.waitingSince(),
                c.handOff(),
                c.lastInboundAt());
    }

    @Override
    public Optional<Conversations.Outgoing> send(WorkspaceId workspace, MessageId id) {
        return find(workspace, id)
                .filter(it -> it.delivery().state() == State.QUEUED)
                .flatMap(it -> change(
                        workspace,
                        id,
                        new Change.Delivered(new Delivery(State.SENDING, Optional.empty()), Optional.empty()),
                        it.storedAt()))
                .map(it -> new Conversations.Outgoing(
                        it.conversation(),
                        it.message(),
                        latestOfCustomer(workspace, it.conversation().id()).flatMap(Message::externalId)));
    }

    @Override
    public Optional<Message> latestOfCustomer(WorkspaceId workspace, ConversationId id) {
        return threads.messagesOf(id).stream()
                .filter(it -> it.author() instanceof Author.Customer
                        && it.externalId().isPresent())
                .reduce((first, second) -> second);
    }

    @Override
    public List<MessageId> sentUntil(WorkspaceId workspace, ConversationId id, Instant until) {
        return threads.messagesOf(id).stream()
                .filter(it -> !it.at().isAfter(until))
                .filter(it -> Set.of(State.SENDING, State.SENT, State.DELIVERED, State.UNCERTAIN)
                        .contains(it.delivery().state()))
                .map(Message::id)
                .toList();
    }

    @Override
    public List<Added> read(WorkspaceId workspace, ConversationId id, long seq) {
        var read = new ArrayList<Added>();
        for (Message it : List.copyOf(threads.messagesOf(id))) {
            if (it.seq() <= seq
                    && Set.of(State.SENT, State.DELIVERED)
                            .contains(it.delivery().state())) {
                change(
                                workspace,
                                it.id(),
                                new Change.Delivered(new Delivery(State.READ, Optional.empty()), Optional.empty()),
                                it.storedAt())
                        .ifPresent(read::add);
            }
        }
        return read;
    }

    @Override
    public List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit) {
        return ofWorkspace(workspace, id).stream()
                .filter(it -> it.change() > change)
                .sorted(Comparator.comparing(Message::change).thenComparing(Message::seq))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit) {
        return ofWorkspace(workspace, id).stream()
                .filter(it -> it.seq() < beforeSeq.orElse(Long.MAX_VALUE))
                .sorted(Comparator.comparing(Message::seq).reversed())
                .limit(limit)
                .sorted(Comparator.comparing(Message::at).thenComparing(Message::seq))
                .toList();
    }

    private List<Message> ofWorkspace(WorkspaceId workspace, ConversationId id) {
        return threads.find(workspace, id).map(it -> threads.messagesOf(id)).orElse(List.of());
    }

    @Override
    public void trace(WorkspaceId workspace, ConversationId conversation, MessageId answered, Trace trace) {
        traces.putIfAbsent(answered, trace);
    }

    @Override
    public Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered) {
        return threads.find(workspace, conversation).map(it -> traces.get(answered));
    }
}
