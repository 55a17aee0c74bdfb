package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ExternalId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Trace;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;

/** What is asked of conversations and their messages. */
abstract class ThreadReading implements Conversations {
    final ConversationStore conversations;
    final MessageStore messages;

    ThreadReading(ConversationStore conversations, MessageStore messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    public Optional<Conversation> find(WorkspaceId workspace, ConversationId id) {
        return conversations.find(workspace, id);
    }

    @Override
    public Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return conversations.latest(workspace, account, address);
    }

    @Override
    public List<Conversation> ofContact(WorkspaceId workspace, ContactId contact) {
        return conversations.ofContact(workspace, contact);
    }

    @Override
    public Optional<ExternalId> latestOfCustomer(Conversation conversation) {
        return messages.latestOfCustomer(conversation.workspace(), conversation.id())
                .flatMap(Message::externalId);
    }

    @Override
    public void trace(Conversation conversation, MessageId answered, Trace trace) {
        messages.trace(conversation.workspace(), conversation.id(), answered, trace);
    }

    @Override
    public Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered) {
        return messages.trace(workspace, conversation, answered);
    }

    @Override
    public List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit) {
        return messages.changedAfter(workspace, id, change, limit);
    }

    @Override
    public List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit) {
        return messages.history(workspace, id, beforeSeq, limit);
    }

    @Override
    public Optional<Message> message(WorkspaceId workspace, MessageId id) {
        return messages.find(workspace, id);
    }

    @Override
    public void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq) {
        conversations.read(workspace, id, reader, seq);
    }

    @Override
    public long unread(WorkspaceId workspace, ConversationId id, AgentId reader) {
        return conversations.unread(workspace, id, reader);
    }

    @Override
    public List<Conversation> waiting(WorkspaceId workspace, int limit) {
        return conversations.waiting(workspace, limit);
    }

    @Override
    public List<Conversation> unanswered(WorkspaceId workspace, int limit) {
        return conversations.unanswered(workspace, limit);
    }

    @Override
    public List<Load> loads(WorkspaceId workspace) {
        return conversations.loads(workspace);
    }

    @Override
    public List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent) {
        return conversations.ownedBy(workspace, agent);
    }
}
