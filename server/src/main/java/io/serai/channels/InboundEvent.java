package io.serai.channels;

import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a platform told us, in our words. {@code key} makes it unique within its account: the same event twice is one event. */
public sealed interface InboundEvent {
    String key();

    Address from();

    /** The customer's other addresses on this account that the platform names with it: a phone number beside a user id. */
    default List<Address> also() {
        return List.of();
    }

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
            Optional<String> clientId,
            Context context,
            List<Address> also)
            implements InboundEvent {
        public MessageArrived {
            also = listed(also);
        }

        public MessageArrived(
                String key,
                Address from,
                ExternalId id,
                Content content,
                Profile profile,
                Instant at,
                Optional<ExternalId> quoted,
                Optional<String> clientId) {
            this(key, from, id, content, profile, at, quoted, clientId, Context.NONE, List.of());
        }

        public MessageArrived with(Content other) {
            return new MessageArrived(key, from, id, other, profile, at, quoted, clientId, context, also);
        }
    }

    /**
     * A message of ours that went out by another way (the platform's own app or inbox), or the platform's echo of one that we sent.
     *
     * @param from the customer whom it went to
     * @param ours our id, where the platform hands it back
     */
    record Echoed(String key, Address from, ExternalId id, Content content, Optional<UUID> ours, Instant at)
            implements InboundEvent {}

    record MessageEdited(String key, Address from, ExternalId id, Content content, Instant at, List<Address> also)
            implements InboundEvent {
        public MessageEdited {
            also = listed(also);
        }

        public MessageEdited(String key, Address from, ExternalId id, Content content, Instant at) {
            this(key, from, id, content, at, List.of());
        }
    }

    record MessageDeleted(String key, Address from, ExternalId id, Instant at, List<Address> also)
            implements InboundEvent {
        public MessageDeleted {
            also = listed(also);
        }

        public MessageDeleted(String key, Address from, ExternalId id, Instant at) {
            this(key, from, id, at, List.of());
        }
    }

    /** @param emoji empty when the customer took the reaction back */
    record Reacted(String key, Address from, ExternalId on, String emoji, Instant at, List<Address> also)
            implements InboundEvent {
        public Reacted {
            also = listed(also);
        }

        public Reacted(String key, Address from, ExternalId on, String emoji, Instant at) {
            this(key, from, on, emoji, at, List.of());
        }
    }

    /**
     * The platform's word on a message that we sent.
     *
     * @param ours our id, where the platform hands it back: it also finds a message whose sending had an unknown outcome
     */
    record StatusChanged(
            String key,
            Address from,
            ExternalId id,
            Status status,
            Optional<SendResult.Rejected> failure,
            Instant at,
            Optional<UUID> ours)
            implements InboundEvent {
        public StatusChanged(
                String key,
                Address from,
                ExternalId id,
                Status status,
                Optional<SendResult.Rejected> failure,
                Instant at) {
            this(key, from, id, status, failure, at, Optional.empty());
        }

        public enum Status {
            SENT,
            DELIVERED,
            READ,
            FAILED
        }
    }

    /** The platform's word on everything that we sent this customer up to a moment. */
    record StatusUpTo(String key, Address from, Instant upTo, StatusChanged.Status status, Instant at)
            implements InboundEvent {}

    /** The customer blocked us, or came back. */
    record CustomerBlocked(String key, Address from, boolean blocked, Instant at) implements InboundEvent {}

    /** The same customer is at another address from now on: a new number, a rotated id. */
    record AddressChanged(String key, Address from, Address to, Instant at) implements InboundEvent {}

    /** The customer wants marketing messages, or no more of them. */
    record ConsentChanged(String key, Address from, boolean marketing, Instant at, List<Address> also)
            implements InboundEvent {
        public ConsentChanged {
            also = listed(also);
        }

        public ConsentChanged(String key, Address from, boolean marketing, Instant at) {
            this(key, from, marketing, at, List.of());
        }
    }

    /**
     * The platform's word on the account itself: a template was paused, the quality fell, a limit changed. {@code from} is the account's own
     * address, so that reports are taken one after the other.
     *
     * @param topic the platform's name of it
     */
    record AccountReported(String key, Address from, String topic, Map<String, String> details, Instant at)
            implements InboundEvent {
        public AccountReported {
            details = Map.copyOf(details);
        }
    }

    /**
     * Something that is not for us (a group, a service line), left out with its reason, counted.
     *
     * @param unknown the platform's own part, where its shape is new to us
     */
    record Ignored(String key, Address from, String reason, Optional<String> unknown) implements InboundEvent {
        public Ignored(String key, Address from, String reason) {
            this(key, from, reason, Optional.empty());
        }

        public static Ignored unknown(String key, Address from, String reason, String part) {
            return new Ignored(key, from, reason, Optional.of(part));
        }
    }

    /** Events that were kept before they had a list have none. */
    private static List<Address> listed(@Nullable List<Address> also) {
        return also == null ? List.of() : List.copyOf(also);
    }
}
