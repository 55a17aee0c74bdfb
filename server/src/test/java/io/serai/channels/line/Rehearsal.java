package io.serai.channels.line;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.media.PublicFiles;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.line.LineCustomer;
import io.serai.simulator.line.LineDouble;
import io.serai.simulator.line.Rules;
import io.serai.simulator.line.SimulatedChannel;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The adapter with everything around it, talking to the double. */
final class Rehearsal implements AutoCloseable {
    /** Moves only when a test says so. */
    static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void move(Duration on) {
            now = now.plus(on);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    final Hands clock = new Hands();
    final LineDouble line;
    final SimulatedChannel shop;
    final LineCustomer ken;
    final ChannelsTwin channels = new ChannelsTwin();
    final InMemoryLineStore store = new InMemoryLineStore();
    final WorkspaceId workspace = WorkspaceId.next();
    final LineApi api = new LineApi(new HttpGateway());
    final LineChannels accounts;
    final LineAdapter adapter;

    Rehearsal(Rules rules) {
        this(rules, URI.create("http://localhost:1"));
    }

    Rehearsal(Rules rules, URI publicUrl) {
        line = new LineDouble(rules, clock);
        shop = line.channel("Demo shop");
        ken = shop.customer("Ken", "ja");
        PublicUrl url = () -> publicUrl;
        Links links = new Links(new PlainFiles(url), url);
        accounts = new LineChannels(() -> channels, api, new WebhookEndpoint(api, url, links), url);
        adapter = new LineAdapter(
                () -> channels,
                api,
                store,
                new EventReader(clock),
                new LineSender(api, store, clock),
                new Profiles(
                        api,
                        () -> {
                            throw new IllegalStateException("no contacts here");
                        },
                        task -> {}),
                accounts,
                links,
                Runnable::run);
    }

    private record PlainFiles(PublicUrl url) implements PublicFiles {
        @Override
        public URI link(WorkspaceId workspace, MediaId file, Duration life) {
            return url.resolve("/files/" + file.value());
        }

        @Override
        public URI preview(WorkspaceId workspace, MediaId file, Duration life) {
            return url.resolve("/files/" + file.value() + "/preview.jpg");
        }
    }

    ChannelAccount connect() {
        return accounts.connect(workspace, "", values());
    }

    Map<String, String> values() {
        return Map.of(
                "channel_secret",
                shop.secret(),
                "access_token",
                shop.token(),
                "base_url",
                line.baseUrl().toString());
    }

    ChannelAccount now(ChannelAccount account) {
        return channels.account(workspace, account.id()).orElseThrow();
    }

    SendResult send(ChannelAccount account, Content content) {
        return send(account, Ids.next(), content, Optional.empty());
    }

    SendResult send(ChannelAccount account, UUID id, Content content, Optional<ExternalId> quoted) {
        return adapter.send(account, message(id, content, quoted));
    }

    OutboundMessage message(UUID id, Content content, Optional<ExternalId> quoted) {
        return new OutboundMessage(
                id,
                new Address(ChannelKind.LINE, ken.id()),
                content,
                quoted,
                new Writer.Bot(),
                Optional.empty(),
                Optional.of(clock.instant()));
    }

    @Override
    public void close() {
        line.close();
    }
}
