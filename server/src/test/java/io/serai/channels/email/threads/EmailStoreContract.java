package io.serai.channels.email.threads;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.email.threads.EmailStore.Entry;
import io.serai.channels.email.threads.EmailStore.Position;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface EmailStoreContract {
    Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    MailThread THREAD = new MailThread("ann@example.com", new ThreadKey("abcdefghijklmnop"));

    EmailStore store();

    WorkspaceId workspace();

    /** An account that exists. */
    ChannelAccountId account();

    @Test
    default void aPositionIsWhatItWasMovedToLast() {
        ChannelAccountId account = account();
        assertThat(store().position(workspace(), account, "INBOX")).isEmpty();

        store().moveTo(workspace(), account, "INBOX", new Position(7, 41));
        store().moveTo(workspace(), account, "INBOX", new Position(8, 3));

        assertThat(store().position(workspace(), account, "INBOX")).contains(new Position(8, 3));
        assertThat(store().position(workspace(), account, "Other")).isEmpty();
        assertThat(store().position(new WorkspaceId(Ids.next()), account, "INBOX"))
                .isEmpty();
    }

    @Test
    default void aMailIsFoundByItsIdAndTheFirstUnderAnIdWins() {
        ChannelAccountId account = account();
        Entry first = entry("one@example.com", "f1", NOON);
        store().remember(workspace(), account, first);
        store().remember(workspace(), account, first);
        store().remember(workspace(), account, entry("one@example.com", "f2", NOON.plusSeconds(5)));

        assertThat(store().mail(workspace(), account, "one@example.com")).contains(first);
        assertThat(store().mail(workspace(), account, "two@example.com")).isEmpty();
        assertThat(store().thread(workspace(), account, THREAD)).hasSize(2);
    }

    @Test
    default void aThreadIsToldInOrder() {
        ChannelAccountId account = account();
        Entry later = entry("b@example.com", "", NOON.plusSeconds(60));
        Entry earlier = entry("c@example.com", "f", NOON);
        store().remember(workspace(), account, later);
        store().remember(workspace(), account, earlier);

        assertThat(store().thread(workspace(), account, THREAD)).containsExactly(earlier, later);
        assertThat(store().known(workspace(), account).subject(THREAD)).contains("Shoes");
    }

    @Test
    default void theSameWordsAreCounted() {
        ChannelAccountId account = account();
        for (int i = 0; i < 3; i++) {
            store().remember(workspace(), account, entry(i + "@example.com", "f" + i, NOON.plusSeconds(i)));
        }

        assertThat(store().repeats(workspace(), account, "w", NOON.minusSeconds(1)))
                .isEqualTo(3);
        assertThat(store().repeats(workspace(), account, "w", NOON)).isEqualTo(2);
        assertThat(store().repeats(workspace(), account, "", NOON.minusSeconds(1)))
                .isZero();
    }

    private static Entry entry(String id, String fingerprint, Instant at) {
        return new Entry(id, fingerprint, THREAD, Optional.of("Shoes"), "w", at);
    }
}
