package io.serai.inbox.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.accounts.TeamId;
import io.serai.conversations.ConversationId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

interface RoutingStoreContract {
    WorkspaceId SHOP = WorkspaceId.next();
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    AgentId ANA = new AgentId(Ids.next());
    AgentId BEN = new AgentId(Ids.next());

    RoutingStore store();

    /** One that may be remembered. */
    ConversationId conversation();

    private Route route(ConversationId id) {
        return store().routes(SHOP, List.of(id)).getOrDefault(id, Route.NONE);
    }

    @Test
    default void policiesAreKeptByWhomTheyAreFor() {
        var shop = new Policy.Scope(Policy.Scope.Kind.WORKSPACE, SHOP.value());
        var team = new Policy.Scope(Policy.Scope.Kind.TEAM, Ids.next());
        var turns = new Policy(Policy.Method.ROUND_ROBIN, false, Optional.of(Duration.ofSeconds(90)), false);
        store().keep(SHOP, shop, turns);
        store().keep(SHOP, shop, Policy.USUAL);
        store().keep(SHOP, team, turns);
        assertThat(store().policies(SHOP)).isEqualTo(Map.of(shop, Policy.USUAL, team, turns));
        store().remove(WorkspaceId.next(), team);
        store().remove(SHOP, shop);
        assertThat(store().policies(SHOP)).isEqualTo(Map.of(team, turns));
        store().remove(SHOP, team);
    }

    @Test
    default void whatAPersonChoseAndWhoHadItLastIsRemembered() {
        ConversationId id = conversation();
        var team = new TeamId(Ids.next());
        store().send(SHOP, id, Optional.of(team));
        store().given(SHOP, id, ANA, NOON);
        store().given(SHOP, id, BEN, NOON.plusSeconds(1));
        assertThat(route(id).team()).contains(team);
        assertThat(route(id).last()).contains(BEN);
        assertThat(route(id).givenAt()).contains(NOON.plusSeconds(1));
        assertThat(store().turns(SHOP)).containsEntry(ANA, NOON).containsEntry(BEN, NOON.plusSeconds(1));
        assertThat(store().routes(WorkspaceId.next(), List.of(id))).isEmpty();
        store().send(SHOP, id, Optional.empty());
        assertThat(route(id).team()).isEmpty();
        assertThat(route(id).last()).contains(BEN);
    }

    @Test
    default void whoDidNotAnswerIsPassedInThisWaitOnly() {
        ConversationId id = conversation();
        store().passed(SHOP, id, ANA, NOON);
        store().passed(SHOP, id, BEN, NOON);
        assertThat(route(id).passed()).isEqualTo(Set.of(ANA, BEN));
        store().passed(SHOP, id, ANA, NOON.plusSeconds(60));
        assertThat(route(id).passed()).isEqualTo(Set.of(ANA));
        assertThat(route(id).passedWait()).contains(NOON.plusSeconds(60));
    }

    @Test
    default void oneAtATime() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        List<Callable<Integer>> steps = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(number -> () -> store().alone(SHOP, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    return inside.decrementAndGet();
                }))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var step : threads.invokeAll(steps)) {
                step.get();
            }
        }
        assertThat(most).hasValue(1);
    }
}
