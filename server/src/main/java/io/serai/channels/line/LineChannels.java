package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.Connector;
import io.serai.channels.Egress;
import io.serai.channels.internal.Payload;
import io.serai.channels.line.LineAnswer.Done;
import io.serai.channels.line.LineAnswer.Refused;
import io.serai.channels.line.LineApi.Channel;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects LINE's Messaging API channels, and sees that they stay connected. */
final class LineChannels implements Connector {
    private static final String BASE_URL = "base_url";
    private static final String DATA_URL = "data_base_url";
    private static final String WEBHOOK = "webhook";

    private final Supplier<Channels> channels;
    private final LineApi api;
    private final WebhookEndpoint endpoint;
    private final PublicUrl publicUrl;

    LineChannels(Supplier<Channels> channels, LineApi api, WebhookEndpoint endpoint, PublicUrl publicUrl) {
        this.channels = channels;
        this.api = api;
        this.endpoint = endpoint;
        this.publicUrl = publicUrl;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.LINE;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.optional("channel_id", ""),
                Field.secret(LineAdapter.SECRET),
                Field.secret(LineAdapter.TOKEN),
                Field.optional(BASE_URL, LineApi.BASE_URL),
                Field.optional(DATA_URL, LineApi.DATA_URL));
    }

    @Override
    public ChannelAccount connect(WorkspaceId workspace, String name, Map<String, String> values) {
        String baseUrl = address(values.getOrDefault(BASE_URL, LineApi.BASE_URL));
        Map<String, String> settings = new HashMap<>(Map.of(
                "channel_id",
                values.getOrDefault("channel_id", ""),
                BASE_URL,
                baseUrl,
                DATA_URL,
                // a double has one address for both
                Links.isLoopback(URI.create(baseUrl))
                        ? baseUrl
                        : address(values.getOrDefault(DATA_URL, LineApi.DATA_URL))));
        Secret token = new Secret(values.getOrDefault(LineAdapter.TOKEN, "").replaceAll("\\s", ""));
        Secret secret = new Secret(values.getOrDefault(LineAdapter.SECRET, "").strip());
        Payload bot = bot(new Channel(baseUrl, baseUrl, token, Egress.in(values)));
        refuseTwice(workspace, bot.text("userId").orElse(""));
        settings.put(ChannelAccount.PLATFORM_ID, bot.text("userId").orElse(""));
        ChannelAccount account = channels.get()
                .connect(
                        workspace,
                        ChannelKind.LINE,
                        name.isBlank() ? bot.text("displayName").orElse("LINE") : name.strip(),
                        Egress.settings(values, settings),
                        Egress.credentials(values, Map.of(LineAdapter.TOKEN, token, LineAdapter.SECRET, secret)));
        return checked(account, bot);
    }

    private static String address(String text) {
        try {
            URI uri = URI.create(text.strip().replaceAll("/+$", ""));
            boolean allowed =
                    "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && Links.isLoopback(uri);
            if (allowed && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawQuery() == null) {
                return uri.toString();
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw Problem.invalid("The address of the Messaging API must look like https://api.line.me.");
    }

    private Payload bot(Channel channel) {
        if (!channel.token().value().matches("[\\x21-\\x7e]{10,2000}")) {
            throw Problem.invalid(
                    "That does not look like a channel access token. The LINE Developers Console shows a long one under Messaging API → Channel access token; copy it whole.");
        }
        return switch (api.get(channel, "/v2/bot/info")) {
            case Done(var answer) when answer.text("userId").isPresent() -> answer;
            case Done other -> throw down("The address of the Messaging API answered, but not like LINE.");
            case Refused refused
            when refused.status() == 401 || refused.status() == 403 ->
                throw Problem.invalid(
                        "LINE does not know this channel access token. Issue it again in the LINE Developers Console (your channel → Messaging API → Channel access token) and copy it whole.");
            case Refused refused -> throw down("LINE answered: " + refused.message() + ".");
            case LineAnswer.Unreachable(var why) -> throw down("LINE could not be reached: " + why + ".");
            case LineAnswer.Unknown(var why) -> throw down("LINE did not answer: " + why + ".");
        };
    }

    private static Problem down(String what) {
        return new Problem(
                Problem.Code.UPSTREAM_DOWN, what + " Check this server's connection to the internet, and try again.");
    }

    private void refuseTwice(WorkspaceId workspace, String botId) {
        channels.get().byPlatformId(workspace, ChannelKind.LINE, botId).ifPresent(account -> {
            throw Problem.conflict("This LINE account is connected already, as “" + account.name()
                    + "”. Change the token there instead.");
        });
    }

    /** What LINE's console still has to be told: our address, where we could not set it ourselves or it is switched off there. */
    @Override
    public List<Paste> pastes(ChannelAccount account) {
        return account.setting(WEBHOOK, "").equals(WebhookEndpoint.WORKS)
                ? List.of()
                : List.of(new Paste(
                        "callback_url",
                        publicUrl.resolve("/hooks/line/" + account.key()).toString()));
    }

    void check(ChannelAccount account) {
        Optional<Secret> token = channels.get().credential(account, LineAdapter.TOKEN);
        if (token.isEmpty()) {
            channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(Outcome.BAD_TOKEN));
            return;
        }
        switch (api.get(Channel.of(account, token.get(), channels.get().egress(account)), "/v2/bot/info")) {
            case Done(var bot) -> checked(account, bot);
            case Refused refused
            when refused.status() == 401 || refused.status() == 403 ->
                channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(Outcome.BAD_TOKEN));
            default ->
                channels.get().health(account, account.state(), Optional.of("LINE cannot be reached at the moment."));
        }
    }

    private ChannelAccount checked(ChannelAccount account, Payload bot) {
        Channel channel = channels.get()
                .credential(account, LineAdapter.TOKEN)
                .map(token -> Channel.of(account, token, channels.get().egress(account)))
                .orElseThrow();
        WebhookEndpoint.Arranged webhook = endpoint.arrange(account, channel);
        Quota quota = Quota.ask(api, channel);
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put(ChannelAccount.PLATFORM_ID, bot.text("userId").orElse(""));
        settings.put("basic_id", bot.text("basicId").orElse(""));
        settings.put(WEBHOOK, webhook.state());
        settings.putAll(quota.settings());
        if (!settings.equals(account.settings())) {
            channels.get().change(account.workspace(), account.id(), account.name(), settings, Map.of());
        }
        channels.get().health(account, State.ACTIVE, webhook.trouble().or(quota::trouble));
        return channels.get().account(account.workspace(), account.id()).orElse(account);
    }
}
