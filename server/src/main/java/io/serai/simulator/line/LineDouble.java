package io.serai.simulator.line;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * LINE on a port of this machine, both of its hosts in one. Speaks the Messaging API as in line-openapi and enforces its documented limits.
 *
 * <pre>{@code
 * try (var line = new LineDouble(Rules.documented().onLoopback())) {
 *     SimulatedChannel shop = line.channel("Demo shop");     // connect with line.baseUrl(), shop.token() and shop.secret()
 *     LineCustomer ken = shop.customer("Ken", "ja");
 *     ken.writes("在庫はありますか");
 *     LineMessage answer = ken.awaits(message -> true, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class LineDouble implements AutoCloseable {
    static {
        // the JDK's server otherwise waits for the client's delayed acknowledgement: 40 ms a call
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final Rules rules;
    private final Clock clock;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<SimulatedChannel> channels = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();

    public LineDouble(Rules rules) {
        this(rules, Clock.systemUTC());
    }

    public LineDouble(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", new LineDoor(this));
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A new official account with a Messaging API channel. */
    public SimulatedChannel channel(String name) {
        return put(new SimulatedChannel(
                "U" + SimulatedChannel.random(16),
                SimulatedChannel.random(64),
                SimulatedChannel.random(16),
                name,
                rules,
                clock));
    }

    /** One from before, with its chats. @param state what {@link #snapshot} told; files are not in it */
    public SimulatedChannel channel(String name, ObjectNode state) {
        return put(SimulatedChannel.restored(name, state, rules, clock));
    }

    private SimulatedChannel put(SimulatedChannel channel) {
        channels.add(channel);
        return channel;
    }

    public static ObjectNode snapshot(SimulatedChannel channel) {
        return channel.snapshot();
    }

    public void forget(SimulatedChannel channel) {
        channel.revoke();
        channel.deliveries().stop();
        channels.remove(channel);
    }

    /** What goes wrong with the next calls of this path ({@code /v2/bot/message/push}), one after the other. */
    public void fault(String path, Fault... next) {
        faults.computeIfAbsent(path, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** How often a path was called, failed calls included. */
    public long calls(String path) {
        return calls.getOrDefault(path, new AtomicLong()).get();
    }

    Optional<Fault> called(String path) {
        calls.computeIfAbsent(path, key -> new AtomicLong()).incrementAndGet();
        Deque<Fault> next = faults.get(path);
        if (next == null) {
            return Optional.empty();
        }
        synchronized (next) {
            return Optional.ofNullable(next.pollFirst());
        }
    }

    Optional<SimulatedChannel> byToken(String token) {
        return channels.stream().filter(channel -> channel.accepts(token)).findFirst();
    }

    @Override
    public void close() {
        channels.forEach(channel -> channel.deliveries().stop());
        server.stop(0);
        threads.shutdownNow();
    }
}
