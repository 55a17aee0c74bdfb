package io.serai.channels.whatsapp.protocol;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.graph.GraphAccess;
import io.serai.channels.graph.GraphApi;
import io.serai.channels.internal.transport.HttpGateway;
import java.util.Optional;
import java.util.function.Supplier;

/** The one place from which this connector reaches the Graph API. */
public final class WhatsAppGraph {
    public static final String TOKEN = "token";
    public static final String PORTFOLIO = "portfolio";

    private final Supplier<Channels> channels;
    private final GraphApi api;

    public WhatsAppGraph(Supplier<Channels> channels) {
        this.channels = channels;
        this.api = new GraphApi(new HttpGateway());
    }

    public GraphApi api() {
        return api;
    }

    /** As whom an account speaks; empty when it has no token. */
    public Optional<GraphAccess> access(ChannelAccount account) {
        return channels.get()
                .credential(account, TOKEN)
                .map(token -> new GraphAccess(
                        account.setting("base_url", GraphAccess.DEFAULT_BASE_URL),
                        token,
                        channels.get().egress(account)));
    }

    /** The number's id at Meta: the node that sends. */
    public static String number(ChannelAccount account) {
        return id(account, ChannelAccount.PLATFORM_ID);
    }

    /** The id of the WhatsApp Business Account: it has the templates. */
    public static String waba(ChannelAccount account) {
        return id(account, "waba_id");
    }

    /** Whose limit of customers a day it is: the business's where it is known, else the WhatsApp Business Account's. */
    public static String limited(ChannelAccount account) {
        String portfolio = id(account, PORTFOLIO);
        return portfolio.equals("0") ? waba(account) : portfolio;
    }

    /** Settings can be changed by hand; what is no id becomes no part of an address. */
    private static String id(ChannelAccount account, String setting) {
        String id = account.setting(setting, "");
        return id.matches("\\d{1,25}") ? id : "0";
    }
}
