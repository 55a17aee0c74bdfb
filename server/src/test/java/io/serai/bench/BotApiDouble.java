package io.serai.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for api.telegram.org: remembers every message it was asked to send, in order. Now and then it answers 429, as
 * the real one does, so that waiting and trying again are part of what is measured.
 */
final class BotApiDouble implements AutoCloseable {
    static final String TOKEN = "4000000001:bench-bench-bench-bench-bench-00";
    private static final int REFUSE_EVERY = 97;

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final AtomicLong messageIds = new AtomicLong(1_000_000);
    private final AtomicLong calls = new AtomicLong();
    private final List<Sent> sent = Collections.synchronizedList(new ArrayList<>());
    private final boolean refuses;
    private final Consumer<Sent> listener;
    private volatile String webhook = "";
    private volatile String secret = "";

    /** A message as it reached us. @param at {@link System#nanoTime()} */
    record Sent(long chat, long id, String text, long at) {}

    BotApiDouble(boolean refuses, Consumer<Sent> listener) throws IOException {
        this.refuses = refuses;
        this.listener = listener;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String webhook() {
        return webhook;
    }

    String secret() {
        return secret;
    }

    List<Sent> sent() {
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/bot" + TOKEN + "/")) {
                reply(exchange, 401, "{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
                return;
            }
            String method = path.substring(path.lastIndexOf('/') + 1);
            JsonNode fields = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            if (method.equals("sendMessage")) {
                sendMessage(exchange, fields);
            } else {
                reply(exchange, 200, "{\"ok\":true,\"result\":" + result(method, fields) + "}");
            }
        }
    }

    private void sendMessage(HttpExchange exchange, JsonNode fields) throws IOException {
        if (refuses && calls.incrementAndGet() % REFUSE_EVERY == 0) {
            reply(
                    exchange,
                    429,
                    "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 1\",\"parameters\":{\"retry_after\":1}}");
            return;
        }
        var message = new Sent(
                fields.path("chat_id").asLong(),
                messageIds.incrementAndGet(),
                fields.path("text").asString(),
                System.nanoTime());
        sent.add(message);
        listener.accept(message);
        reply(
                exchange,
                200,
                "{\"ok\":true,\"result\":{\"message_id\":" + message.id() + ",\"date\":"
                        + System.currentTimeMillis() / 1000 + ",\"chat\":{\"id\":" + message.chat()
                        + ",\"type\":\"private\"},\"text\":" + JSON.writeValueAsString(message.text()) + "}}");
    }

    private String result(String method, JsonNode fields) {
        return switch (method) {
            case "getMe" ->
                "{\"id\":4000000001,\"is_bot\":true,\"first_name\":\"Bench\",\"username\":\"serai_bench_bot\"}";
            case "setWebhook" -> {
                secret = fields.path("secret_token").asString();
                webhook = fields.path("url").asString();
                yield "true";
            }
            case "getWebhookInfo" -> "{\"url\":" + JSON.writeValueAsString(webhook) + ",\"pending_update_count\":0}";
            case "getUpdates" -> "[]";
            default -> "true";
        };
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
