package io.serai.channels.whatsapp;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.whatsapp.protocol.WhatsAppGraph;
import io.serai.content.ChannelKind;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The app is subscribed to the WhatsApp account's news, with our address where Meta can reach it. Where Meta does not take the address
 * (nobody has pasted one at the app yet), the plain subscription holds and the address has to be pasted.
 */
final class Subscription {
    static final String VERIFY_TOKEN = "verify_token";

    private final Supplier<Channels> channels;
    private final GraphApi api;
    private final PublicUrl publicUrl;

    Subscription(Supplier<Channels> channels, GraphApi api, PublicUrl publicUrl) {
        this.channels = channels;
        this.api = api;
        this.publicUrl = publicUrl;
    }

    String address(ChannelAccount account) {
        return publicUrl.resolve("/hooks/whatsapp/" + account.key()).toString();
    }

    /** @return what a person should know about it */
    Optional<String> subscribe(ChannelAccount account, GraphAccess access) {
        String edge = WhatsAppGraph.waba(account) + "/subscribed_apps";
        Optional<Secret> token = channels.get().credential(account, VERIFY_TOKEN);
        if (token.isPresent() && deliverable(access, address(account))) {
            GraphAnswer own = api.post(
                    access,
                    edge,
                    Map.of(
                            "override_callback_uri",
                            address(account),
                            VERIFY_TOKEN,
                            token.get().value()));
            if (own instanceof GraphAnswer.Done) {
                return Optional.empty();
            }
        }
        return api.post(access, edge, Map.of()) instanceof GraphAnswer.Refused(var error)
                ? Optional.of("WhatsApp's messages are not subscribed to: " + error.words()
                        + ". Check the WhatsApp Business Account ID.")
                : Optional.empty();
    }

    /** A Meta on this machine is a double: it need not go round by the internet to find us. */
    private static boolean deliverable(GraphAccess access, String address) {
        URI ours = URI.create(address);
        return GraphAccess.isLoopback(URI.create(access.baseUrl()))
                ? GraphAccess.isLoopback(ours)
                : "https".equals(ours.getScheme());
    }

    /** Another number of the same account takes the news from now on; without one, nobody does. */
    void leave(ChannelAccount account, GraphAccess access) {
        Optional<ChannelAccount> other = channels.get().accounts(account.workspace()).stream()
                .filter(one -> one.kind() == ChannelKind.WHATSAPP && !one.id().equals(account.id()))
                .filter(one -> one.state() != ChannelAccount.State.DISABLED)
                .filter(one -> WhatsAppGraph.waba(one).equals(WhatsAppGraph.waba(account)))
                .findFirst();
        other.ifPresentOrElse(
                heir -> subscribe(heir, access),
                () -> api.delete(access, WhatsAppGraph.waba(account) + "/subscribed_apps", Map.of()));
    }
}
