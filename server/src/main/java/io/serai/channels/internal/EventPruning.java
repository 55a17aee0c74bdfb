package io.serai.channels.internal;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Forgets events that no platform will deliver again, and parts of messages that nobody tries any more. The longest known to redeliver does so for seven days. */
class EventPruning {
    private static final Logger log = LoggerFactory.getLogger(EventPruning.class);
    private static final Duration KEPT = Duration.ofDays(14);

    private final ChannelStore store;
    private final SentParts parts;
    private final Clock clock;

    EventPruning(ChannelStore store, SentParts parts, Clock clock) {
        this.store = store;
        this.parts = parts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT6H")
    void prune() {
        parts.prune(clock.instant().minus(KEPT));
        int forgotten = store.prune(clock.instant().minus(KEPT));
        if (forgotten > 0) {
            log.info("forgot {} events older than {} days", forgotten, KEPT.toDays());
        }
    }
}
