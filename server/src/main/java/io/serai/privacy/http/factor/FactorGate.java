package io.serai.privacy.http.factor;

import io.serai.accounts.Agent;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Delegate;
import io.serai.privacy.internal.factor.TwoFactorRule;
import io.serai.shared.Problem;
import io.serai.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where a workspace asks everybody for a second factor: who has none yet may set one up or sign out, and do nothing else. */
@Component
public class FactorGate extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of("/api/session", "/api/setup", "/api/join", "/api/me/second-factor", "/api/me/passkeys");

    private final TwoFactorRule rule;
    private final CurrentAgent current;
    private final ProblemWriter problems;

    FactorGate(TwoFactorRule rule, CurrentAgent current, ProblemWriter problems) {
        this.rule = rule;
        this.current = current;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/api/")
                || OPEN.stream().anyMatch(open -> path.equals(open) || path.startsWith(open + "/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPerson() && isMissing()) {
            problems.write(
                    response,
                    new Problem(
                            Problem.Code.SECOND_FACTOR_MISSING,
                            "Your workspace asks for a second step at sign-in. Set it up to go on."));
            return;
        }
        chain.doFilter(request, response);
    }

    /** Programs show tokens; no device is at hand there. */
    private static boolean isPerson() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() != null && !(who.getPrincipal() instanceof Delegate);
    }

    private boolean isMissing() {
        try {
            Agent agent = current.agent();
            return rule.missing(agent);
        } catch (Problem signedOut) {
            return false;
        }
    }
}
