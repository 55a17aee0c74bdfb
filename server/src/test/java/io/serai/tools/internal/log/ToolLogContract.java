package io.serai.tools.internal.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolKind;
import io.serai.tools.internal.log.Entry.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface ToolLogContract {
    Instant NOW = Instant.parse("2026-05-12T09:00:00Z");

    ToolLogStore store();

    WorkspaceId workspace();

    /** One that is there. */
    ConversationId conversation();

    private Entry entry(String key, ToolKind tool, Outcome outcome, Instant at) {
        return new Entry(
                Ids.next(),
                key,
                conversation(),
                tool,
                outcome,
                "buyer",
                "asked",
                "answered",
                Optional.of(new byte[] {7}),
                at,
                12);
    }

    @Test
    default void theSameKeyBeginsOnce() {
        Entry first = entry("one", ToolKind.CANCEL_ORDER, Outcome.BEGUN, NOW);
        assertThat(store().begin(workspace(), first)).isTrue();
        assertThat(store().begin(workspace(), entry("one", ToolKind.CANCEL_ORDER, Outcome.BEGUN, NOW)))
                .isFalse();
        assertThat(store().keyed(workspace(), "one").map(Entry::id)).contains(first.id());
        assertThat(store().keyed(WorkspaceId.next(), "one")).isEmpty();
    }

    @Test
    default void anEndIsNoted() {
        Entry begun = entry("two", ToolKind.CANCEL_ORDER, Outcome.BEGUN, NOW);
        store().begin(workspace(), begun);
        store().end(workspace(), begun.ended(Outcome.DONE, "done", 30));
        Entry found = store().find(workspace(), begun.id()).orElseThrow();
        assertThat(found.outcome()).isEqualTo(Outcome.DONE);
        assertThat(found.answer()).isEqualTo("done");
        assertThat(found.millis()).isEqualTo(30);
        assertThat(found.call().orElseThrow()).containsExactly(7);
    }

    @Test
    default void ofTwoWhoTurnItOneDoes() {
        Entry prepared = entry("three", ToolKind.REFUND, Outcome.PREPARED, NOW);
        store().begin(workspace(), prepared);
        assertThat(store().turn(workspace(), prepared.id(), Outcome.PREPARED, Outcome.BEGUN))
                .isTrue();
        assertThat(store().turn(workspace(), prepared.id(), Outcome.PREPARED, Outcome.BEGUN))
                .isFalse();
    }

    @Test
    default void whatACustomerHadIsCounted() {
        store().begin(workspace(), entry("four", ToolKind.START_RETURN, Outcome.DONE, NOW));
        store().begin(workspace(), entry("five", ToolKind.START_RETURN, Outcome.REFUSED, NOW));
        store().begin(workspace(), entry("six", ToolKind.START_RETURN, Outcome.DONE, NOW.minus(Duration.ofDays(40))));
        Instant month = NOW.minus(Duration.ofDays(30));
        assertThat(store().done(workspace(), ToolKind.START_RETURN, "buyer", month))
                .isEqualTo(1);
        assertThat(store().done(workspace(), ToolKind.START_RETURN, "another", month))
                .isZero();
        assertThat(store().done(workspace(), ToolKind.CHANGE_ADDRESS, "buyer", month))
                .isZero();
    }

    @Test
    default void theLatestComeFirst() {
        store().begin(workspace(), entry("seven", ToolKind.INVOICE, Outcome.DONE, NOW.minusSeconds(60)));
        store().begin(workspace(), entry("eight", ToolKind.INVOICE, Outcome.DONE, NOW));
        assertThat(store().latest(workspace(), Optional.of(ToolKind.INVOICE), Optional.empty(), 10))
                .extracting(Entry::key)
                .containsExactly("eight", "seven");
        assertThat(store().latest(workspace(), Optional.of(ToolKind.INVOICE), Optional.of(NOW), 10))
                .extracting(Entry::key)
                .containsExactly("seven");
        assertThat(store().of(workspace(), conversation(), 1)).hasSize(1);
    }
}
