package io.serai.channels.email.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.Egress;
import io.serai.channels.email.servers.Doors.Tried;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in by OAuth 2: refresh token to access token, and what is shown at the doors (XOAUTH2). */
class OAuthTest {
    private static final String SHOWN = "user=" + ScriptedProvider.ADDRESS + "|auth=Bearer token-1||";

    private final ScriptedProvider provider = provider();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-05-05T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final ChannelsTwin channels = new ChannelsTwin();
    private final Logins logins =
            new Logins(() -> channels, new AccessTokens(() -> channels, new HttpGateway(), clock));
    private final ChannelAccount account = account();

    private static ScriptedProvider provider() {
        try {
            return new ScriptedProvider();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private ChannelAccount account() {
        return channels.connect(
                new WorkspaceId(Ids.next()),
                ChannelKind.EMAIL,
                "Shop",
                provider.oauth(),
                Map.of(
                        "oauth_client_secret", new Secret("hush"),
                        "oauth_refresh_token", new Secret("refresh-1")));
    }

    @AfterEach
    void close() throws IOException {
        provider.close();
    }

    private Tried tried() throws Exception {
        return Doors.tried(EmailAccount.of(account), logins.of(account));
    }

    @Test
    void theAccessTokenIsShownAtBothDoors() throws Exception {
        assertThat(tried()).isInstanceOf(Tried.Open.class);

        assertThat(provider.asked)
                .singleElement()
                .satisfies(form -> assertThat(form)
                        .containsEntry("grant_type", "refresh_token")
                        .containsEntry("refresh_token", "refresh-1")
                        .containsEntry("client_id", "client")
                        .containsEntry("client_secret", "hush"));
        assertThat(provider.shown).containsExactly(SHOWN, SHOWN);
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItEnds() throws Exception {
        logins.of(account);
        now.set(now.get().plus(Duration.ofMinutes(57)));
        logins.of(account);
        assertThat(provider.asked).hasSize(1);

        now.set(now.get().plus(Duration.ofMinutes(2)));
        logins.of(account);
        assertThat(provider.asked).hasSize(2);
    }

    @Test
    void aNewRefreshTokenTakesThePlaceOfTheOldOne() throws Exception {
        provider.tokenAnswer = "{\"access_token\":\"token-1\",\"expires_in\":3600,\"refresh_token\":\"refresh-2\"}";
        logins.of(account);

        assertThat(channels.credential(account, "oauth_refresh_token"))
                .map(Secret::value)
                .contains("refresh-2");
    }

    @Test
    void aGrantThatEndedSaysWhatToDo() {
        provider.tokenStatus = 400;
        provider.tokenAnswer = "{\"error\":\"invalid_grant\"}";

        assertThatThrownBy(() -> logins.of(account))
                .isInstanceOf(LoginRefused.class)
                .hasMessageContaining("Sign in again");
    }

    @Test
    void aTokenServiceThatIsDownIsNoRefusal() {
        provider.tokenStatus = 503;
        provider.tokenAnswer = "later";

        assertThatThrownBy(() -> logins.of(account)).isInstanceOf(IOException.class);
    }

    @Test
    void aTokenThatTheMailServerRefusesIsARefusalInWords() throws Exception {
        provider.valid = "another";

        assertThat(tried())
                .isInstanceOfSatisfying(
                        Tried.Refused.class,
                        refused -> assertThat(refused.words()).contains("does not accept the sign-in"));
        assertThat(((Login.Token) logins.of(account)).way()).isEqualTo(Egress.DIRECT);
    }
}
