package io.serai.conversations;

import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
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
        Optional<Instant> lastInboundAt) {
    public enum Status {
        OPEN,
        RESOLVED
    }

    /** Why the bot passed it on. {@code summary} is a line for the agent. */
    public record HandOff(Reason reason, String summary) {
        public enum Reason {
            REQUESTED,
            NO_ANSWER,
            SENSITIVE,
            CANNOT_READ,
            FAILURE
        }
    }
}
