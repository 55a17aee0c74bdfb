package io.serai.inbox.internal.beginning;

import io.serai.channels.ChannelAccount;
import io.serai.content.Address;
import io.serai.conversations.ConversationId;
import java.util.Optional;

/** One of our accounts, and whether a customer can be written to there. */
public sealed interface Opening {
    ChannelAccount account();

    /**
     * @param free whether anything may be written at once; else nothing but an approved template
     * @param open the conversation that goes on there already
     */
    record At(ChannelAccount account, Address address, boolean free, Optional<ConversationId> open)
            implements Opening {}

    record Closed(ChannelAccount account, Why why) implements Opening {}

    enum Why {
        /** The platform lets us write to those only who wrote before. */
        MUST_WRITE_FIRST,
        NO_EMAIL,
        NO_PHONE
    }
}
