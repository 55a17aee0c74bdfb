package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Contact;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Threads and their messages. Every method is one short transaction of its own. */
public interface Conversations {
    /**
     * The open conversation of this address, or a new one; one resolved within the last day is opened again, as a new episode. Spam stays what
     * and where it is.
     */
    Conversation openFor(Contact contact, ChannelAccountId account, Address address);

    /** The same customer is at another address from now on; stays as it is where a conversation is open there already. */
    void moved(WorkspaceId workspace, ChannelAccountId account, Address from, Address to);

    /**
     * An open conversation goes on at another account of ours; the notice is the line in the thread.
     *
     * @throws io.serai.shared.Problem CONFLICT where one is open there already, or this one is not open
     */
    Conversation moveTo(WorkspaceId workspace, ConversationId id, Place place, Content.Notice notice);

    /** @param lastInboundAt when the customer wrote last to that account: windows are counted from it */
    record Place(ChannelAccountId account, Address address, Optional<Instant> lastInboundAt) {}

    Optional<Conversation> find(WorkspaceId workspace, ConversationId id);

    /** The newest conversation of an address, whatever its status. */
    Optional<Conversation> latest(WorkspaceId workspace, ChannelAccountId account, Address address);

    List<Conversation> ofContact(WorkspaceId workspace, ContactId contact);

    /** Stores what the customer said; called again with the same external id, returns the message already stored. */
    Message append(Conversation conversation, MessageArrived arrived);

    /**
     * A message of ours that the platform tells us about: recognised when we sent it ourselves (by our id, or by its external id), else stored
     * as written elsewhere, which takes the turn from the bot.
     *
     * @return the message that it became, empty when it is one of ours
     */
    Optional<Message> echoed(Conversation conversation, Echoed echoed);

    /** The platform's id of the customer's newest message. */
    Optional<ExternalId> latestOfCustomer(Conversation conversation);

    /** The file of a message came in, or is lost. */
    void attach(Conversation conversation, MessageId message, Content content);

    /** The message as it is now; empty when there is no such message, or nothing changed. */
    Optional<Message> edit(Conversation conversation, ExternalId message, Content content);

    void delete(Conversation conversation, ExternalId message);

    void react(Conversation conversation, ExternalId message, String emoji);

    void speaks(Conversation conversation, Language language);

    /**
     * The bot's word, stored with its job and with why it was said; at most once per (answered message, ordinal), and only while the bot
     * owns the turn, all in one transaction. Empty when somebody took over meanwhile.
     */
    Optional<Message> reply(Conversation conversation, MessageId answered, int ordinal, Content content, Trace why);

    /** The same, with what was heard of the customer, which goes onto the conversation in the same breath. */
    Optional<Message> reply(Conversation conversation, MessageId answered, Content content, Trace why, Heard heard);

    /**
     * What was heard in the customer's last words.
     *
     * @param intent what they want, where that is known
     * @param mood absent where there were no words
     */
    record Heard(Optional<String> intent, Optional<String> mood, Language language) {}

    /** An agent's message; sent twice with the same client id, it is one. */
    Message say(
            Conversation conversation, AgentId agent, String clientId, Content content, Optional<ExternalId> quoted);

    /** The same, as one of many that the agent writes at once: it leaves when no other answer waits. */
    Message sayAmongMany(Conversation conversation, AgentId agent, String clientId, Content content);

    Message note(Conversation conversation, AgentId agent, String clientId, Content content);

    /**
     * A word of the server's own to the customer, in whatever state the conversation is: nobody's turn, owner or status changes by it.
     *
     * @param key the same for the same word: said twice, it is one
     */
    Optional<Message> tell(Conversation conversation, String key, Content content);

    /** Keeps why the bot kept quiet in the turn of this customer message. */
    void trace(Conversation conversation, MessageId answered, Trace trace);

    Optional<Trace> trace(WorkspaceId workspace, ConversationId conversation, MessageId answered);

    /** The bot passes it on, if it still owns the turn. */
    Optional<Conversation> handOff(Conversation conversation, Owner next, Conversation.HandOff why);

