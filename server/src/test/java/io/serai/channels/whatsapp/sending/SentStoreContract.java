package io.serai.channels.whatsapp.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

interface SentStoreContract {
    SentStore store();

    @Test
    default void differentCustomersOfTheLastDayAreCounted() {
        WorkspaceId workspace = WorkspaceId.next();
        Instant now = Instant.parse("2026-11-01T12:00:00Z");

        store().opened(workspace, "waba", "ann", now.minusSeconds(100_000));
        store().opened(workspace, "waba", "ben", now.minusSeconds(50));
        store().opened(workspace, "waba", "ben", now.minusSeconds(40));
        store().opened(workspace, "waba", "cam", now.minusSeconds(30));
        store().opened(workspace, "other", "dan", now.minusSeconds(30));

        assertThat(store().othersOpenedSince(workspace, "waba", "eve", now.minusSeconds(86_400)))
                .isEqualTo(2);
        assertThat(store().othersOpenedSince(workspace, "waba", "ben", now.minusSeconds(86_400)))
                .isEqualTo(1);
        assertThat(store().othersOpenedSince(WorkspaceId.next(), "waba", "eve", now.minusSeconds(86_400)))
                .isZero();
    }
}
