package io.serai.channels.messaging.connecting;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.messaging.Network;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Sees to it that Meta tells us what happens: the app listens to the account, and the app's webhook leads here. */
final class Registration {
    private final Network network;
    private final GraphApi api;
    private final Channels channels;
    private final PublicUrl publicUrl;

    Registration(Network network, GraphApi api, Channels channels, PublicUrl publicUrl) {
        this.network = network;
        this.api = api;
        this.channels = channels;
        this.publicUrl = publicUrl;
    }

    String callback(ChannelAccount account) {
        return publicUrl.resolve(path() + account.key()).toString();
    }

    private String path() {
        return "/hooks/" + network.name().toLowerCase(Locale.ROOT) + "/";
    }

    /** Subscribes the app to the account. @return why it could not, for a person */
    Optional<String> subscribe(GraphAccess access, SetUp setUp, String owner) {
        GraphAnswer answer = api.post(
                access,
                owner + "/subscribed_apps",
                Map.of("subscribed_fields", String.join(",", setUp.subscribedFields())));
        return Trouble.of(answer)
                .map(why -> "Meta did not subscribe the app to " + network.title() + " messages: " + why);
    }

    void unsubscribe(GraphAccess access, String owner) {
        api.delete(access, owner + "/subscribed_apps", Map.of());
    }

    /**
     * Enters our address as the app's webhook, where its id is known; without it a person pastes the address. An app has one webhook for all
     * its accounts: when it leads here already, it stays.
     *
     * @return whether the app's webhook leads here
     */
    boolean register(ChannelAccount account, GraphAccess access, SetUp setUp) {
        Optional<GraphAccess> app = setUp.isByPage() ? Keys.app(channels, account, access) : Optional.empty();
        Optional<Secret> verifyToken = channels.credential(account, SetUp.VERIFY_TOKEN);
        boolean reachable = publicUrl.isSecure() || GraphAccess.isLoopback(URI.create(access.baseUrl()));
        if (app.isEmpty() || verifyToken.isEmpty() || !reachable) {
            return false;
        }
        String edge = account.setting(SetUp.APP_ID, "") + "/subscriptions";
        if (leadsHere(api.get(app.get(), edge, Map.of()))) {
            return true;
        }
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("object", network.object());
        wanted.put("callback_url", callback(account));
        wanted.put("verify_token", verifyToken.get().value());
        wanted.put("fields", String.join(",", setUp.webhookFields()));
        wanted.put("include_values", true);
        return api.post(app.get(), edge, wanted) instanceof GraphAnswer.Done;
    }

    private boolean leadsHere(GraphAnswer subscriptions) {
        String here = publicUrl.resolve(path()).toString();
        return subscriptions instanceof GraphAnswer.Done(var body)
                && body.list("data").stream()
                        .filter(one -> one.text("object")
                                .filter(network.object()::equals)
                                .isPresent())
                        .anyMatch(one -> one.text("callback_url").orElse("").startsWith(here));
    }
}
