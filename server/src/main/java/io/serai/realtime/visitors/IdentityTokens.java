package io.serai.realtime.visitors;

import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the short JWT (RFC 7519, HS256 and nothing else) with which a shop's server vouches for a visitor. */
@Component
class IdentityTokens {
    private static final Duration LONGEST_LIFE = Duration.ofHours(1);
    /** How far the shop's clock may be off. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST_SUBJECT = 200;

    private final JsonMapper json;
    private final Clock clock;

    IdentityTokens(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param audience the widget's key
     * @throws Problem UNAUTHENTICATED, saying what is wrong with it
     */
    Identity read(String token, Secret secret, String audience) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || token.length() > 4_096) {
            throw refused("it is not a JWT");
        }
        requireSigned(parts, secret);
        JsonNode claims = part(parts[1]);
        requireAudience(claims, audience);
        requireShortLife(claims);
        return new Identity(subject(claims), text(claims, "name"), text(claims, "email"), text(claims, "phone"));
    }

    private void requireSigned(String[] parts, Secret secret) {
        if (!"HS256".equals(text(part(parts[0]), "alg").orElse(""))) {
            throw refused("its algorithm must be HS256");
        }
        byte[] expected = hmac(secret, parts[0] + "." + parts[1]);
        if (!MessageDigest.isEqual(expected, bytes(parts[2]))) {
            throw refused("its signature does not match");
        }
    }

    private static void requireAudience(JsonNode claims, String audience) {
        JsonNode aud = claims.path("aud");
        boolean ours = aud.isArray()
                ? aud.valueStream()
                        .anyMatch(one -> one.isString() && one.stringValue().equals(audience))
                : aud.isString() && aud.stringValue().equals(audience);
        if (!ours) {
            throw refused("its aud must be the widget's key");
        }
    }

    private void requireShortLife(JsonNode claims) {
        if (!claims.path("exp").isNumber() || !claims.path("iat").isNumber()) {
            throw refused("it needs iat and exp");
        }
        long now = clock.instant().getEpochSecond();
        long issued = claims.path("iat").asLong();
        long expires = claims.path("exp").asLong();
        if (expires <= now - SKEW.toSeconds()) {
            throw refused("it has expired");
        }
        if (issued > now + SKEW.toSeconds() || expires <= issued || expires - issued > LONGEST_LIFE.toSeconds()) {
            throw refused("it may live for one hour at most");
        }
    }

    private static String subject(JsonNode claims) {
        String subject = text(claims, "sub").orElse("");
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw refused("its sub must have 1 to " + LONGEST_SUBJECT + " characters");
        }
        return subject;
    }

    private static Optional<String> text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() && !value.stringValue().isBlank()
                ? Optional.of(CleanText.line(value.stringValue(), LONGEST_SUBJECT + 1))
                : Optional.empty();
    }

    private JsonNode part(String encoded) {
        try {
            return json.readTree(bytes(encoded));
        } catch (JacksonException notJson) {
            throw refused("it cannot be read");
        }
    }

    private static byte[] bytes(String encoded) {
        try {
            return Base64.getUrlDecoder().decode(encoded);
        } catch (IllegalArgumentException notBase64) {
            throw refused("it cannot be read");
        }
    }

    private static byte[] hmac(Secret secret, String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Problem refused(String why) {
        return new Problem(
                Problem.Code.UNAUTHENTICATED, "The identity token was not accepted: " + why + ". Sign a new one.");
    }
}
