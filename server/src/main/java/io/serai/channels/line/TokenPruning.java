package io.serai.channels.line;

import io.serai.accounts.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

/** Tokens and calls are of use for days, not for ever. */
class TokenPruning {
    private static final Duration KEPT = Duration.ofDays(60);

    private final LineStore store;
    private final Accounts accounts;
    private final Clock clock;

    TokenPruning(LineStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 47, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void prune() {
        accounts.workspaces()
                .forEach(
                        workspace -> store.prune(workspace.id(), clock.instant().minus(KEPT)));
    }
}
