package io.serai.channels.internal.pace;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;

/** How accounts warm up for bulk messages. */
public interface BulkStore {
    /**
     * @param day the last one on which bulk messages went out, with how many did
     * @param days on how many days they have, that one counted
     * @param paused why none goes out
     */
    record Warmth(LocalDate day, long sent, int days, Optional<String> paused) {}

    Optional<Warmth> warmth(WorkspaceId workspace, ChannelAccountId account);

    void sent(WorkspaceId workspace, ChannelAccountId account, LocalDate day);

    /** @param why empty to let them go on */
    void paused(WorkspaceId workspace, ChannelAccountId account, LocalDate day, Optional<String> why);
}
