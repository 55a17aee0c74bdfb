package io.serai.realtime.visitors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.json.Json;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class IdentityTokensTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Secret SECRET = new Secret("the-shop's-own-secret-0123456789");
    private static final String HS256 = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private final IdentityTokens tokens = new IdentityTokens(Json.mapper(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatTheShopSignedIsBelieved() throws Exception {
        Identity who =
                read(HS256, claims("\"sub\":\"42\",\"name\":\"Ana\",\"email\":\"ana@shop.com\"", 0, 600), SECRET);
        assertThat(who)
                .isEqualTo(new Identity("42", Optional.of("Ana"), Optional.of("ana@shop.com"), Optional.empty()));
    }

    @Test
    void anotherSecretIsRefused() {
        refused(() -> read(HS256, claims("\"sub\":\"42\"", 0, 600), new Secret("guessed")), "signature");
    }

    @Test
    void aChangedClaimIsRefused() throws Exception {
        String[] parts = sign(HS256, claims("\"sub\":\"42\"", 0, 600), SECRET).split("\\.");
        String forged = parts[0] + "." + encode(claims("\"sub\":\"43\"", 0, 600)) + "." + parts[2];
        refused(() -> tokens.read(forged, SECRET, "key"), "signature");
    }

    @Test
    void noOtherAlgorithmIsTakenNotEvenNone() {
        refused(() -> read("{\"alg\":\"none\"}", claims("\"sub\":\"42\"", 0, 600), SECRET), "HS256");
        refused(() -> read("{\"alg\":\"HS512\"}", claims("\"sub\":\"42\"", 0, 600), SECRET), "HS256");
    }

    @Test
    void anExpiredOneIsRefused() {
        refused(() -> read(HS256, claims("\"sub\":\"42\"", -3600, -61), SECRET), "expired");
    }

    @Test
    void oneThatLivesLongerThanAnHourIsRefused() {
        refused(() -> read(HS256, claims("\"sub\":\"42\"", 0, 3_601), SECRET), "one hour");
        refused(() -> read(HS256, claims("\"sub\":\"42\"", 600, 1_200), SECRET), "one hour");
    }

    @Test
    void oneForAnotherWidgetIsRefused() {
        refused(() -> tokens.read(sign(HS256, claims("\"sub\":\"42\"", 0, 600), SECRET), SECRET, "other"), "aud");
    }

    @Test
    void oneWithoutASubjectIsRefused() {
        refused(() -> read(HS256, claims("\"sub\":\" \"", 0, 600), SECRET), "sub");
        refused(() -> read(HS256, claims("\"sub\":\"" + "x".repeat(201) + "\"", 0, 600), SECRET), "sub");
    }

    @Test
    void rubbishIsRefused() {
        refused(() -> tokens.read("a.b", SECRET, "key"), "JWT");
        refused(() -> tokens.read("!.!.!", SECRET, "key"), "read");
        refused(() -> tokens.read("", SECRET, "key"), "JWT");
    }

    private Identity read(String header, String claims, Secret secret) throws Exception {
        return tokens.read(sign(header, claims, secret), SECRET, "key");
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable read, String why) {
        assertThatThrownBy(read)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UNAUTHENTICATED))
                .hasMessageContaining(why);
    }

    private static String claims(String more, int issued, int expires) {
        long now = NOW.getEpochSecond();
        return "{\"aud\":\"key\",\"iat\":" + (now + issued) + ",\"exp\":" + (now + expires) + "," + more + "}";
    }

    private static String sign(String header, String claims, Secret secret) throws Exception {
        String signed = encode(header) + "." + encode(claims);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return signed + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
