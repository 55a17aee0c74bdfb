package io.serai.integrations.internal.door;

import io.serai.integrations.internal.tokens.Tokens;
import io.serai.shared.Problem;
import io.serai.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The way in for programs: a token with each request, no session, no cookie, and so nothing that a browser could be made to send. */
@Configuration(proxyBeanMethods = false)
class OpenDoor {
    private static final String[] FOR_PROGRAMS = {"/api/v1/**", "/mcp", "/public/api/**", "/cable"};
    private static final String[] FOR_ALL = {"/api/v1/openapi.json", "/public/api/v1/inboxes/**", "/cable"};

    @Bean
    @Order(0)
    SecurityFilterChain programs(HttpSecurity http, Tokens tokens, Allowance allowance, ProblemWriter problems)
            throws Exception {
        return http.securityMatcher(FOR_PROGRAMS)
                .authorizeHttpRequests(requests -> requests.requestMatchers(FOR_ALL)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint((request, response, refused) -> {
                    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
                    problems.write(
                            response,
                            Problem.unauthenticated("Show a token that is good: Authorization: Bearer serai_…"));
                }))
                .addFilterBefore(new TokenFilter(tokens, allowance, problems), AuthorizationFilter.class)
                .build();
    }
}
