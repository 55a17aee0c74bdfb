package io.serai.privacy.http;

import io.serai.accounts.Agent;
import io.serai.privacy.AuditLog;
import io.serai.privacy.http.factor.Sites;
import io.serai.privacy.internal.passkeys.Answer;
import io.serai.privacy.internal.passkeys.PasskeyId;
import io.serai.privacy.internal.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in by a passkey: no name, no password, no code; the device has made sure of the person. */
@RestController
@RequestMapping("/api/session/passkey")
class PasskeySignInController {
    private final Passkeys passkeys;
    private final Sites sites;
    private final Sessions sessions;
    private final SessionViews views;
    private final AuditLog audit;

    PasskeySignInController(Passkeys passkeys, Sites sites, Sessions sessions, SessionViews views, AuditLog audit) {
        this.passkeys = passkeys;
        this.sites = sites;
        this.sessions = sessions;
        this.views = views;
        this.audit = audit;
    }

    /** In base64url. */
    record Asked(String challenge, String domain) {}

    record Answered(
            @Nullable String id,
            @Nullable String userHandle,
            @Nullable String authenticatorData,
            @Nullable String clientData,
            @Nullable String signature) {}

    @PostMapping("/ask")
    Asked ask(HttpServletRequest request) {
        return new Asked(passkeys.ask(), sites.of(request).domain());
    }

    @PostMapping
    SessionViews.SessionView signIn(
            @RequestBody Answered answered, HttpServletRequest request, HttpServletResponse response) {
        Agent agent = passkeys.signIn(
                sites.of(request),
                new Answer.Used(
                        new PasskeyId(Objects.requireNonNullElse(answered.id(), "")),
                        Sites.bytes(answered.userHandle()),
                        Sites.bytes(answered.authenticatorData()),
                        Sites.bytes(answered.clientData()),
                        Sites.bytes(answered.signature())));
        sessions.open(request, response, agent);
        audit.record(agent.workspace(), Optional.of(agent.id()), "signed_in", Map.of("by", "passkey"));
        return views.of(agent);
    }
}
