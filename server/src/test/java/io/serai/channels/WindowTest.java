package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.shared.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final Instant WROTE = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Content TEXT = new Content.Text("hello");
    private static final Writer BOT = new Writer.Bot();
    private static final Writer HUMAN = new Writer.Human(new AgentId(Ids.next()));

    private final Window window = Window.since(Optional.of(WROTE), DAY, Optional.of(WEEK));

    @Test
    void withinTheWindowEverybodyMayWrite() {
        assertThat(window.allows(BOT, TEXT, WROTE.plus(Duration.ofHours(23)))).isTrue();
    }

    @Test
    void aMinuteIsKeptBackForClocksThatDiffer() {
        assertThat(window.allows(BOT, TEXT, WROTE.plus(DAY).minusSeconds(30))).isFalse();
    }

    @Test
    void afterItOnlyAPersonMayWriteAndNotForEver() {
        Instant later = WROTE.plus(Duration.ofDays(2));
        assertThat(window.allows(BOT, TEXT, later)).isFalse();
        assertThat(window.allows(HUMAN, TEXT, later)).isTrue();
        assertThat(window.allows(HUMAN, TEXT, WROTE.plus(Duration.ofDays(8)))).isFalse();
    }

    @Test
    void anApprovedTemplateAlwaysGoesOut() {
        var template = new Content.Template("order_update", "en", Map.of(), "Your order is on its way.");
        assertThat(window.allows(BOT, template, WROTE.plus(Duration.ofDays(30))))
                .isTrue();
        assertThat(Window.since(Optional.empty(), DAY, Optional.empty()).allows(BOT, template, WROTE))
                .isTrue();
    }

    @Test
    void whoHasNeverWrittenIsNotWrittenTo() {
        assertThat(Window.since(Optional.empty(), DAY, Optional.empty()).allows(HUMAN, TEXT, WROTE))
                .isFalse();
    }
}
