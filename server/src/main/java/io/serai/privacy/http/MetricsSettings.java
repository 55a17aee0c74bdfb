package io.serai.privacy.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param token lets a monitoring system read {@code /actuator/prometheus} without signing in; absent: only the owner may */
@ConfigurationProperties("serai.metrics")
record MetricsSettings(Optional<String> token) {
    MetricsSettings {
        token = token.map(String::strip).filter(text -> !text.isEmpty());
    }

    boolean opens(HttpServletRequest request) {
        String shown = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return token.filter(secret -> MessageDigest.isEqual(bytes("Bearer " + secret), bytes(shown)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "MetricsSettings[***]";
    }
}
