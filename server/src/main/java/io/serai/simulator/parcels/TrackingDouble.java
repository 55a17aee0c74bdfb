package io.serai.simulator.parcels;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 17TRACK, AfterShip and DHL on a port of this machine.
 *
 * <pre>{@code
 * try (var tracking = new TrackingDouble()) {
 *     // connect with tracking.base("17track") and TrackingDouble.KEY
 *     var parcel = tracking.parcel("1Z999AA10123456784", "UPS").is(Stage.OUT, "2026-11-23T08:00:00-05:00", "Boston", "US");
 *     tracking.fault("17track", new Fault.Fails(429, 7));
 *     tracking.hookFor("17track", parcel);         // the signed webhook that it would send now
 * }
 * }</pre>
 */
public final class TrackingDouble implements AutoCloseable {
    public static final String KEY = "9B2CF0E34E1A5D7F8899AABBCCDDEEFF";
    public static final String SECRET = "whsec-5f1e";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SimulatedParcel> parcels = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> registered = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

    public TrackingDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        List.of("17track", "aftership", "dhl")
                .forEach(service -> server.createContext("/" + service, exchange -> answer(service, exchange)));
        server.start();
    }

    /** @param service {@code 17track}, {@code aftership} or {@code dhl} */
    public URI base(String service) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + service);
    }

    /** One that the services know; nothing has happened to it yet. */
    public SimulatedParcel parcel(String number, String carrier) {
        var parcel = new SimulatedParcel(number, carrier);
        parcels.put(number, parcel);
        return parcel;
    }

    public void fault(String service, Fault... next) {
        faults.computeIfAbsent(service, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    public int calls(String service) {
        return calls.getOrDefault(service, new AtomicInteger()).get();
    }

    public boolean watches(String service, SimulatedParcel parcel) {
        return registered.getOrDefault(service, Set.of()).contains(parcel.number());
    }

    /** @param headers with the signature, names in lower case */
    public record Hook(Map<String, String> headers, byte[] body) {}

    public Hook hookFor(String service, SimulatedParcel parcel) {
        return Hooks.of(service, parcel);
    }

    Optional<SimulatedParcel> find(String number) {
        return Optional.ofNullable(parcels.get(number));
    }

    /** False where it was registered before. */
    boolean register(String service, String number) {
        return registered
                .computeIfAbsent(service, key -> ConcurrentHashMap.newKeySet())
                .add(number);
    }

    boolean isRegistered(String service, String number) {
        return registered.getOrDefault(service, Set.of()).contains(number);
    }

    private void answer(String service, HttpExchange exchange) throws IOException {
        try (exchange) {
            calls.computeIfAbsent(service, key -> new AtomicInteger()).incrementAndGet();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Optional<Fault> fault = fault(service);
            switch (fault.orElse(null)) {
                case Fault.Breaks breaks -> {
                    return;
                }
                case Fault.Fails(var status, var retryAfter) -> {
                    if (retryAfter > 0) {
                        exchange.getResponseHeaders().set("Retry-After", Integer.toString(retryAfter));
                    }
                    write(exchange, status, "{}");
                    return;
                }
                case Fault.Babbles babbles -> {
                    write(exchange, 200, "<html>maintenance</html>");
                    return;
                }
                case Fault.Lingers(var duration) -> Thread.sleep(duration);
                case null, default -> {}
            }
            Reply reply = reply(service, exchange, body, fault.orElse(null) instanceof Fault.UsedUp);
            write(exchange, reply.status(), reply.body().toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    record Reply(int status, JsonNode body) {}

    private Reply reply(String service, HttpExchange exchange, byte[] body, boolean usedUp) {
        String path = exchange.getRequestURI().getPath().substring(service.length() + 1);
        try {
            return switch (service) {
                case "17track" ->
                    new SeventeenDoor(this)
                            .call(path, exchange.getRequestHeaders().getFirst("17token"), json(body), usedUp);
                case "aftership" ->
                    new AfterShipDoor(this)
                            .call(
                                    exchange.getRequestMethod() + " " + path,
                                    exchange.getRequestHeaders().getFirst("as-api-key"),
                                    query(exchange, "tracking_numbers"),
                                    json(body),
                                    usedUp);
                default ->
                    new DhlDoor(this)
                            .call(
                                    path,
                                    exchange.getRequestHeaders().getFirst("DHL-API-Key"),
                                    query(exchange, "trackingNumber"),
                                    query(exchange, "service"),
                                    usedUp);
            };
        } catch (JacksonException malformed) {
            return new Reply(400, Wire.JSON.createObjectNode());
        }
    }

    private static JsonNode json(byte[] body) {
        return body.length == 0 ? Wire.JSON.createObjectNode() : Wire.JSON.readTree(body);
    }

    private static Optional<String> query(HttpExchange exchange, String name) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(pair.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    private Optional<Fault> fault(String service) {
        Deque<Fault> next = faults.get(service);
        if (next == null) {
            return Optional.empty();
        }
        synchronized (next) {
            return Optional.ofNullable(next.pollFirst());
        }
    }

    private static void write(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    static ObjectNode problem(int status, String title) {
        return Wire.JSON.createObjectNode().put("status", status).put("title", title);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
