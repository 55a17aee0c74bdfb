package io.serai.simulator.app;

import com.sun.net.httpserver.Headers;
import io.serai.simulator.PhoneMessage;
import io.serai.simulator.SimulatedPhone.PhoneFile;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One app: its customers, what they said, and what goes wrong next. */
public final class SimulatedApp {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SLOWED_DOWN = 5;

    enum Trouble {
        SLOW_DOWN,
        SERVER_ERROR,
        LOST_ANSWER
    }

    private final String name;
    private final String id;
    private final String secret;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, AppCustomer> customers = new LinkedHashMap<>();
    private final Map<String, PhoneFile> files = new ConcurrentHashMap<>();
    private final Map<String, String> answered = new LinkedHashMap<>();
    private final Set<Trouble> troubles = EnumSet.noneOf(Trouble.class);
    private final AppDeliveries deliveries;
    private long version;
    private long messages;

    SimulatedApp(String name) {
        this(name, JSON.createObjectNode());
    }

    /** @param state of before, or an empty object */
    SimulatedApp(String name, JsonNode state) {
        this.name = name;
        this.id = state.path("id").asString(random(8));
        this.secret = state.path("secret").asString(random(24));
        this.messages = state.path("messages").asLong(0);
        this.deliveries = new AppDeliveries(secret, clock, this::changed);
        state.path("customers").forEach(one -> {
            AppCustomer customer = customer(
                    one.path("id").asString(""),
                    one.path("name").asString(""),
                    one.path("language").asString(""));
            one.path("chat").forEach(line -> customer.add(line(line)));
        });
    }

    private static PhoneMessage line(JsonNode line) {
        return PhoneMessage.of(
                line.path("id").asString(""),
                line.path("fromShop").asBoolean(false),
                Instant.parse(line.path("at").asString(Instant.EPOCH.toString())),
                line.path("text").asString(""));
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    public String secret() {
        return secret;
    }

    /** Where our server takes what customers say. */
    public void postsTo(URI inbound) {
        deliveries.to(inbound);
    }

    AppDeliveries deliveries() {
        return deliveries;
    }

    public synchronized String customer(String called, String language) {
        AppCustomer fresh = customer("u-" + random(5), called, language);
        changed();
        return fresh.id();
    }

    private synchronized AppCustomer customer(String customerId, String called, String language) {
        AppCustomer customer = new AppCustomer(customerId, called, language);
        customers.put(customerId, customer);
        return customer;
    }

    synchronized List<AppCustomer> customers() {
        return new ArrayList<>(customers.values());
    }

    synchronized AppCustomer customer(String which) {
        return Optional.ofNullable(customers.get(which))
                .orElseThrow(() -> new IllegalArgumentException("there is no such customer"));
    }

    /** What stands in a customer's chat, oldest first. */
    public synchronized List<PhoneMessage> chat(String customer) {
        return customer(customer).chat();
    }

    synchronized String nextMessage() {
        return "m-" + ++messages;
    }

    PhoneFile keep(String file, PhoneFile bytes) {
        files.put(file, bytes);
        return bytes;
    }

    Optional<PhoneFile> file(String which) {
        return Optional.ofNullable(files.get(which));
    }

    synchronized void goesWrong(Trouble trouble) {
        troubles.add(trouble);
    }

    /** @param body JSON */
    record Answer(int status, ObjectNode body, Optional<Integer> retryAfter) {
        static Answer of(int status, String reason) {
            return new Answer(status, JSON.createObjectNode().put("reason", reason), Optional.empty());
        }
    }

    /** Something of ours: empty where its answer gets lost. */
    synchronized Optional<Answer> hears(Headers headers, byte[] body) {
        if (!Signature.holds(
                secret,
                headers.getFirst("X-Serai-Timestamp"),
                headers.getFirst("X-Serai-Signature"),
                body,
                clock.instant())) {
            return Optional.of(Answer.of(401, "the signature is not right"));
        }
        if (troubles.remove(Trouble.SLOW_DOWN)) {
            return Optional.of(new Answer(429, JSON.createObjectNode(), Optional.of(SLOWED_DOWN)));
        }
        if (troubles.remove(Trouble.SERVER_ERROR)) {
            return Optional.of(Answer.of(503, "the app is in trouble"));
        }
        ObjectNode done = take(Optional.ofNullable(headers.getFirst("Idempotency-Key")), JSON.readTree(body));
        return troubles.remove(Trouble.LOST_ANSWER)
                ? Optional.empty()
                : Optional.of(new Answer(done.has("reason") ? 404 : 200, done, Optional.empty()));
    }

    private ObjectNode take(Optional<String> key, JsonNode event) {
        ObjectNode answer = JSON.createObjectNode();
        if (!event.path("type").asString("").equals("message")) {
            return answer;
        }
        AppCustomer customer = customers.get(event.path("customer").asString(""));
        if (customer == null || customer.blocked()) {
            return answer.put("reason", "the customer does not use the app any more");
        }
        // the same key is the same message, however often it comes
        String message = key.map(answered::get).orElse("");
        if (message.isEmpty()) {
            String fresh = nextMessage();
            key.ifPresent(one -> answered.put(one, fresh));
            customer.add(Shown.of(fresh, clock.instant(), event, customer));
            changed();
            return answer.put("id", fresh);
        }
        return answer.put("id", message);
    }

    synchronized void changed() {
        version++;
        notifyAll();
    }

    synchronized long version() {
        return version;
    }

    synchronized long awaitChange(long known, long milliseconds) throws InterruptedException {
        long deadline = System.nanoTime() + milliseconds * 1_000_000;
        while (version == known) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return version;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized String state() {
        ObjectNode state =
                JSON.createObjectNode().put("id", id).put("secret", secret).put("messages", messages);
        var all = state.putArray("customers");
        for (AppCustomer customer : customers.values()) {
            ObjectNode one = all.addObject()
                    .put("id", customer.id())
                    .put("name", customer.name())
                    .put("language", customer.language());
            var chat = one.putArray("chat");
            customer.chat()
                    .forEach(line -> chat.addObject()
                            .put("id", line.id())
                            .put("fromShop", line.fromShop())
                            .put("at", line.at().toString())
                            .put("text", line.text()));
        }
        return state.toString();
    }

    void close() {
        deliveries.close();
    }
}
