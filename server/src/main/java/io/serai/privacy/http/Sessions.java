package io.serai.privacy.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.privacy.AccessEnded;
import io.serai.shared.WorkspaceId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Opens and ends sessions. A session holds two ids as text and nothing of Spring Security's, so that it can be read by every later version;
 * who the agent is and whether they are still active is looked up on each request.
 */
@Component
class Sessions {
    private static final String WORKSPACE = "workspace";
    private static final String AGENT = "agent";

    private final FindByIndexNameSessionRepository<?> stored;
    private final Accounts accounts;
    private final CsrfTokenRepository tokens;
    private final ApplicationEventPublisher events;
    private final SignInSettings settings;
    private final Clock clock;

    Sessions(
            FindByIndexNameSessionRepository<?> stored,
            Accounts accounts,
            CsrfTokenRepository tokens,
            ApplicationEventPublisher events,
            SignInSettings settings,
            Clock clock) {
        this.stored = stored;
        this.accounts = accounts;
        this.tokens = tokens;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** Always a new session with a new CSRF token: what the browser held before the sign-in is worth nothing after it. */
    void open(HttpServletRequest request, HttpServletResponse response, Agent agent) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(WORKSPACE, agent.workspace().toString());
        session.setAttribute(AGENT, agent.id().value().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, name(agent));
        SecurityContextHolder.setContext(context(agent));
        tokens.saveToken(tokens.generateToken(request), request, response);
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    void endAll(Agent agent) {
        stored.findByPrincipalName(name(agent)).keySet().forEach(stored::deleteById);
        ended(agent);
    }

    /** After one's own change of password: the browser at hand stays signed in under a new id. */
    void endOthers(HttpServletRequest request, Agent agent) {
        String mine = request.getSession().getId();
        stored.findByPrincipalName(name(agent)).keySet().stream()
                .filter(id -> !id.equals(mine))
                .forEach(stored::deleteById);
        request.changeSessionId();
        ended(agent);
    }

    void ended(Agent agent) {
        events.publishEvent(new AccessEnded(agent.workspace(), agent.id()));
    }

    /** Who is signed in, if the session is young enough and the agent still active. */
    Optional<SecurityContext> read(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(WORKSPACE) instanceof String workspace)
                || !(session.getAttribute(AGENT) instanceof String agent)) {
            return Optional.empty();
        }
        if (Instant.ofEpochMilli(session.getCreationTime())
                .plus(settings.longest())
                .isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return accounts.agent(new WorkspaceId(UUID.fromString(workspace)), new AgentId(UUID.fromString(agent)))
                .filter(Agent::active)
                .map(Sessions::context);
    }

    private static SecurityContext context(Agent agent) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                new SignedIn(agent.workspace(), agent.id()),
                "",
                List.of(new SimpleGrantedAuthority(agent.role().name()))));
        return context;
    }

    private static String name(Agent agent) {
        return agent.id().value().toString();
    }

    /** Whose request it is. */
    record SignedIn(WorkspaceId workspace, AgentId agent) {}
}
