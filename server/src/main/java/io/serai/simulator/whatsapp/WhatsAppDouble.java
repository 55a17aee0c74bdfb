package io.serai.simulator.whatsapp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/**
 * WhatsApp's Cloud API on a port of this machine.
 *
 * <pre>{@code
 * try (var whatsApp = new WhatsAppDouble(Rules.documented())) {
 *     SimulatedNumber shop = whatsApp.number("Demo shop");     // connect with whatsApp.baseUrl() and shop.keys()
 *     WhatsAppCustomer ann = shop.customer("Ann", "en");
 *     ann.writes("Where is my order?");
 *     ChatMessage answer = ann.awaits(message -> true, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class WhatsAppDouble implements AutoCloseable {
    static {
        // the JDK's server otherwise waits for the client's delayed acknowledgement: 40 ms a call
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Rules rules;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SimulatedNumber> numbers = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();

    public WhatsAppDouble(Rules rules) {
        this(rules, Clock.systemUTC());
    }

    public WhatsAppDouble(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", new GraphDoor(this));
        server.start();
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** With the version, as a connector wants it. */
    public String baseUrl() {
        return root() + "/v25.0";
    }

    /** A new number in an account of its own. */
    public SimulatedNumber number(String name) {
        return put(new SimulatedNumber(
                new SimulatedNumber.Keys("1065" + digits(11), "4195" + digits(11), "EAA" + hex(40), hex(16)),
                name,
                rules,
                clock));
    }

    /** A number from before, with its chats. */
    public SimulatedNumber number(String name, JsonNode state) {
        SimulatedNumber number = new SimulatedNumber(
                new SimulatedNumber.Keys(
                        state.path("phoneNumberId").asString(""),
                        state.path("wabaId").asString(""),
                        state.path("token").asString(""),
                        state.path("appSecret").asString("")),
                name,
                rules,
                clock);
        number.restore(state);
        return put(number);
    }

    private SimulatedNumber put(SimulatedNumber number) {
        numbers.put(number.keys().phoneNumberId(), number);
        return number;
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        RANDOM.ints(count, 0, 10).forEach(digits::append);
        return digits.toString();
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The number is taken off the platform. */
    public void remove(SimulatedNumber number) {
        numbers.remove(number.keys().phoneNumberId());
        number.feed().close();
    }

    /** What goes wrong with the next calls of this edge, one after the other. @param edge {@code messages}, {@code media}, {@code node} … */
    public void fault(String edge, Fault... next) {
        faults.computeIfAbsent(edge, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** How often an edge was called, failed calls included. */
    public long calls(String edge) {
        return calls.getOrDefault(edge, new AtomicLong()).get();
    }

    Optional<Fault> called(String edge) {
        calls.computeIfAbsent(edge, key -> new AtomicLong()).incrementAndGet();
        Deque<Fault> next = faults.get(edge);
        if (next == null) {
            return Optional.empty();
        }
        synchronized (next) {
            return Optional.ofNullable(next.pollFirst());
        }
    }

    /** Whose node this is: a number, an account, a file. */
    Optional<SimulatedNumber> having(String node) {
        return numbers.values().stream()
                .filter(number -> number.keys().phoneNumberId().equals(node)
                        || number.keys().wabaId().equals(node)
                        || number.file(node).isPresent())
                .findFirst();
    }

    Optional<SimulatedNumber> knowing(String token) {
        return numbers.values().stream().filter(number -> number.knows(token)).findFirst();
    }

    @Override
    public void close() {
        numbers.values().forEach(number -> number.feed().close());
        server.stop(0);
        threads.shutdownNow();
    }
}
