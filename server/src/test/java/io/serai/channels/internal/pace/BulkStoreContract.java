package io.serai.channels.internal.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface BulkStoreContract {
    LocalDate DAY = LocalDate.of(2026, 11, 23);

    BulkStore store();

    /** One that is connected. */
    ChannelAccount account();

    @Test
    default void messagesAreCountedByTheDay() {
        ChannelAccount account = account();
        assertThat(store().warmth(account.workspace(), account.id())).isEmpty();
        store().sent(account.workspace(), account.id(), DAY);
        store().sent(account.workspace(), account.id(), DAY);
        store().sent(account.workspace(), account.id(), DAY.plusDays(3));

        assertThat(store().warmth(account.workspace(), account.id()))
                .contains(new BulkStore.Warmth(DAY.plusDays(3), 1, 2, Optional.empty()));
    }

    @Test
    default void aPauseStaysUntilItIsTakenBack() {
        ChannelAccount account = account();
        store().paused(account.workspace(), account.id(), DAY, Optional.of("complaints"));
        store().sent(account.workspace(), account.id(), DAY);
        assertThat(store().warmth(account.workspace(), account.id()))
                .contains(new BulkStore.Warmth(DAY, 1, 1, Optional.of("complaints")));

        store().paused(account.workspace(), account.id(), DAY, Optional.empty());
        assertThat(store().warmth(account.workspace(), account.id()))
                .contains(new BulkStore.Warmth(DAY, 1, 1, Optional.empty()));
    }
}
