package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The twin: conversations in a map. {@link InMemoryMessages} keeps their messages. */
class InMemoryThreads implements ConversationStore {
    record ReadKey(ConversationId conversation, AgentId agent) {}

    final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
    final Map<ConversationId, List<Message>> messages = new HashMap<>();
    private final Map<ReadKey, Long> read = new HashMap<>();

    @Override
    public Optional<Conversation> find(WorkspaceId workspace, ConversationId id) {
        return Optional.ofNullable(conversations.get(id))
                .filter(it -> it.workspace().equals(workspace));
    }

    @Override
    public Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return in(workspace, it -> it.account().equals(account) && it.address().equals(address)).stream()
                .max(Comparator.comparing((Conversation it) -> it.status() == Conversation.Status.OPEN)
                        .thenComparing(Conversation::openedAt));
    }

    @Override
    public Conversation open(
            WorkspaceId workspace,
            ConversationId id,
            ContactId contact,
            ChannelAccountId account,
            Address address,
            Instant now) {
        Optional<Conversation> open =
                latest(workspace, account, address).filter(it -> it.status() == Conversation.Status.OPEN);
        if (open.isPresent()) {
            return open.get();
        }
        var opened = new Conversation(
                workspace,
                id,
                contact,
                account,
                address,
                Conversation.Status.OPEN,
                new Owner.Bot(),
                Optional.empty(),
                1,
                0,
                0,
                now,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        conversations.put(id, opened);
        return opened;
    }

    @Override
    public List<Conversation> ofContact(WorkspaceId workspace, ContactId contact) {
        return in(workspace, it -> it.contact().equals(contact)).stream()
                .sorted(Comparator.comparing(Conversation::openedAt).reversed())
                .toList();
    }

    @Override
    public Optional<Conversation> change(
            WorkspaceId workspace, ConversationId id, Expected expected, Change change, Instant now) {
        return find(workspace, id)
                .filter(it -> expected.owner().map(it.owner()::equals).orElse(true))
                .filter(it -> expected.status().map(it.status()::equals).orElse(true))
                .map(it -> put(changed(it, change, now)));
    }

    private Conversation changed(Conversation it, Change change, Instant now) {
        return switch (change) {
            case Change.NewOwner changed -> newOwner(it, changed, now);
            case Change.Resolve resolve ->
                with(
                        it,
                        Conversation.Status.RESOLVED,
                        it.owner(),
                        it.language(),
                        it.episode(),
                        Optional.empty(),
                        it.handOff());
            case Change.Reopen reopen ->
                with(
                        it,
                        Conversation.Status.OPEN,
                        reopen.owner(),
                        it.language(),
                        it.episode() + 1,
                        reopen.owner() instanceof Owner.Queue ? Optional.of(now) : Optional.empty(),
                        Optional.empty());
            case Change.Speaks speaks ->
                with(
                        it,
                        it.status(),
                        it.owner(),
                        Optional.of(speaks.language()),
                        it.episode(),
                        it.waitingSince(),
                        it.handOff());
            case Change.Belongs belongs -> at(it, belongs.contact(), it.address());
            case Change.Moved moved ->
                latest(it.workspace(), it.account(), moved.address())
                                .filter(other -> other.status() == Conversation.Status.OPEN)
                                .isPresent()
                        ? at(it, it.contact(), it.address())
                        : at(it, it.contact(), moved.address());
            case Change.Settled(var place) ->
                latest(it.workspace(), place.account(), place.address())
                                .filter(other -> other.status() == Conversation.Status.OPEN)
                                .isPresent()
                        ? at(it, it.contact(), it.address())
                        : settled(it, place);
        };
    }

    private static Conversation settled(Conversation it, Conversations.Place place) {
        return new Conversation(
                it.workspace(),
                it.id(),
                it.contact(),
                place.account(),
                place.address(),
                it.status(),
                it.owner(),
                it.language(),
                it.episode(),
                it.lastSeq(),
                it.change() + 1,
                it.openedAt(),
                it.lastMessageAt(),
                it.waitingSince(),
                it.handOff(),
                place.lastInboundAt());
    }

    private static Conversation at(Conversation it, ContactId contact, Address address) {
        return new Conversation(
                it.workspace(),
                it.id(),
                contact,
                it.account(),
                address,
                it.status(),
                it.owner(),
                it.language(),
                it.episode(),
                it.lastSeq(),
                it.change() + 1,
                it.openedAt(),
                it.lastMessageAt(),
                it.waitingSince(),
                it.handOff(),
                it.lastInboundAt());
    }

    private static Conversation newOwner(Conversation it, Change.NewOwner changed, Instant now) {
        boolean bot = changed.owner() instanceof Owner.Bot;
        Optional<Instant> waiting = bot ? Optional.empty() : it.waitingSince().or(() -> Optional.of(now));
        Optional<Conversation.HandOff> why = changed.why().or(() -> bot ? Optional.empty() : it.handOff());
        return with(it, it.status(), changed.owner(), it.language(), it.episode(), waiting, why);
    }

    private static Conversation with(
            Conversation it,
            Conversation.Status status,
            Owner owner,
            Optional<Language> language,
            int episode,
            Optional<Instant> waitingSince,
            Optional<Conversation.HandOff> handOff) {
        return new Conversation(
                it.workspace(),
                it.id(),
                it.contact(),
                it.account(),
                it.address(),
                status,
                owner,
                language,
                episode,
                it.lastSeq(),
                it.change() + 1,
                it.openedAt(),
                it.lastMessageAt(),
                waitingSince,
                handOff,
                it.lastInboundAt());
    }

    Conversation put(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
        return conversation;
    }

    List<Message> messagesOf(ConversationId id) {
        return messages.computeIfAbsent(id, fresh -> new ArrayList<>());
    }

    @Override
    public long unread(WorkspaceId workspace, ConversationId id, AgentId reader) {
        long seen = read.getOrDefault(new ReadKey(id, reader), 0L);
        return messagesOf(id).stream()
                .filter(message -> message.author() instanceof Author.Customer && message.seq() > seen)
                .count();
    }

    @Override
    public void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq) {
        find(workspace, id).ifPresent(it -> read.merge(new ReadKey(id, reader), seq, Math::max));
    }

    @Override
    public List<Conversation> waiting(WorkspaceId workspace, int limit) {
        return in(workspace, it -> it.status() == Conversation.Status.OPEN && it.owner() instanceof Owner.Queue)
                .stream()
                .sorted(Comparator.comparing(it -> it.waitingSince().orElse(Instant.MAX)))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Conversation> unanswered(WorkspaceId workspace, int limit) {
        return in(workspace, it -> it.status() == Conversation.Status.OPEN).stream()
                .filter(it ->
                        it.owner() instanceof Owner.Human && it.waitingSince().isPresent())
                .sorted(Comparator.comparing(it -> it.waitingSince().orElseThrow()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Load> loads(WorkspaceId workspace) {
        var open = new HashMap<AgentId, Map<ChannelKind, Integer>>();
        for (Conversation it : in(workspace, it -> it.status() == Conversation.Status.OPEN)) {
            if (it.owner() instanceof Owner.Human(var agent)) {
                open.computeIfAbsent(agent, first -> new HashMap<>())
                        .merge(it.address().kind(), 1, Integer::sum);
            }
        }
        return open.entrySet().stream()
                .map(entry -> new Load(
                        entry.getKey(),
                        entry.getValue().values().stream().mapToInt(it -> it).sum(),
                        entry.getValue()))
                .toList();
    }

    @Override
    public List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent) {
        return in(
                workspace,
                it -> it.status() == Conversation.Status.OPEN && it.owner().equals(new Owner.Human(agent)));
    }

    private List<Conversation> in(WorkspaceId workspace, Predicate<Conversation> which) {
        return conversations.values().stream()
                .filter(it -> it.workspace().equals(workspace))
                .filter(which)
                .toList();
    }
}
