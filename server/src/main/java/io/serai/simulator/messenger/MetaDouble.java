package io.serai.simulator.messenger;

import com.sun.net.httpserver.HttpServer;
import io.serai.content.ChannelKind;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Meta's Graph API for Messenger and Instagram on a port of this machine.
 *
 * <pre>{@code
 * try (var meta = new MetaDouble(Rules.documented())) {
 *     SimulatedInbox page = meta.page("Demo shop");     // connect with meta.baseUrl(), page.pageId(), page.token(), page.appSecret()
 *     page.webhook("http://127.0.0.1:8080/hooks/messenger/KEY", "verify token");
 *     Customer ann = page.customer("Ann", "en");
 *     ann.writes("Where is my order?");
 *     ChatMessage answer = ann.awaits(message -> true, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class MetaDouble implements AutoCloseable {
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
    private final List<SimulatedInbox> inboxes = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();

    public MetaDouble(Rules rules) {
        this(rules, Clock.systemUTC());
    }

    public MetaDouble(Rules rules, Clock clock) {
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

    /** With the version, as the connectors' {@code base_url}. */
    public URI baseUrl() {
        return URI.create(root() + "/v25.0");
    }

    /** A Facebook Page with an app that may read its messages. */
    public SimulatedInbox page(String name) {
        String id = number();
        return open(new SimulatedInbox.Keys(ChannelKind.MESSENGER, id, id, number(), hex(16)), "EAAG" + hex(40), name);
    }

    /** An Instagram account that is linked to a Page. */
    public SimulatedInbox linkedInstagram(String name) {
        return open(
                new SimulatedInbox.Keys(ChannelKind.INSTAGRAM, "17841" + number(), number(), number(), hex(16)),
                "EAAG" + hex(40),
                name);
    }

    /** An Instagram account with its own login. */
    public SimulatedInbox instagram(String name) {
        String id = "17841" + number();
        return open(new SimulatedInbox.Keys(ChannelKind.INSTAGRAM, id, id, number(), hex(16)), "IGAA" + hex(40), name);
    }

    /** An account from before, with its chats. */
    public SimulatedInbox reopen(String name, ObjectNode state) {
        SimulatedInbox inbox = open(
                new SimulatedInbox.Keys(
                        ChannelKind.valueOf(state.path("kind").asString("")),
                        state.path("id").asString(""),
                        state.path("page").asString(""),
                        state.path("app_id").asString(""),
                        state.path("app_secret").asString("")),
                state.path("token").asString(""),
                name);
        inbox.restore(state);
        return inbox;
    }

    private SimulatedInbox open(SimulatedInbox.Keys keys, String token, String name) {
        SimulatedInbox inbox = new SimulatedInbox(this, keys, token, name, rules, clock);
        inboxes.add(inbox);
        return inbox;
    }

    private static String number() {
        return Long.toString(100_000_000_000L + RANDOM.nextLong(800_000_000_000L));
    }

    private static String hex(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The account is closed: its token is refused from now on. */
    public void forget(SimulatedInbox inbox) {
        inboxes.remove(inbox);
        inbox.close();
    }

    /** What goes wrong with the next calls of this edge ({@code messages}, {@code message_attachments} …), one after the other. */
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

    /** Whose token it is. @throws Refusal when it is nobody's, or has ended */
    SimulatedInbox byToken(String token) {
        SimulatedInbox inbox = inboxes.stream()
                .filter(one -> one.accepts(token))
                .findFirst()
                .orElseThrow(() -> Refusal.token("The session is invalid.", 0));
        if (inbox.tokenExpired()) {
            throw Refusal.token("Session has expired.", 463);
        }
        return inbox;
    }

    /** Whose app it is that speaks as {@code id|secret}. */
    Optional<SimulatedInbox> byApp(String appToken) {
        return inboxes.stream()
                .filter(one -> (one.appId() + "|" + one.appSecret()).equals(appToken))
                .findFirst();
    }

    Optional<StoredFile> file(String id) {
        return inboxes.stream().flatMap(inbox -> inbox.file(id).stream()).findFirst();
    }

    @Override
    public void close() {
        inboxes.forEach(SimulatedInbox::close);
        server.stop(0);
        threads.shutdownNow();
    }
}
