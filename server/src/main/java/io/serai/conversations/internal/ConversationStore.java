package io.serai.conversations.internal;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Owner;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Threads, without their messages. */
interface ConversationStore {
    Optional<Conversation> find(WorkspaceId workspace, ConversationId id);

    /** The newest of this address: the open one, if there is one. */
    Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address);

    /** Opens one; when another process was quicker, that one. */
    Conversation open(
            WorkspaceId workspace,
            ConversationId id,
            ContactId contact,
            ChannelAccountId account,
            Address address,
            Instant now);

    List<Conversation> ofContact(WorkspaceId workspace, ContactId contact);

    /** Empty when it is gone, or its owner or status is not the expected one. */
    Optional<Conversation> change(
            WorkspaceId workspace, ConversationId id, Expected expected, Change change, Instant now);

    /** What must hold for a change to happen; absent: anything. */
    record Expected(Optional<Owner> owner, Optional<Conversation.Status> status) {
        static final Expected ANYTHING = new Expected(Optional.empty(), Optional.empty());

        static Expected owner(Owner owner) {
            return new Expected(Optional.of(owner), Optional.of(Conversation.Status.OPEN));
        }

        static Expected status(Conversation.Status status) {
            return new Expected(Optional.empty(), Optional.of(status));
        }
    }

    sealed interface Change {
        /** With a reason when the bot passes it on; without, a person decided. */
        record NewOwner(Owner owner, Optional<Conversation.HandOff> why) implements Change {}

        record Resolve() implements Change {}

        /** A new episode begins. */
        record Reopen(Owner owner) implements Change {}

        record Speaks(Language language) implements Change {}

        /** Two contacts turned out to be one. */
        record Belongs(ContactId contact) implements Change {}

        /** The customer is at another address; without effect where a conversation is open there. */
        record Moved(Address address) implements Change {}

        /** It goes on at another account of ours; without effect where a conversation is open there. */
        record Settled(Conversations.Place place) implements Change {}
    }

    void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq);

    long unread(WorkspaceId workspace, ConversationId id, AgentId reader);

    List<Conversation> waiting(WorkspaceId workspace, int limit);

    List<Conversation> unanswered(WorkspaceId workspace, int limit);

    List<Load> loads(WorkspaceId workspace);

    List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent);
}
