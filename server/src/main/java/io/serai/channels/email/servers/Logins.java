package io.serai.channels.email.servers;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Egress;
import io.serai.channels.email.servers.AccessTokens.Grant;
import io.serai.shared.Secret;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** How an account signs in: with its password, or with a token that is fetched for it. */
public final class Logins {
    private final Supplier<Channels> channels;
    private final AccessTokens tokens;

    public Logins(Supplier<Channels> channels, AccessTokens tokens) {
        this.channels = channels;
        this.tokens = tokens;
    }

    /** @throws IOException when the sign-in service cannot be reached just now */
    public Login of(ChannelAccount account) throws LoginRefused, IOException {
        EmailAccount settings = EmailAccount.of(account);
        Egress way = Egress.of(account.setting(Egress.SETTING, ""), credential(account, Egress.PASSWORD));
        if (!settings.byToken()) {
            return new Login.Password(
                    credential(account, "password")
                            .orElseThrow(() -> new LoginRefused("There is no password. Enter it again.")),
                    way);
        }
        Secret refresh = credential(account, "oauth_refresh_token")
                .orElseThrow(() ->
                        new LoginRefused("There is no refresh token. Sign in at the provider, and enter it here."));
        var grant = new Grant(
                settings.tokenUrl(),
                settings.provider(),
                account.setting("oauth_client_id", ""),
                credential(account, "oauth_client_secret"),
                refresh,
                way);
        return new Login.Token(tokens.of(account, grant), way);
    }

    /** It was not taken: the next one is fetched anew. */
    public void refused(ChannelAccount account) {
        tokens.forget(account);
    }

    private Optional<Secret> credential(ChannelAccount account, String name) {
        return channels.get()
                .credential(account, name)
                .filter(secret -> !secret.value().isBlank());
    }
}
