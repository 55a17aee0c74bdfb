package io.serai.privacy.http;

import io.serai.accounts.Agent;
import io.serai.accounts.SignIn;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.internal.factor.SecondFactors;
import io.serai.shared.Secret;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SessionViews views;
    private final CurrentAgent current;
    private final SecondFactors factors;
    private final AuditLog audit;

    SessionController(
            SignIn signIn,
            Sessions sessions,
            SessionViews views,
            CurrentAgent current,
            SecondFactors factors,
            AuditLog audit) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.views = views;
        this.current = current;
        this.factors = factors;
        this.audit = audit;
    }

    /** Reading the token makes its cookie, for those who are signed out as well: they need it to sign in. */
    @GetMapping
    SessionViews.SessionView session(CsrfToken token) {
        token.getToken();
        return views.of(current.agent());
    }

    @PostMapping
    SessionViews.SessionView signIn(
            @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
        Agent agent = signIn.check(login.email(), login.password(), request.getRemoteAddr());
        factors.admit(agent, Optional.ofNullable(login.code()));
        sessions.open(request, response, agent);
        audit.record(agent.workspace(), Optional.of(agent.id()), "signed_in", Map.of());
        return views.of(agent);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request) {
        Agent agent = current.agent();
        sessions.end(request);
        sessions.ended(agent);
        audit.record(agent.workspace(), Optional.of(agent.id()), "signed_out", Map.of());
    }

    /** @param code absent until it is asked for */
    record Login(String email, Secret password, @Nullable String code) {}
}