    /** A person changes the owner; the notice is the line in the thread. */
    Conversation handOver(WorkspaceId workspace, ConversationId id, Owner next, Content.Notice notice);

    /** The same, but only if the owner is still the expected one; empty otherwise. Two assignments at once: one wins. */
    Optional<Conversation> handOverIf(
            WorkspaceId workspace, ConversationId id, Owner expected, Owner next, Content.Notice notice);

    /** Stored with the job {@link ConversationResolved}. */
    Conversation resolve(WorkspaceId workspace, ConversationId id, Content.Notice notice);

    Conversation reopen(WorkspaceId workspace, ConversationId id, Owner owner, Content.Notice notice);

    Conversation noticed(WorkspaceId workspace, ConversationId id, Content.Notice notice);

    /** What changed after this change number, oldest first, at most {@code limit}. */
    List<Message> changedAfter(WorkspaceId workspace, ConversationId id, long change, int limit);

    /** Messages before this number (or the newest), newest {@code limit} of them, in thread order. */
    List<Message> history(WorkspaceId workspace, ConversationId id, Optional<Long> beforeSeq, int limit);

    Optional<Message> message(WorkspaceId workspace, MessageId id);

    /** Claims a queued message for sending, durably. Empty when it is not queued any more. */
    Optional<Outgoing> sending(WorkspaceId workspace, MessageId id);

    /** @param latestOfCustomer the platform's id of the customer's newest message */
    record Outgoing(Conversation conversation, Message message, Optional<ExternalId> latestOfCustomer) {}

    /** It was certainly not sent: back in the queue. */
    void unsent(WorkspaceId workspace, MessageId id);

    void delivered(WorkspaceId workspace, MessageId id, Delivery delivery, List<ExternalId> externalIds);

    /** The platform's word on the message with this id; never goes back. */
    void delivered(WorkspaceId workspace, ChannelAccountId account, ExternalId externalId, Delivery delivery);

    /** The platform's word on everything that we sent until then; never goes back. */
    void deliveredUpTo(Conversation conversation, Instant until, Delivery.State state);

    /** The customer has read everything up to this number. */
    void seenByCustomer(WorkspaceId workspace, ConversationId id, long seq);

    /** A failed or uncertain message goes out again, because a person said so. */
    Message resend(WorkspaceId workspace, MessageId id);

    void typing(WorkspaceId workspace, ConversationId id, Author author);

    void drafting(WorkspaceId workspace, ConversationId id, MessageId answers, String text);

    /** What an agent has read; unread marks follow from it. */
    void read(WorkspaceId workspace, ConversationId id, AgentId reader, long seq);

    /** The customer's messages that this agent has not read. */
    long unread(WorkspaceId workspace, ConversationId id, AgentId reader);

    /** Queued conversations, longest waiting first. */
    List<Conversation> waiting(WorkspaceId workspace, int limit);

    /** Conversations that a person has and whose customer waits for an answer, longest waiting first. */
    List<Conversation> unanswered(WorkspaceId workspace, int limit);

    /** Open conversations per agent. */
    List<Load> loads(WorkspaceId workspace);

    List<Conversation> ownedBy(WorkspaceId workspace, AgentId agent);

    /** Those that rest are only among the snoozed. */
    enum View {
        MINE,
        /** What the reader's teams have, and what waits for one of them. */
        TEAM,
        UNASSIGNED,
        BOT,
        SNOOZED,
        /** In which a note calls the reader. */
        MENTIONS,
        /** Those that the reader follows, whoever has them. */
        FOLLOWED,
        ALL,
        /** Without spam, and without what is read within another conversation. */
        RESOLVED,
        SPAM
    }

    /** A line of the list. */
    record Listed(Conversation conversation, Optional<Message> lastMessage, long unread) {}

    record Counts(
            long mine, long team, long unassigned, long bot, long snoozed, long mentions, long all, long unreadMine) {}

    record Load(AgentId agent, int open, Map<ChannelKind, Integer> byChannel) {
        public Load {
            byChannel = Map.copyOf(byChannel);
        }
    }
}
