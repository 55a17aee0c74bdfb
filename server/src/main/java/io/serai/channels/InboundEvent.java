package io.serai.channels;

import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.time.Instant;
import java.util.Optional;

/** What a platform told us, in our words. {@code key} makes it unique within its account: the same event twice is one event. */
public sealed interface InboundEvent {
    String key();

    Address from();

    /**
     * @param at the platform's time
     * @param quoted the message that the customer replied to
     * @param clientId the id that the sender gave it (the widget's), echoed back
     */
    record MessageArrived(
            String key,
            Address from,
            ExternalId id,
            Content content,
            Profile profile,
            Instant at,
            Optional<ExternalId> quoted,
            Optional<String> clientId)
            implements InboundEvent {}

    record MessageEdited(String key, Address from, ExternalId id, Content content, Instant at)
            implements InboundEvent {}

    record MessageDeleted(String key, Address from, ExternalId id, Instant at) implements InboundEvent {}

    /** @param emoji empty when the customer took the reaction back */
    record Reacted(String key, Address from, ExternalId on, String emoji, Instant at) implements InboundEvent {}

    /** The platform's word on a message that we sent. */
    record StatusChanged(String key, Address from, ExternalId id, Status status, Instant at) implements InboundEvent {
        public enum Status {
            DELIVERED,
            READ,
            FAILED
        }
    }

    /** The customer blocked us, or came back. */
    record CustomerBlocked(String key, Address from, boolean blocked, Instant at) implements InboundEvent {}

    /** Something that is not for us (a group, a service line), left out with its reason, counted. */
    record Ignored(String key, Address from, String reason) implements InboundEvent {}
}
