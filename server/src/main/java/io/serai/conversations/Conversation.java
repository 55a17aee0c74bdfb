package io.serai.conversations;

import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A thread with one customer on one channel account.
 *
 * @param episode counts the customer's requests for help: 1 at first, one more each time it is opened again
 * @param lastSeq the number of its newest message
 * @param change grows with every new or changed message; what a browser resumes from
 * @param lastInboundAt when the customer wrote last, by the platform's clock
 * @param waitingSince when the customer began to wait for a person
 */
public record Conversation(
        WorkspaceId workspace,
        ConversationId id,
        ContactId contact,
        ChannelAccountId account,
        Address address,
        Status status,
        Owner owner,
        Optional<Language> language,
        int episode,
        long lastSeq,
        long change,
        Instant openedAt,
        Instant lastMessageAt,
        Optional<Instant> waitingSince,
        Optional<HandOff> handOff,
        Optional<Instant> lastInboundAt,
        Marks marks) {
    /** One on which the desk has written nothing. */
    public Conversation(
            WorkspaceId workspace,
            ConversationId id,
            ContactId contact,
            ChannelAccountId account,
            Address address,
            Status status,
            Owner owner,
            Optional<Language> language,
            int episode,
            long lastSeq,
            long change,
            Instant openedAt,
            Instant lastMessageAt,
            Optional<Instant> waitingSince,
            Optional<HandOff> handOff,
            Optional<Instant> lastInboundAt) {
        this(
                workspace,
                id,
                contact,
                account,
                address,
                status,
                owner,
                language,
                episode,
                lastSeq,
                change,
                openedAt,
                lastMessageAt,
                waitingSince,
                handOff,
                lastInboundAt,
                Marks.NONE);
    }

    public enum Status {
        OPEN,
        RESOLVED
    }

    /** Why the bot passed it on. {@code summary} is a line for the agent, in the desk's language. */
    public record HandOff(Reason reason, String summary, Brief brief) {
        public HandOff(Reason reason, String summary) {
            this(reason, summary, Brief.NONE);
        }

        public enum Reason {
            REQUESTED,
            NO_ANSWER,
            SENSITIVE,
            CANNOT_READ,
            FAILURE,
            ANGRY,
            COMPLAINT,
            VIP,
            REPEATED_FAILURE,
            LOW_CONFIDENCE,
            TOOL_FAILURE,
            RULE,
            PAUSED
        }

        public enum Priority {
            NORMAL,
            HIGH,
            URGENT
        }
    }

    /**
     * What whoever takes over should know.
     *
     * @param team who should take it, by the shop's own rules
     * @param question what the customer wants, whole without what was said before
     * @param tried what the bot answered in vain, by title
     * @param missing the question that the shop's knowledge did not answer
     * @param known what the customer has told already: {@code order_number: 1234}
     */
    public record Brief(
            HandOff.Priority priority,
            Optional<String> team,
            Optional<String> question,
            List<String> tried,
            Optional<String> missing,
            List<String> known) {
        public static final Brief NONE = new Brief(
                HandOff.Priority.NORMAL, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

        public Brief {
            tried = List.copyOf(tried);
            known = List.copyOf(known);
        }
    }
}
