package io.serai.channels.internal.pace;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

class InMemoryBulkStore implements BulkStore {
    private final Map<ChannelAccountId, Warmth> kept = new ConcurrentHashMap<>();

    @Override
    public Optional<Warmth> warmth(WorkspaceId workspace, ChannelAccountId account) {
        return Optional.ofNullable(kept.get(account));
    }

    @Override
    public void sent(WorkspaceId workspace, ChannelAccountId account, LocalDate day) {
        kept.compute(account, (id, before) -> {
            if (before == null) {
                return new Warmth(day, 1, 1, Optional.empty());
            }
            boolean sameDay = before.day().equals(day);
            return new Warmth(
                    day,
                    sameDay ? before.sent() + 1 : 1,
                    sameDay && before.days() > 0 ? before.days() : before.days() + 1,
                    before.paused());
        });
    }

    @Override
    public void paused(WorkspaceId workspace, ChannelAccountId account, LocalDate day, Optional<String> why) {
        kept.merge(
                account,
                new Warmth(day, 0, 0, why),
                (before, fresh) -> new Warmth(before.day(), before.sent(), before.days(), why));
    }
}
