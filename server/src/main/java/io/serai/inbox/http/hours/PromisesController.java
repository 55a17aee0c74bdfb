package io.serai.inbox.http.hours;

import io.serai.accounts.Agent;
import io.serai.accounts.TeamId;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import io.serai.inbox.internal.sla.Promise;
import io.serai.inbox.internal.sla.PromiseStore;
import io.serai.inbox.internal.sla.PromiseWatch;
import io.serai.inbox.internal.sla.Timer;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised to customers, and the times that run. */
@RestController
@RequestMapping("/api/sla")
class PromisesController {
    private static final int MOST_PROMISES = 50;
    private static final int MOST_TIMERS = 1_000;

    private final PromiseStore store;
    private final PromiseWatch watch;
    private final CurrentAgent current;
    private final AuditLog audit;

    PromisesController(PromiseStore store, PromiseWatch watch, CurrentAgent current, AuditLog audit) {
        this.store = store;
        this.watch = watch;
        this.current = current;
        this.audit = audit;
    }

    /** Times in seconds; null: nothing is promised. */
    record PromiseView(
            @Nullable UUID id,
            @Nullable String name,
            @Nullable Set<UUID> teams,
            @Nullable Set<UUID> accounts,
            @Nullable Long firstResponse,
            @Nullable Long nextResponse,
            @Nullable Long resolution,
            boolean businessHours,
            int warnPercent,
            @Nullable UUID escalateTo) {
        static PromiseView of(Promise promise) {
            return new PromiseView(
                    promise.id(),
                    promise.name(),
                    promise.teams().stream().map(TeamId::value).collect(Collectors.toSet()),
                    promise.accounts().stream().map(ChannelAccountId::value).collect(Collectors.toSet()),
                    seconds(promise.times().firstResponse()),
                    seconds(promise.times().nextResponse()),
                    seconds(promise.times().resolution()),
                    promise.businessHours(),
                    promise.warnPercent(),
                    promise.escalateTo().map(TeamId::value).orElse(null));
        }

        private static @Nullable Long seconds(Optional<Duration> time) {
            return time.map(Duration::toSeconds).orElse(null);
        }

        Promise promise() {
            return new Promise(
                    Optional.ofNullable(id).orElseGet(Ids::next),
                    Optional.ofNullable(name).orElse(""),
                    ids(teams).stream().map(TeamId::new).collect(Collectors.toSet()),
                    ids(accounts).stream().map(ChannelAccountId::new).collect(Collectors.toSet()),
                    new Promise.Times(time(firstResponse), time(nextResponse), time(resolution)),
                    businessHours,
                    warnPercent,
                    Optional.ofNullable(escalateTo).map(TeamId::new));
        }

        private static Set<UUID> ids(@Nullable Set<UUID> given) {
            return Optional.ofNullable(given).orElse(Set.of());
        }

        private static Optional<Duration> time(@Nullable Long seconds) {
            return Optional.ofNullable(seconds).map(Duration::ofSeconds);
        }
    }

    record PromiseList(List<PromiseView> items) {}

    record TimerView(
            ConversationId conversation, Promise.Kind kind, Instant startedAt, Instant warnAt, Instant dueAt) {}

    record TimerList(List<TimerView> items) {}

    @GetMapping
    PromiseList promises() {
        Agent me = current.require(Permission.READ_CONVERSATIONS);
        return new PromiseList(
                store.promises(me.workspace()).stream().map(PromiseView::of).toList());
    }

    @PutMapping
    PromiseList promise(@RequestBody PromiseList list) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        if (list.items().size() > MOST_PROMISES) {
            throw Problem.invalid("At most " + MOST_PROMISES + " of them.");
        }
        store.promise(
                me.workspace(), list.items().stream().map(PromiseView::promise).toList());
        audit.record(me.workspace(), Optional.of(me.id()), "sla_changed", Map.of());
        watch.changed(me.workspace());
        return promises();
    }

    /** The soonest due first. */
    @GetMapping("/running")
    TimerList running() {
        Agent me = current.require(Permission.READ_CONVERSATIONS);
        return new TimerList(store.running(me.workspace(), MOST_TIMERS).stream()
                .map(PromisesController::view)
                .toList());
    }

    private static TimerView view(Timer timer) {
        return new TimerView(timer.conversation(), timer.kind(), timer.startedAt(), timer.warnAt(), timer.dueAt());
    }
}
