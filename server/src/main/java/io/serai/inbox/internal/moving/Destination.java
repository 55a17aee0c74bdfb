package io.serai.inbox.internal.moving;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Reach;
import io.serai.content.Address;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations.Place;
import java.util.List;

/** Another account of the same platform, as a place where a conversation could go on. */
public sealed interface Destination {
    ChannelAccount account();

    /**
     * @param also the customer's other addresses there
     * @param free whether one may write there at once; otherwise an approved template has to come first
     */
    record Open(ChannelAccount account, Place place, List<Address> also, boolean free) implements Destination {
        public Open {
            also = List.copyOf(also);
        }
    }

    /** The platform does not allow it. */
    record Closed(ChannelAccount account, Reach.Why why) implements Destination {}

    /** The customer talks to that account already. */
    record Busy(ChannelAccount account, ConversationId conversation) implements Destination {}
}
