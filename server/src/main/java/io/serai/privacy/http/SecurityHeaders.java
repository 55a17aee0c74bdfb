package io.serai.privacy.http;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.CacheControlConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What browsers are told to refuse. Inline styles are allowed since the desk's components write them; inline scripts never. */
final class SecurityHeaders {
    private static final String OWN_THINGS = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; media-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; ";

    private SecurityHeaders() {}

    static void forDesk(HeadersConfigurer<HttpSecurity> headers) {
        common(headers).contentSecurityPolicy(policy -> policy.policyDirectives(OWN_THINGS + "frame-ancestors 'none'"));
    }

    /** The phone and the demo shop may stand inside our own pages; the widget's answers choose how long they are cached. */
    static void forOutside(HeadersConfigurer<HttpSecurity> headers) {
        common(headers)
                .frameOptions(FrameOptionsConfig::sameOrigin)
                .cacheControl(CacheControlConfig::disable)
                .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_THINGS + "frame-ancestors 'self'"));
    }

    private static HeadersConfigurer<HttpSecurity> common(HeadersConfigurer<HttpSecurity> headers) {
        return headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), geolocation=(), payment=()"));
    }
}
