package io.serai.privacy.http.factor;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.privacy.internal.factor.SecondFactors;
import io.serai.shared.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Somebody else's second factor: an owner takes it off whoever lost it. */
@RestController
@RequestMapping("/api/agents/{id}/second-factor")
class FactorResetController {
    private final SecondFactors factors;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;

    FactorResetController(SecondFactors factors, Accounts accounts, CurrentAgent current, AuditLog audit) {
        this.factors = factors;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping
    SecondFactors.Status status(@PathVariable UUID id) {
        return factors.status(colleague(current.require(Permission.MANAGE_WORKSPACE), id));
    }

    @DeleteMapping
    SecondFactors.Status reset(@PathVariable UUID id) {
        Agent owner = current.require(Permission.MANAGE_WORKSPACE);
        Agent colleague = colleague(owner, id);
        if (colleague.id().equals(owner.id())) {
            throw Problem.conflict("Turn your own off under your profile, with a code.");
        }
        factors.reset(colleague);
        audit.record(
                owner.workspace(),
                Optional.of(owner.id()),
                "second_factor_reset",
                Map.of("agent", colleague.id().value().toString()));
        return factors.status(colleague);
    }

    private Agent colleague(Agent owner, UUID id) {
        return accounts.agent(owner.workspace(), new AgentId(id))
                .orElseThrow(() -> Problem.notFound("Nobody here has this id."));
    }
}
