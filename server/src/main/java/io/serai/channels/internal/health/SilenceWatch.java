package io.serai.channels.internal.health;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Listens every few minutes for accounts that have fallen silent: a webhook that nobody calls any more makes no error anywhere. */
public class SilenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    private final Supplier<List<ChannelAccount>> all;
    private final HealthRounds health;
    private final Map<ChannelAccountId, Duration> silent = new ConcurrentHashMap<>();

    public SilenceWatch(Supplier<List<ChannelAccount>> all, HealthRounds health) {
        this.all = all;
        this.health = health;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    public void listen() {
        all.get().forEach(this::listen);
    }

    private void listen(ChannelAccount account) {
        Optional<Duration> usual =
                account.state() == ChannelAccount.State.ACTIVE ? health.silentBeyond(account) : Optional.empty();
        if (usual.isEmpty()) {
            silent.remove(account.id());
        } else if (silent.put(account.id(), usual.get()) == null) {
            LOG.warn("account {} has fallen silent", account.id().value());
        }
    }

    public boolean isSilent(ChannelAccountId account) {
        return silent.containsKey(account);
    }
}
