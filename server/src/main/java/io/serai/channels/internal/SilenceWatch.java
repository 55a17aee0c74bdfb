package io.serai.channels.internal;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Listens every few minutes for accounts that have fallen silent: a webhook that nobody calls any more makes no error anywhere. */
class SilenceWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SilenceWatch.class);

    private final Accounts accounts;
    private final ChannelStore channels;
    private final HealthRounds health;
    private final Map<ChannelAccountId, Duration> silent = new ConcurrentHashMap<>();

    SilenceWatch(Accounts accounts, ChannelStore channels, HealthRounds health) {
        this.accounts = accounts;
        this.channels = channels;
        this.health = health;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void listen() {
        accounts.workspaces().stream()
                .flatMap(workspace -> channels.accounts(workspace.id()).stream())
                .forEach(this::listen);
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

    boolean isSilent(ChannelAccountId account) {
        return silent.containsKey(account);
    }
}
