package io.serai.privacy.http.factor;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.internal.factor.SecondFactors;
import io.serai.privacy.internal.factor.TwoFactorRule;
import io.serai.privacy.internal.passkeys.Answer;
import io.serai.privacy.internal.passkeys.PasskeyId;
import io.serai.privacy.internal.passkeys.PasskeyStore;
import io.serai.privacy.internal.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One's own passkeys. */
@RestController
@RequestMapping("/api/me/passkeys")
class PasskeysController {
    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final TwoFactorRule rule;
    private final Sites sites;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;

    PasskeysController(
            Passkeys passkeys,
            SecondFactors factors,
            TwoFactorRule rule,
            Sites sites,
            Accounts accounts,
            CurrentAgent current,
            AuditLog audit) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.rule = rule;
        this.sites = sites;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    record PasskeyView(String id, String name, boolean synced, Instant createdAt, Optional<Instant> lastUsedAt) {
        static PasskeyView of(PasskeyStore.Kept it) {
            return new PasskeyView(it.id().value(), it.name(), it.use().backedUp(), it.createdAt(), it.lastUsedAt());
        }
    }

    record PasskeyList(List<PasskeyView> items) {}

    /**
     * What a browser needs to make one; ids and challenge in base64url.
     *
     * @param have those that the person has: the same device is not asked twice
     */
    record NewPasskey(
            String challenge,
            String domain,
            String site,
            String user,
            String name,
            String displayName,
            List<String> have) {}

    record MadePasskey(
            @Nullable String name,
            @Nullable String clientData,
            @Nullable String attestation) {}

    /** @param recoveryCodes told only once; empty when there are some already */
    record Added(PasskeyView passkey, List<String> recoveryCodes) {}

    record Renamed(@Nullable String name) {}

    @GetMapping
    PasskeyList list() {
        return new PasskeyList(
                passkeys.of(current.agent()).stream().map(PasskeyView::of).toList());
    }

    @PostMapping("/begin")
    NewPasskey begin(HttpServletRequest request) {
        Agent me = current.agent();
        return new NewPasskey(
                passkeys.begin(me),
                sites.of(request).domain(),
                "Serai " + accounts.workspace(me.workspace()).name(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(Passkeys.handle(me)),
                me.email(),
                me.name(),
                passkeys.of(me).stream().map(it -> it.id().value()).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Added add(@RequestBody MadePasskey made, HttpServletRequest request) {
        Agent me = current.agent();
        var answer = new Answer.Made(Sites.bytes(made.clientData()), Sites.bytes(made.attestation()));
        PasskeyStore.Kept added =
                passkeys.add(me, sites.of(request), answer, Objects.requireNonNullElse(made.name(), ""));
        audit.record(me.workspace(), Optional.of(me.id()), "passkey_added", Map.of());
        return new Added(PasskeyView.of(added), factors.recoveryWithPasskey(me));
    }

    @PatchMapping("/{id}")
    PasskeyList rename(@PathVariable String id, @RequestBody Renamed renamed) {
        passkeys.rename(current.agent(), new PasskeyId(id), Objects.requireNonNullElse(renamed.name(), ""));
        return list();
    }

    @DeleteMapping("/{id}")
    PasskeyList remove(@PathVariable String id) {
        Agent me = current.agent();
        SecondFactors.Status status = factors.status(me);
        rule.mayLose(me, status.passkeys() - 1 + (status.on() ? 1 : 0));
        passkeys.remove(me, new PasskeyId(id));
        factors.passkeyRemoved(me);
        audit.record(me.workspace(), Optional.of(me.id()), "passkey_removed", Map.of());
        return list();
    }
}
