package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.Payload;
import io.serai.channels.line.LineAnswer.Done;
import io.serai.channels.line.LineApi.Channel;
import io.serai.storage.PublicUrl;
import java.util.Map;
import java.util.Optional;

/** Tells LINE our address, and lets it try it. */
final class WebhookEndpoint {
    static final String WORKS = "works";
    static final String BY_HAND = "by_hand";

    private final LineApi api;
    private final PublicUrl publicUrl;
    private final Links links;

    WebhookEndpoint(LineApi api, PublicUrl publicUrl, Links links) {
        this.api = api;
        this.publicUrl = publicUrl;
        this.links = links;
    }

    /** @param trouble what a person has to do about it */
    record Arranged(String state, Optional<String> trouble) {
        static Arranged byHand(String trouble) {
            return new Arranged(BY_HAND, Optional.of(trouble));
        }
    }

    Arranged arrange(ChannelAccount account, Channel channel) {
        if (Links.isRehearsal(account) && !Links.isLoopback(publicUrl.root())) {
            // a double need not go round by the internet to find us: it is told where we are
            return new Arranged(BY_HAND, Optional.empty());
        }
        if (!links.reachable(account)) {
            return Arranged.byHand(
                    "LINE delivers to https addresses only, and this server is at " + publicUrl.root()
                            + ". Give SERAI_PUBLIC_URL an https address that the internet can reach, and check the account again.");
        }
        Map<String, String> address = Map.of(
                "endpoint", publicUrl.resolve("/hooks/line/" + account.key()).toString());
        return switch (api.put(channel, "/v2/bot/channel/webhook/endpoint", address)) {
            case Done done -> tried(channel, address);
            case LineAnswer.Refused refused ->
                Arranged.byHand("LINE did not take this server's address (" + refused.message()
                        + "). Paste it into the LINE Developers Console under Messaging API → Webhook URL.");
            case LineAnswer.Unreachable(var why) -> Arranged.byHand(unconfirmed(why));
            case LineAnswer.Unknown(var why) -> Arranged.byHand(unconfirmed(why));
        };
    }

    private static String unconfirmed(String why) {
        return "LINE did not confirm this server's address (" + why + "). Check the account again in a minute.";
    }

    private Arranged tried(Channel channel, Map<String, String> address) {
        boolean off = api.get(channel, "/v2/bot/channel/webhook/endpoint") instanceof Done(var known)
                && known.has("active")
                && !known.isTrue("active");
        if (off) {
            return Arranged.byHand(
                    "The webhook is switched off at LINE: nothing arrives. Switch on “Use webhook” in the LINE Developers Console under Messaging API → Webhook settings, and “Webhook redelivery” with it.");
        }
        if (api.post(channel, "/v2/bot/channel/webhook/test", address) instanceof Done(var result)
                && !result.isTrue("success")) {
            return new Arranged(WORKS, Optional.of(failed(result)));
        }
        return new Arranged(WORKS, Optional.empty());
    }

    private static String failed(Payload result) {
        return result.number("statusCode").orElse(0) == 401
                ? "LINE's test was refused here because its signature is not right: the channel secret is a wrong one. The LINE Developers Console shows it under Basic settings → Channel secret."
                : "LINE tried this server's address without success ("
                        + result.text("reason").orElse("no reason given") + "). Check that the internet reaches it.";
    }
}
