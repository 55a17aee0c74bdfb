package io.serai.orders.internal.parcels;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.orders.internal.parcels.ParcelStore.Kept;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks by ourselves about parcels on their way, those first that customers asked about last. */
final class Rounds {
    private static final int AT_ONCE = 120;
    private static final Duration KEPT = Duration.ofDays(200);

    private final ParcelStore store;
    private final Asking asking;
    private final Accounts accounts;
    private final Clock clock;

    Rounds(ParcelStore store, Asking asking, Accounts accounts, Clock clock) {
        this.store = store;
        this.asking = asking;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT3M")
    void go() {
        accounts.workspaces().stream().map(Workspace::id).forEach(this::go);
    }

    void go(WorkspaceId workspace) {
        Set<TrackingKind> done = new HashSet<>();
        byAccount(workspace).forEach((account, parcels) -> {
            int atOnce = asking.service(account.kind()).atOnce();
            for (int from = 0; from < parcels.size() && !done.contains(account.kind()); from += atOnce) {
                List<Kept> some = parcels.subList(from, Math.min(parcels.size(), from + atOnce));
                if (!asking.inRound(workspace, account, some)) {
                    done.add(account.kind());
                }
            }
        });
    }

    private Map<TrackingAccount, List<Kept>> byAccount(WorkspaceId workspace) {
        Map<TrackingAccount, List<Kept>> turns = new LinkedHashMap<>();
        if (store.accounts(workspace).isEmpty()) {
            return turns;
        }
        Instant now = clock.instant();
        for (Kept kept : store.due(workspace, now, AT_ONCE)) {
            asking.askable(workspace, kept).stream()
                    .findFirst()
                    .ifPresent(account -> turns.computeIfAbsent(account, key -> new java.util.ArrayList<>())
                            .add(kept));
        }
        return turns;
    }

    @Scheduled(initialDelayString = "PT25M", fixedDelayString = "PT24H")
    void prune() {
        Instant before = clock.instant().minus(KEPT);
        accounts.workspaces().forEach(workspace -> store.prune(workspace.id(), before));
    }
}
