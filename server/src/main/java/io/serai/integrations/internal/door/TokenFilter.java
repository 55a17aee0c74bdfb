package io.serai.integrations.internal.door;

import io.serai.integrations.internal.tokens.ApiToken;
import io.serai.integrations.internal.tokens.Tokens;
import io.serai.shared.Problem;
import io.serai.web.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever shows a good token acts for its agent, as far as its scopes go and no more often than is allowed. */
class TokenFilter extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    /** Where programs written for Chatwoot put it. */
    private static final String COMPATIBLE = "api_access_token";

    private final Tokens tokens;
    private final Allowance allowance;
    private final ProblemWriter problems;

    TokenFilter(Tokens tokens, Allowance allowance, ProblemWriter problems) {
        this.tokens = tokens;
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiToken> token = text(request).flatMap(tokens::shown);
        if (token.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        Allowance.Left left = allowance.take(token.get().id());
        response.setHeader("RateLimit-Policy", left.policy());
        response.setHeader("RateLimit", left.state());
        if (left.isUsedUp()) {
            problems.write(
                    response,
                    Problem.tooMany(
                            "This token made its " + left.limit() + " requests of this minute. Go on in " + left.reset()
                                    + " seconds.",
                            Duration.ofSeconds(left.reset())));
            return;
        }
        Bearer.keep(request, token.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new PreAuthenticatedAuthenticationToken(token.get().delegate(), "", List.of()));
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static Optional<String> text(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip())
                .or(() -> Optional.ofNullable(request.getHeader(COMPATIBLE)).map(String::strip));
    }
}
