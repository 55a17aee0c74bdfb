package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.graph.GraphAccess;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.util.Optional;

/** As whom an account speaks to Meta, and where. */
public final class Keys {
    private Keys() {}

    /** Empty when there is no token, or the address is none that a token may go to. */
    public static Optional<GraphAccess> access(Channels channels, ChannelAccount account) {
        try {
            String baseUrl = baseUrl(SetUp.of(account), account.setting(SetUp.BASE_URL, ""));
            return channels.credential(account, SetUp.of(account).tokenName())
                    .map(token -> new GraphAccess(baseUrl, token, channels.egress(account)));
        } catch (Problem notAnAddress) {
            return Optional.empty();
        }
    }

    /** @throws Problem INVALID when it is not an address that a token may go to */
    static String baseUrl(SetUp setUp, String given) {
        return given.isBlank() ? setUp.defaultBaseUrl() : GraphAccess.checkedBaseUrl(given);
    }

    /** As the app itself, which needs its id. */
    static Optional<GraphAccess> app(Channels channels, ChannelAccount account, GraphAccess access) {
        String id = account.setting(SetUp.APP_ID, "");
        return id.matches("\\d{1,30}")
                ? channels.credential(account, SetUp.APP_SECRET)
                        .map(secret -> new GraphAccess(
                                access.baseUrl(), new Secret(id + "|" + secret.value()), access.egress()))
                : Optional.empty();
    }
}
