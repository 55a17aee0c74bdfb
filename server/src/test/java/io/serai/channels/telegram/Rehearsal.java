package io.serai.channels.telegram;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.Egress;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.channels.internal.InMemorySentParts;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.telegram.Customer;
import io.serai.simulator.telegram.Rules;
import io.serai.simulator.telegram.SimulatedBot;
import io.serai.simulator.telegram.TelegramDouble;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The adapter with everything around it, talking to the double. */
final class Rehearsal implements AutoCloseable {
    final TelegramDouble telegram;
    final SimulatedBot bot;
    final Customer ann;
    final ChannelsTwin channels = new ChannelsTwin();
    final InMemoryTelegramStore store = new InMemoryTelegramStore();
    final WorkspaceId workspace = WorkspaceId.next();
    final BotApi api = new BotApi(new HttpGateway());
    final TelegramBots bots;
    final TelegramAdapter adapter;
    final Delivery delivery;

    Rehearsal(Rules rules, MediaStore media) {
        this(rules, media, URI.create("http://localhost:1"));
    }

    Rehearsal(Rules rules, MediaStore media, URI publicUrl) {
        Clock clock = Clock.systemUTC();
        telegram = new TelegramDouble(rules);
        bot = telegram.bot("Demo shop");
        ann = bot.customer("Ann", "en");
        delivery = new Delivery(api, () -> publicUrl, clock);
        bots = new TelegramBots(() -> channels, api, delivery);
        adapter = new TelegramAdapter(
                () -> channels,
                api,
                new UpdateReader(clock),
                new CallbackData(store),
                new TelegramSender(api, store, new InMemorySentParts(), media, new Pacing(clock)),
                bots,
                Runnable::run);
    }

    /** An account as it is after connecting, without the calls. */
    ChannelAccount account(Map<String, String> settings) {
        var all = new java.util.HashMap<>(settings);
        all.put("base_url", telegram.baseUrl().toString());
        return channels.connect(
                workspace,
                ChannelKind.TELEGRAM,
                "Demo shop",
                all,
                Map.of(
                        TelegramAdapter.TOKEN, new Secret(bot.token()),
                        TelegramAdapter.WEBHOOK_SECRET, new Secret("secret")));
    }

    /** The account as the store knows it now. */
    ChannelAccount now(ChannelAccount account) {
        return channels.account(workspace, account.id()).orElseThrow();
    }

    /** The account of the rehearsed bot, with a proxy of its own. */
    ChannelAccount by(String proxy, String password) {
        ChannelAccount plain = channels.accounts(workspace).getFirst();
        var settings = new HashMap<>(plain.settings());
        settings.put(Egress.SETTING, proxy);
        return channels.change(
                workspace, plain.id(), plain.name(), settings, Map.of(Egress.PASSWORD, new Secret(password)));
    }

    SendResult send(ChannelAccount account, Content content) {
        return send(account, Ids.next(), content);
    }

    SendResult send(ChannelAccount account, UUID id, Content content) {
        return adapter.send(account, message(id, content, Optional.empty()));
    }

    OutboundMessage message(UUID id, Content content, Optional<ExternalId> quoted) {
        return message(id, to(ann), content, quoted);
    }

    static OutboundMessage message(UUID id, Address to, Content content, Optional<ExternalId> quoted) {
        return new OutboundMessage(id, to, content, quoted, new Writer.Bot(), Optional.empty(), Optional.empty());
    }

    static Address to(Customer customer) {
        return new Address(ChannelKind.TELEGRAM, Long.toString(customer.id()));
    }

    @Override
    public void close() {
        telegram.close();
    }
}
