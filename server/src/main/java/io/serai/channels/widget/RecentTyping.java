package io.serai.channels.widget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.TypingSigns;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** In memory, for a few seconds: a sign that is lost with the process delays nothing. */
@Component
class RecentTyping implements TypingSigns {
    /** The widget repeats the sign every two seconds while keys are pressed. */
    static final Duration LASTS = Duration.ofSeconds(3);

    private static final int MOST = 100_000;

    private final Cache<Writer, Boolean> writers;

    RecentTyping(Clock clock) {
        writers = Caffeine.newBuilder()
                .expireAfterWrite(LASTS)
                .maximumSize(MOST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    @Override
    public boolean typing(ChannelAccountId account, Address address) {
        return writers.getIfPresent(new Writer(account, address)) != null;
    }

    @Override
    public void began(ChannelAccountId account, Address address) {
        writers.put(new Writer(account, address), true);
    }

    @Override
    public void ended(ChannelAccountId account, Address address) {
        writers.invalidate(new Writer(account, address));
    }

    private record Writer(ChannelAccountId account, Address address) {}
}
