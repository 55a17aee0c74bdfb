package io.serai.privacy.http.factor;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.internal.factor.SecondFactors;
import io.serai.privacy.internal.factor.TwoFactorRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own second factor. */
@RestController
@RequestMapping("/api/me/second-factor")
class SecondFactorController {
    private final SecondFactors factors;
    private final TwoFactorRule rule;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;

    SecondFactorController(
            SecondFactors factors, TwoFactorRule rule, Accounts accounts, CurrentAgent current, AuditLog audit) {
        this.factors = factors;
        this.rule = rule;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    record CodeRequest(@Nullable String code) {
        String given() {
            return Optional.ofNullable(code).orElse("");
        }
    }

    record RecoveryCodes(List<String> recoveryCodes) {}

    @GetMapping
    SecondFactors.Status status() {
        return factors.status(current.agent());
    }

    @PostMapping
    SecondFactors.Begun begin() {
        Agent me = current.agent();
        return factors.begin(me, "Serai " + accounts.workspace(me.workspace()).name());
    }

    @PostMapping("/confirm")
    RecoveryCodes confirm(@RequestBody CodeRequest request) {
        Agent me = current.agent();
        var codes = new RecoveryCodes(factors.confirm(me, request.given()));
        audit.record(me.workspace(), Optional.of(me.id()), "second_factor_on", Map.of());
        return codes;
    }

    @PostMapping("/off")
    SecondFactors.Status off(@RequestBody CodeRequest request) {
        Agent me = current.agent();
        rule.mayLose(me, factors.status(me).passkeys());
        factors.remove(me, request.given());
        audit.record(me.workspace(), Optional.of(me.id()), "second_factor_off", Map.of());
        return factors.status(me);
    }
}
