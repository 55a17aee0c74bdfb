package io.serai.channels;

import io.serai.content.ChannelAccountId;
import io.serai.work.Job;
import java.time.Instant;

/** Something other than a new message is on disk: an edit, a deletion, a delivery state. In order with the sender's messages. */
public record UpdateAccepted(ChannelAccountId account, InboundEvent update, Instant receivedAt) implements Job {
    @Override
    public String key() {
        return account.value() + ":" + update.from().value();
    }
}
