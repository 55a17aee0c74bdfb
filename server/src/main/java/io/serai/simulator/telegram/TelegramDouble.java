package io.serai.simulator.telegram;

import static io.serai.simulator.telegram.SimulatedBot.JSON;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/**
 * Telegram on a port of this machine. Speaks the wire format of Bot API 10.1 and enforces its documented limits.
 *
 * <pre>{@code
 * try (var telegram = new TelegramDouble(Rules.documented().onLoopback())) {
 *     SimulatedBot bot = telegram.bot("Demo shop");          // connect with telegram.baseUrl() and bot.token()
 *     Customer ann = bot.customer("Ann", "en");
 *     ann.writes("Where is my order?");
 *     ChatMessage answer = ann.awaits(message -> true, Duration.ofSeconds(5));
 * }
 * }</pre>
 */
public final class TelegramDouble implements AutoCloseable {
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
    private final Map<String, SimulatedBot> bots = new ConcurrentHashMap<>();
    private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> calls = new ConcurrentHashMap<>();

    public TelegramDouble(Rules rules) {
        this(rules, Clock.systemUTC());
    }

    public TelegramDouble(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", new BotDoor(this));
        server.start();
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** A new bot, as from @BotFather. */
    public SimulatedBot bot(String name) {
        byte[] secret = new byte[26];
        RANDOM.nextBytes(secret);
        long id = 1_000_000_000L + RANDOM.nextInt(999_999_999);
        String token = id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return put(new SimulatedBot(id, token, name, rules, clock));
    }

    /** A bot from before, with its chats. */
    public SimulatedBot bot(String token, String name, ObjectNode state) {
        SimulatedBot bot = new SimulatedBot(Long.parseLong(token.split(":", 2)[0]), token, name, rules, clock);
        bot.restore(state);
        return put(bot);
    }

    private SimulatedBot put(SimulatedBot bot) {
        bots.put(bot.token(), bot);
        return bot;
    }

    /** The bot's chats, to bring it back later; files are not in it. */
    public static ObjectNode snapshot(SimulatedBot bot) {
        return bot.snapshot();
    }

    /** @BotFather takes the bot's token away: it gets 401 from now on. */
    public void revoke(SimulatedBot bot) {
        bots.remove(bot.token());
        bot.updates().stop();
    }

    /** What goes wrong with the next calls of this method, one after the other. */
    public void fault(String method, Fault... next) {
        faults.computeIfAbsent(method, key -> new ArrayDeque<>()).addAll(List.of(next));
    }

    /** How often a method was called, failed calls included. */
    public long calls(String method) {
        return calls.getOrDefault(method, new AtomicLong()).get();
    }

    Optional<Fault> called(String method) {
        calls.computeIfAbsent(method, key -> new AtomicLong()).incrementAndGet();
        Deque<Fault> next = faults.get(method);
        if (next == null) {
            return Optional.empty();
        }
        synchronized (next) {
            return Optional.ofNullable(next.pollFirst());
        }
    }

    Optional<SimulatedBot> byToken(String token) {
        return Optional.ofNullable(bots.get(token));
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    @Override
    public void close() {
        bots.values().forEach(bot -> bot.updates().stop());
        server.stop(0);
        threads.shutdownNow();
    }
}
