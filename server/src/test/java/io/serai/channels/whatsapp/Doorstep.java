package io.serai.channels.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.Webhook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The webhook's door over real HTTP, as {@code WebhookController} keeps it, before an adapter and accounts in memory. */
final class Doorstep implements AutoCloseable {
    final AtomicInteger bodies = new AtomicInteger();

    /** So many deliveries are answered with 500. */
    final AtomicInteger failures = new AtomicInteger();

    private final ChannelsTwin channels;
    private final Supplier<WhatsAppAdapter> adapter;
    private final HttpServer server;

    Doorstep(ChannelsTwin channels, Supplier<WhatsAppAdapter> adapter) throws IOException {
        this.channels = channels;
        this.adapter = adapter;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hooks/whatsapp/", this::handle);
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            ChannelAccount account = channels.byKey(
                            io.serai.content.ChannelKind.WHATSAPP, path.substring(path.lastIndexOf('/') + 1))
                    .orElseThrow();
            if (exchange.getRequestMethod().equals("GET")) {
                challenge(exchange, account);
            } else {
                exchange.sendResponseHeaders(take(exchange, account), -1);
            }
        } catch (RuntimeException nobody) {
            exchange.sendResponseHeaders(404, -1);
        }
    }

    private void challenge(HttpExchange exchange, ChannelAccount account) throws IOException {
        Map<String, String> query = new HashMap<>();
        for (String field : exchange.getRequestURI().getRawQuery().split("&")) {
            String[] parts = field.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        byte[] answer = adapter.get().challenge(account, query).orElse("").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.length == 0 ? 403 : 200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    private int take(HttpExchange exchange, ChannelAccount account) throws IOException {
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        Webhook webhook = new Webhook(headers, exchange.getRequestBody().readAllBytes());
        bodies.incrementAndGet();
        if (!adapter.get().verify(account, webhook)) {
            return 401;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 500;
        }
        channels.accept(account, adapter.get().parse(account, webhook));
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
