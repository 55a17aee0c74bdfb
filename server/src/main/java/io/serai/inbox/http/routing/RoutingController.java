package io.serai.inbox.http.routing;

import io.serai.accounts.Agent;
import io.serai.inbox.Inbox;
import io.serai.inbox.internal.routing.Policy;
import io.serai.inbox.internal.routing.RoutingStore;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The policies by which conversations are given out: the workspace's, and those of teams and accounts that differ. */
@RestController
@RequestMapping("/api/routing")
class RoutingController {
    private final RoutingStore store;
    private final Inbox inbox;
    private final CurrentAgent current;
    private final AuditLog audit;

    RoutingController(RoutingStore store, Inbox inbox, CurrentAgent current, AuditLog audit) {
        this.store = store;
        this.inbox = inbox;
        this.current = current;
        this.audit = audit;
    }

    record PolicyRequest(
            Policy.@Nullable Method method,
            boolean sticky,
            @Nullable Long answerWithinSeconds,
            boolean tellsPlace) {}

    record PolicyView(Policy.Method method, boolean sticky, Optional<Long> answerWithinSeconds, boolean tellsPlace) {
        static PolicyView of(Policy policy) {
            return new PolicyView(
                    policy.method(),
                    policy.sticky(),
                    policy.answerWithin().map(Duration::toSeconds),
                    policy.tellsPlace());
        }
    }

    record ScopedView(Policy.Scope.Kind kind, UUID id, PolicyView policy) {}

    /** @param usual what holds where nothing else is said */
    record PoliciesView(PolicyView usual, List<ScopedView> others) {}

    @GetMapping
    PoliciesView policies() {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        Map<Policy.Scope, Policy> all = store.policies(me.workspace());
        Policy usual = all.getOrDefault(scope(me, "workspace", Optional.empty()), Policy.USUAL);
        return new PoliciesView(
                PolicyView.of(usual),
                all.entrySet().stream()
                        .filter(entry -> entry.getKey().kind() != Policy.Scope.Kind.WORKSPACE)
                        .map(entry -> new ScopedView(
                                entry.getKey().kind(), entry.getKey().id(), PolicyView.of(entry.getValue())))
                        .toList());
    }

    @PutMapping({"/{kind}", "/{kind}/{id}"})
    PolicyView keep(@PathVariable String kind, @PathVariable Optional<String> id, @RequestBody PolicyRequest request) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        var policy = new Policy(
                Optional.ofNullable(request.method()).orElse(Policy.Method.LEAST_LOADED),
                request.sticky(),
                Optional.ofNullable(request.answerWithinSeconds()).map(Duration::ofSeconds),
                request.tellsPlace());
        store.keep(me.workspace(), scope(me, kind, id), policy);
        changed(me);
        return PolicyView.of(policy);
    }

    @DeleteMapping("/{kind}/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String kind, @PathVariable String id) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        store.remove(me.workspace(), scope(me, kind, Optional.of(id)));
        changed(me);
    }

    private void changed(Agent me) {
        audit.record(me.workspace(), Optional.of(me.id()), "routing_changed", Map.of());
        inbox.drain(me.workspace());
    }

    private static Policy.Scope scope(Agent me, String kind, Optional<String> id) {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "workspace" ->
                new Policy.Scope(Policy.Scope.Kind.WORKSPACE, me.workspace().value());
            case "team" -> new Policy.Scope(Policy.Scope.Kind.TEAM, Ids.parse(id.orElse("")));
            case "account" -> new Policy.Scope(Policy.Scope.Kind.ACCOUNT, Ids.parse(id.orElse("")));
            default -> throw Problem.notFound("A policy is for 'workspace', 'team' or 'account'.");
        };
    }
}
