package io.serai.simulator.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Apps as their developers write them after our guide: they check our signature, keep to the idempotency key, and answer with an id of their own.
 *
 * <pre>{@code
 * try (AppDouble apps = new AppDouble()) {
 *     SimulatedApp app = apps.app("Shop");
 *     // connect url = apps.address(app), secret = app.secret(); then app.postsTo(the account's inbound address)
 *     app.customer("Ann", "en");
 * }
 * }</pre>
 */
public final class AppDouble implements AutoCloseable {
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final Map<String, SimulatedApp> apps = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    public AppDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public SimulatedApp app(String name) {
        return kept(new SimulatedApp(name));
    }

    SimulatedApp app(String name, JsonNode state) {
        return kept(new SimulatedApp(name, state));
    }

    private SimulatedApp kept(SimulatedApp app) {
        apps.put(app.id(), app);
        return app;
    }

    /** Where the app takes what we say. */
    public URI address(SimulatedApp app) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + app.id());
    }

    void forget(SimulatedApp app) {
        apps.remove(app.id());
        app.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
            Optional<SimulatedApp.Answer> answer = Optional.ofNullable(
                            apps.get(exchange.getRequestURI().getPath().substring(1)))
                    .map(app -> answer(app, exchange, body))
                    .orElse(Optional.of(SimulatedApp.Answer.of(404, "there is no such app")));
            if (answer.isPresent()) {
                write(exchange, answer.get());
            }
        }
    }

    /** Empty where the answer gets lost on its way. */
    private static Optional<SimulatedApp.Answer> answer(SimulatedApp app, HttpExchange exchange, byte[] body) {
        try {
            return app.hears(exchange.getRequestHeaders(), body);
        } catch (JacksonException malformed) {
            return Optional.of(SimulatedApp.Answer.of(400, "this is not JSON"));
        }
    }

    private static void write(HttpExchange exchange, SimulatedApp.Answer answer) throws IOException {
        byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        answer.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().set("Retry-After", seconds.toString()));
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        apps.values().forEach(SimulatedApp::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
