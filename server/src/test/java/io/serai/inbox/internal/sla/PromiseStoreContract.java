package io.serai.inbox.internal.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface PromiseStoreContract {
    WorkspaceId SHOP = WorkspaceId.next();
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    PromiseStore store();

    ConversationId conversation();

    TeamId team();

    private static Promise promise(String name, Optional<Duration> first) {
        return new Promise(
                Ids.next(),
                name,
                Set.of(new TeamId(Ids.next())),
                Set.of(new ChannelAccountId(Ids.next())),
                new Promise.Times(first, Optional.empty(), Optional.of(Duration.ofDays(2))),
                true,
                75,
                Optional.of(new TeamId(Ids.next())));
    }

    private static Timer timer(ConversationId conversation, Promise.Kind kind, Instant start) {
        return new Timer(
                conversation,
                1,
                kind,
                Ids.next(),
                start,
                start.plusSeconds(45),
                start.plusSeconds(60),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    default void promisesKeepTheirOrder() {
        Promise vip = promise("VIP", Optional.of(Duration.ofMinutes(5)));
        Promise others = promise("Everybody", Optional.empty());
        store().promise(SHOP, List.of(others, vip));
        store().promise(SHOP, List.of(vip, others));
        assertThat(store().promises(SHOP)).containsExactly(vip, others);
        assertThat(store().promises(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void hoursAreKeptByTeam() {
        TeamId team = team();
        store().hours(SHOP, team, Map.of("hours", "mon=09:00-18:00"));
        store().hours(SHOP, team, Map.of("hours", "tue=09:00-18:00", "hours_zone", "Asia/Tokyo"));
        assertThat(store().hours(SHOP))
                .containsEntry(team, Map.of("hours", "tue=09:00-18:00", "hours_zone", "Asia/Tokyo"));
        assertThat(store().hours(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void aTimerStartsWarnsIsOverAndEndsOnce() {
        Timer timer = timer(conversation(), Promise.Kind.FIRST_RESPONSE, NOON);
        assertThat(store().start(SHOP, timer)).isTrue();
        assertThat(store().start(SHOP, timer)).isFalse();
        assertThat(store().warned(SHOP, timer, NOON.plusSeconds(45))).isTrue();
        assertThat(store().warned(SHOP, timer, NOON.plusSeconds(46))).isFalse();
        assertThat(store().breached(SHOP, timer, NOON.plusSeconds(60))).isTrue();
        assertThat(store().breached(SHOP, timer, NOON.plusSeconds(61))).isFalse();
        store().end(SHOP, timer, NOON.plusSeconds(70), Timer.Outcome.MISSED);
        store().end(SHOP, timer, NOON.plusSeconds(80), Timer.Outcome.MET);
        assertThat(store().timers(SHOP, timer.conversation(), 1))
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.warnedAt()).contains(NOON.plusSeconds(45));
                    assertThat(kept.breachedAt()).contains(NOON.plusSeconds(60));
                    assertThat(kept.endedAt()).contains(NOON.plusSeconds(70));
                    assertThat(kept.outcome()).contains(Timer.Outcome.MISSED);
                });
        assertThat(store().timers(SHOP, timer.conversation(), 2)).isEmpty();
    }

    @Test
    default void whatEndedIsNotWarnedOf() {
        Timer timer = timer(conversation(), Promise.Kind.NEXT_RESPONSE, NOON);
        store().start(SHOP, timer);
        store().end(SHOP, timer, NOON.plusSeconds(10), Timer.Outcome.MET);
        assertThat(store().warned(SHOP, timer, NOON.plusSeconds(45))).isFalse();
        assertThat(store().breached(SHOP, timer, NOON.plusSeconds(60))).isFalse();
    }

    @Test
    default void theSoonestDueRunsFirst() {
        ConversationId id = conversation();
        Timer later = timer(id, Promise.Kind.RESOLUTION, NOON.plusSeconds(30));
        Timer sooner = timer(id, Promise.Kind.FIRST_RESPONSE, NOON);
        store().start(SHOP, later);
        store().start(SHOP, sooner);
        assertThat(store().running(SHOP, 100).stream()
                        .filter(it -> it.conversation().equals(id)))
                .containsExactly(sooner, later);
        assertThat(store().running(WorkspaceId.next(), 100)).isEmpty();
    }
}
