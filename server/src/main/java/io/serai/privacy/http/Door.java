package io.serai.privacy.http;

import io.serai.accounts.Role;
import io.serai.privacy.http.factor.FactorGate;
import io.serai.shared.Problem;
import io.serai.web.ProblemDocument;
import io.serai.web.ProblemWriter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Which requests come in, and with what in their hands. Everything that is not named here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SignInSettings.class, MetricsSettings.class})
class Door {
    /** For platforms, shops' visitors and the pages that play them: no sign-in, no session, no cookie that a forged request could use. */
    private static final String[] OUTSIDE = {"/hooks/**", "/survey/**", "/simulator/**"};

    /** The whole chain is measured with the request; each filter by itself is nobody's question, and costs at every knock. */
    @Bean
    SecurityObservationSettings filtersAreNotMeasured() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain outside(HttpSecurity http) throws Exception {
        return http.securityMatcher(OUTSIDE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(SecurityHeaders::forOutside)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain desk(
            HttpSecurity http,
            SessionContext context,
            CsrfTokenRepository tokens,
            LiveOrigin liveOrigin,
            FactorGate factorGate,
            MetricsSettings metrics,
            ProblemWriter problems)
            throws Exception {
        return http.authorizeHttpRequests(requests -> desk(requests, metrics))
                .csrf(csrf -> csrf.spa().csrfTokenRepository(tokens))
                .securityContext(security -> security.securityContextRepository(context))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(refusals -> refuse(refusals, problems))
                .addFilterBefore(liveOrigin, AuthorizationFilter.class)
                .addFilterAfter(factorGate, AuthorizationFilter.class)
                .headers(SecurityHeaders::forDesk)
                .build();
    }

    private static void desk(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            MetricsSettings metrics) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        "/api/session",
                        "/api/session/passkey",
                        "/api/session/passkey/ask",
                        "/api/setup",
                        "/api/join",
                        "/api/join/**",
                        "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers(
                        request -> request.getRequestURI().equals("/actuator/prometheus") && metrics.opens(request))
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAuthority(Role.OWNER.name())
                .requestMatchers(HttpMethod.GET, "/**")
                .permitAll()
                .requestMatchers(HttpMethod.HEAD, "/**")
                .permitAll()
                .anyRequest()
                .denyAll();
    }

    private static void refuse(ExceptionHandlingConfigurer<HttpSecurity> refusals, ProblemWriter problems) {
        refusals.authenticationEntryPoint((request, response, refused) ->
                        problems.write(response, Problem.unauthenticated("You are signed out. Sign in to go on.")))
                .accessDeniedHandler((request, response, refused) -> {
                    if (refused instanceof CsrfException) {
                        problems.write(response, OLD_PAGE);
                    } else {
                        problems.write(response, Problem.forbidden("Your role does not allow this."));
                    }
                });
    }

    private static final ProblemDocument OLD_PAGE = new ProblemDocument(
            403, "csrf", "Page out of date", "The page is out of date. Reload it, then do it again.");

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("SERAI_SESSION");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> idleSessionsEnd(SignInSettings settings) {
        return sessions -> sessions.setDefaultMaxInactiveInterval(settings.idle());
    }

    /** It belongs to the chain above only. */
    @Bean
    FilterRegistrationBean<LiveOrigin> liveOriginOnlyInsideTheDesk(LiveOrigin filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FactorGate> factorGateOnlyInsideTheDesk(FactorGate filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** We sign in ourselves; without this Spring Boot would make up a user with a password in the log. */
    @Bean
    AuthenticationManager nobodyElseSignsIn() {
        return authentication -> {
            throw new ProviderNotFoundException("sign-in is by POST /api/session");
        };
    }
}
