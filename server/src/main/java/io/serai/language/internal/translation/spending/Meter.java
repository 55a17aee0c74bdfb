package io.serai.language.internal.translation.spending;

import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts characters by provider and day, and says whether more may be sent. Calls side by side may go over a limit by what they are themselves. */
@Component
public class Meter {
    private final SpentStore store;
    private final Clock clock;

    public Meter(SpentStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    public List<Spent> since(WorkspaceId workspace, int days) {
        return store.since(workspace, today().minusDays(days - 1));
    }

    public boolean allows(WorkspaceId workspace, Optional<Long> limit, long more) {
        return limit.isEmpty() || sum(since(workspace, 1)) + more <= limit.get();
    }

    public boolean allows(WorkspaceId workspace, UUID provider, Optional<Long> limit, long more) {
        return limit.isEmpty()
                || sum(since(workspace, 1).stream()
                                        .filter(spent -> spent.provider().equals(provider))
                                        .toList())
                                + more
                        <= limit.get();
    }

    private static long sum(List<Spent> spent) {
        return spent.stream().mapToLong(Spent::characters).sum();
    }

    public void sent(WorkspaceId workspace, UUID provider, String kind, long characters) {
        store.add(workspace, new Spent(today(), provider, kind, 1, 0, characters, 0));
    }

    public void failed(WorkspaceId workspace, UUID provider, String kind) {
        store.add(workspace, new Spent(today(), provider, kind, 1, 1, 0, 0));
    }

    public void saved(WorkspaceId workspace, UUID provider, String kind, long characters) {
        store.add(workspace, new Spent(today(), provider, kind, 0, 0, 0, characters));
    }

    /** As providers count them. */
    public static long characters(List<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
    }
}
