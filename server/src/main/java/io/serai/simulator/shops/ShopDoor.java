package io.serai.simulator.shops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The port of a double of a shop or a CRM: reads calls, lets them go wrong as was asked for, and writes the answers. */
public final class ShopDoor implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<ShopFault> faults = new ArrayDeque<>();

    public interface Shop {
        Reply answer(Call call);
    }

    public record Call(
            String method, String path, Map<String, String> query, Map<String, String> headers, JsonNode body) {}

    public record Reply(int status, JsonNode body, Map<String, String> headers) {
        public static Reply of(int status, JsonNode body) {
            return new Reply(status, body, Map.of());
        }
    }

    public ShopDoor(Shop shop) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(shop, exchange));
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public void fault(ShopFault... next) {
        synchronized (faults) {
            faults.addAll(List.of(next));
        }
    }

    private void handle(Shop shop, HttpExchange exchange) throws IOException {
        try (exchange) {
            Call call = call(exchange);
            Optional<ShopFault> fault;
            synchronized (faults) {
                fault = Optional.ofNullable(faults.pollFirst());
            }
            if (before(exchange, fault)) {
                return;
            }
            Reply reply = shop.answer(call);
            switch (fault.orElse(null)) {
                case ShopFault.BreaksAfter breaks -> {}
                case ShopFault.FailsAfter(var status) -> write(exchange, status, "{}", Map.of(), 1);
                case ShopFault.Halves halves ->
                    write(exchange, reply.status(), reply.body().toString(), reply.headers(), 2);
                case null, default ->
                    write(exchange, reply.status(), reply.body().toString(), reply.headers(), 1);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (JacksonException malformed) {
            exchange.sendResponseHeaders(400, -1);
        }
    }

    private static boolean before(HttpExchange exchange, Optional<ShopFault> fault)
            throws IOException, InterruptedException {
        switch (fault.orElse(null)) {
            case ShopFault.BreaksBefore breaks -> {
                return true;
            }
            case ShopFault.Fails(var status, var retryAfter) -> {
                write(
                        exchange,
                        status,
                        "{}",
                        retryAfter > 0 ? Map.of("Retry-After", Integer.toString(retryAfter)) : Map.of(),
                        1);
                return true;
            }
            case ShopFault.Lingers(var duration) -> Thread.sleep(duration);
            case null, default -> {}
        }
        return false;
    }

    private static Call call(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, String> query = new HashMap<>();
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).stream()
                .flatMap(all -> Arrays.stream(all.split("&")))
                .map(pair -> pair.split("=", 2))
                .forEach(pair ->
                        query.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        Map<String, String> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        return new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                query,
                headers,
                read(headers.getOrDefault("content-type", ""), body));
    }

    private static JsonNode read(String type, byte[] body) {
        if (!type.startsWith("application/x-www-form-urlencoded")) {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        }
        ObjectNode form = JSON.createObjectNode();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
            String[] both = pair.split("=", 2);
            form.put(both[0], both.length < 2 ? "" : URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return form;
    }

    /** @param part how much of the body is written: all of it, or a half of what was announced */
    private static void write(HttpExchange exchange, int status, String body, Map<String, String> headers, int part)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / part);
        // else a client that got nothing of a GET asks again by itself
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
