package io.serai.channels;

import io.serai.content.ChannelAccountId;
import io.serai.work.Job;
import java.time.Instant;

/** A new message is on disk and the platform has its 200; reception takes it from here. */
public record MessageAccepted(ChannelAccountId account, InboundEvent.MessageArrived message, Instant receivedAt)
        implements Job {
    @Override
    public String key() {
        return account.value() + ":" + message.from().value();
    }
}
