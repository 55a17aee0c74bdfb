package io.serai.realtime.widget;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Context;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Delivery;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Owner;
import io.serai.json.Json;
import io.serai.realtime.visitors.Visitor;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's conversation in memory, numbered as the real one is. */
final class WrittenThread implements Threads {
    static final String SECRET = "for colleagues only";

    private final JsonMapper json = Json.mapper();
    private final WorkspaceId workspace = WorkspaceId.next();
    private final ChannelAccountId accountId = new ChannelAccountId(Ids.next());
    private final Address address = new Address(ChannelKind.WIDGET, "visitor:x");
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private volatile ConversationId id = new ConversationId(Ids.next());
    private volatile Instant openedAt = Instant.parse("2026-11-23T12:00:00Z");
    private volatile long change;

    WidgetFrames frames() {
        return new WidgetFrames(json, new WidgetMessages(new Names(new NoAgents(), new OnePersona()), null));
    }

    ChannelAccount account() {
        return new ChannelAccount(
                workspace,
                accountId,
                ChannelKind.WIDGET,
                "Website",
                "key",
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
    }

    Visitor visitor() {
        return new Visitor(
                workspace, Ids.next(), accountId, address, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Conversation conversation() {
        return new Conversation(
                workspace,
                id,
                new ContactId(Ids.next()),
                accountId,
                address,
                Conversation.Status.OPEN,
                new Owner.Bot(),
                Optional.empty(),
                1,
                change,
                change,
                openedAt,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    void beginAnew() {
        id = new ConversationId(Ids.next());
        openedAt = openedAt.plusSeconds(100_000);
        change = 0;
        messages.clear();
    }

    void write(int count) {
        for (int i = 0; i < count; i++) {
            writeOne();
        }
    }

    Message writeOne() {
        return add("hello", false);
    }

    Message writeNote() {
        return add(SECRET, true);
    }

    private Message add(String text, boolean note) {
        long number = change + 1;
        Message message = new Message(
                new MessageId(Ids.next()),
                id,
                number,
                number,
                new Author.Bot(),
                new Content.Text(text),
                note,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Delivery(Delivery.State.SENT, Optional.empty()),
                openedAt,
                openedAt,
                Optional.empty(),
                Optional.empty(),
                Context.NONE);
        messages.add(message);
        change = number;
        return message;
    }

    /** {@code message 4}, {@code ready 3} */
    String summary(String frame) {
        JsonNode read = json.readTree(frame);
        String type = read.path("type").stringValue();
        return type + " "
                + (type.equals("message") ? read.path("message").path("change") : read.path("change")).asLong();
    }

    @Override
    public Optional<Conversation> latest(Doorway doorway) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(conversation());
    }

    @Override
    public List<Message> changedAfter(Doorway doorway, ConversationId of, long after, int limit) {
        return messages.stream()
                .filter(message -> message.change() > after)
                .sorted(Comparator.comparingLong(Message::change))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Message> newest(Doorway doorway, ConversationId of, int limit) {
        List<Message> all = new ArrayList<>(messages);
        return all.subList(Math.max(0, all.size() - limit), all.size());
    }

    private static final class NoAgents implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of();
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
            return Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of();
        }
    }

    private static final class OnePersona implements Personas {
        @Override
        public Persona of(WorkspaceId workspace) {
            return Persona.DEFAULT;
        }

        @Override
        public void change(WorkspaceId workspace, Persona persona) {}
    }
}
