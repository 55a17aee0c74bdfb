package io.serai.channels.api;

import com.sun.net.httpserver.HttpServer;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.Egress;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.TypingSigns;
import io.serai.channels.Webhook;
import io.serai.channels.Writer;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.media.PublicFiles;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's app, and the adapter with everything around it. */
final class App implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    static final JsonMapper JSON = JsonMapper.builder().build();

    record Request(Webhook webhook, JsonNode json) {}

    final List<Request> requests = new CopyOnWriteArrayList<>();
    final Set<Address> typing = new HashSet<>();
    final ChannelsTwin channels = new ChannelsTwin();
    final WorkspaceId workspace = WorkspaceId.next();
    final HttpServer server;
    final AppCalls calls;
    final ApiConnector connector;
    final ApiAdapter adapter;
    volatile int status = 200;
    volatile String answer = "";
    volatile boolean silent;

    App() {
        this(CLOCK, () -> URI.create("http://localhost:8080"));
    }

    App(Clock clock, PublicUrl here) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.createContext("/serai", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(new Request(new Webhook(headers, body), JSON.readTree(body)));
            if (!silent) {
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
        calls = new AppCalls(new HttpGateway(), account -> Egress.DIRECT, here, clock);
        connector = new ApiConnector(() -> channels, calls, here);
        adapter = new ApiAdapter(() -> channels, calls, new Signs(), new PlainFiles(here), clock, Runnable::run);
    }

    private final class Signs implements TypingSigns {
        @Override
        public boolean typing(ChannelAccountId account, Address address) {
            return typing.contains(address);
        }

        @Override
        public void began(ChannelAccountId account, Address address) {
            typing.add(address);
        }

        @Override
        public void ended(ChannelAccountId account, Address address) {
            typing.remove(address);
        }
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

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/serai";
    }

    ChannelAccount connect() {
        return connector.connect(workspace, "My app", Map.of("url", url(), "secret", ""));
    }

    Secret secret(ChannelAccount account) {
        return channels.credential(account, ApiAdapter.SECRET).orElseThrow();
    }

    ChannelAccount now(ChannelAccount account) {
        return channels.account(workspace, account.id()).orElseThrow();
    }

    SendResult send(ChannelAccount account, UUID id, Content content) {
        return adapter.send(
                account,
                new OutboundMessage(
                        id,
                        new Address(ChannelKind.API, "u-77"),
                        content,
                        Optional.empty(),
                        new Writer.Bot(),
                        Optional.empty(),
                        Optional.empty()));
    }

    Request last() {
        return requests.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
