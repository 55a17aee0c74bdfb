package io.serai.simulator.line;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An official account as LINE knows it, with its Messaging API channel. Guards everything in it by its own lock. */
public final class SimulatedChannel {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String userId;
    private final String token;
    private final String secret;
    private final String name;
    private final Rules rules;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Map<String, LineCustomer> customers = new LinkedHashMap<>();
    private final Map<String, ReplyToken> replyTokens = new HashMap<>();
    private final Map<String, ArrayNode> retryKeys = new HashMap<>();
    private final Map<String, SimulatedFile> files = new HashMap<>();
    private long numbers = 500_000_000_000_000_000L + RANDOM.nextInt(1_000_000_000) * 1000L;
    private long pushed;
    private boolean revoked;
    private long version;

    private record ReplyToken(LineCustomer customer, Instant made) {}

    /** A file that LINE holds. @param preparing how often it is still being prepared when asked for */
    record SimulatedFile(String name, String mimeType, byte[] bytes, int preparing) {}

    SimulatedChannel(String userId, String token, String secret, String name, Rules rules, Clock clock) {
        this.userId = userId;
        this.token = token;
        this.secret = secret;
        this.name = name;
        this.rules = rules;
        this.clock = clock;
        this.deliveries = new Deliveries(userId, secret, rules, this::changed);
    }

    static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** The bot's own user id, which webhooks name as their destination. */
    public String userId() {
        return userId;
    }

    public String token() {
        return token;
    }

    public String secret() {
        return secret;
    }

    public String name() {
        return name;
    }

    public String basicId() {
        return "@" + userId.substring(1, 9);
    }

    /** Somebody adds the account as a friend; LINE tells us so. @param language as IETF tag, may be empty */
    public synchronized LineCustomer customer(String customerName, String language) {
        LineCustomer customer = new LineCustomer(this, "U" + random(16), customerName, language);
        customers.put(customer.id(), customer);
        changed();
        return customer;
    }

    public synchronized List<LineCustomer> customers() {
        return new ArrayList<>(customers.values());
    }

    public synchronized Optional<LineCustomer> customer(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    /** Every n-th event is delivered twice, every m-th after the one that follows it; 0 is never. */
    public void disturb(int twiceEvery, int swapEvery) {
        deliveries.disturb(twiceEvery, swapEvery);
    }

    void nextTwice() {
        deliveries.nextTwice();
    }

    void nextSwapped() {
        deliveries.nextSwapped();
    }

    public int pendingEvents() {
        return deliveries.pending();
    }

    /** The console's switch "Use webhook". */
    public void switchWebhook(boolean on) {
        deliveries.activate(on);
    }

    /** A token as an event of this customer's would carry it. */
    public String freshReplyToken(LineCustomer customer) {
        return replyToken(customer);
    }

    /** The console issues another access token: the old one is refused. */
    public synchronized void revoke() {
        revoked = true;
    }

    synchronized boolean accepts(String given) {
        return !revoked && token.equals(given);
    }

    public synchronized long pushed() {
        return pushed;
    }

    public synchronized long version() {
        return version;
    }

    public synchronized long awaitChange(long known, long milliseconds) throws InterruptedException {
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

    synchronized void changed() {
        version++;
        notifyAll();
    }

    Deliveries deliveries() {
        return deliveries;
    }

    Rules rules() {
        return rules;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized String nextId() {
        return Long.toString(++numbers);
    }

    synchronized String replyToken(LineCustomer customer) {
        String fresh = random(16);
        replyTokens.put(fresh, new ReplyToken(customer, now()));
        return fresh;
    }

    /** Whom it answers, if it lives; it is used up by that. */
    synchronized Optional<LineCustomer> useReplyToken(String given) {
        return Optional.ofNullable(replyTokens.remove(given))
                .filter(token -> !now().isAfter(token.made().plus(rules.replyTokens())))
                .map(ReplyToken::customer);
    }

    synchronized Optional<ArrayNode> doneBefore(String retryKey) {
        return Optional.ofNullable(retryKeys.get(retryKey));
    }

    synchronized void done(String retryKey, ArrayNode sent) {
        retryKeys.put(retryKey, sent);
    }

    synchronized void push(int messages) {
        if (rules.quota() >= 0 && pushed + messages > rules.quota()) {
            throw new Refusal(429, "You have reached your monthly limit.");
        }
        pushed += messages;
    }

    synchronized String keep(SimulatedFile file) {
        String id = nextId();
        files.put(id, file);
        return id;
    }

    synchronized Optional<SimulatedFile> file(String messageId) {
        return Optional.ofNullable(files.get(messageId));
    }

    synchronized void replaceFile(String messageId, SimulatedFile file) {
        files.put(messageId, file);
    }

    synchronized ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode()
                .put("userId", userId)
                .put("token", token)
                .put("secret", secret)
                .put("numbers", numbers)
                .put("pushed", pushed);
        ArrayNode all = state.putArray("customers");
        customers.values().forEach(customer -> all.add(customer.snapshot()));
        return state;
    }

    static SimulatedChannel restored(String name, ObjectNode state, Rules rules, Clock clock) {
        SimulatedChannel channel = new SimulatedChannel(
                state.path("userId").asString(),
                state.path("token").asString(),
                state.path("secret").asString(),
                name,
                rules,
                clock);
        channel.numbers = Math.max(channel.numbers, state.path("numbers").asLong(0));
        channel.pushed = state.path("pushed").asLong(0);
        state.path("customers").forEach(one -> {
            LineCustomer customer = LineCustomer.restored(channel, (ObjectNode) one);
            channel.customers.put(customer.id(), customer);
        });
        return channel;
    }
}
