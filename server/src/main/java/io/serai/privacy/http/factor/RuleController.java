package io.serai.privacy.http.factor;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.privacy.AccessEnded;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.internal.factor.SecondFactors;
import io.serai.privacy.internal.factor.TwoFactorRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everybody of the workspace needs a second factor. */
@RestController
@RequestMapping("/api/workspace/two-factors")
class RuleController {
    private final TwoFactorRule rule;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    RuleController(
            TwoFactorRule rule,
            SecondFactors factors,
            Accounts accounts,
            CurrentAgent current,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.rule = rule;
        this.factors = factors;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.events = events;
    }

    record RuleRequest(boolean asked) {}

    /** @param without who would be led to set one up, by name */
    record RuleView(boolean asked, List<String> without) {}

    @GetMapping
    RuleView rule() {
        return view(current.require(Permission.MANAGE_WORKSPACE));
    }

    @PutMapping
    RuleView change(@RequestBody RuleRequest request) {
        Agent owner = current.require(Permission.MANAGE_WORKSPACE);
        rule.change(owner, request.asked());
        audit.record(
                owner.workspace(),
                Optional.of(owner.id()),
                request.asked() ? "two_factors_asked" : "two_factors_not_asked",
                Map.of());
        if (request.asked()) {
            // what they have open hears no more; the next request tells them why
            without(owner).forEach(agent -> events.publishEvent(new AccessEnded(agent.workspace(), agent.id())));
        }
        return view(owner);
    }

    private RuleView view(Agent owner) {
        return new RuleView(
                rule.holds(owner.workspace()),
                without(owner).stream().map(Agent::name).toList());
    }

    private List<Agent> without(Agent owner) {
        return accounts.agents(owner.workspace()).stream()
                .filter(agent -> agent.active() && !factors.any(agent))
                .toList();
    }
}
