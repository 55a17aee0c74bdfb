package io.serai.simulator.telegram;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A bot as Telegram knows it: its chats, its files, its updates. Guards everything in it by its own lock. */
public final class SimulatedBot {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private final long id;
    private final String token;
    private final String name;
    private final Rules rules;
    private final Clock clock;
    private final UpdateFeed updates;
    private final TokenBucket pace;
    private final Map<Long, Customer> customers = new LinkedHashMap<>();
    private final Map<String, SimulatedFile> files = new HashMap<>();
    private final Map<String, Long> openQueries = new HashMap<>();
    private long messages;
    private long version;

    SimulatedBot(long id, String token, String name, Rules rules, Clock clock) {
        this.id = id;
        this.token = token;
        this.name = name;
        this.rules = rules;
        this.clock = clock;
        this.updates = new UpdateFeed(rules, clock, this::changed);
        this.pace = new TokenBucket(Math.max(1, rules.botPerSecond()), Math.max(1, rules.botPerSecond()));
    }

    public long id() {
        return id;
    }

    public String token() {
        return token;
    }

    public String name() {
        return name;
    }

    public String username() {
        return "sim" + id + "_bot";
    }

    /** Somebody new opens a chat with the bot; nothing is said yet. @param language as IETF tag, may be empty */
    public synchronized Customer customer(String firstName, String language) {
        long chat = 7_000_000_000L + id % 1_000_000 * 1000 + customers.size() + 1;
        Customer customer = new Customer(this, chat, firstName, language, rules);
        customers.put(chat, customer);
        changed();
        return customer;
    }

    public synchronized List<Customer> customers() {
        return new ArrayList<>(customers.values());
    }

    public synchronized Optional<Customer> customer(long chat) {
        return Optional.ofNullable(customers.get(chat));
    }

    public synchronized Optional<SimulatedFile> file(String fileId) {
        return Optional.ofNullable(files.get(fileId));
    }

    /** Every n-th update is delivered twice, every m-th after the one that follows it in its chat; 0 is never. */
    public void disturb(int twiceEvery, int swapEvery) {
        updates.disturb(twiceEvery, swapEvery);
    }

    /** Updates that nobody confirmed yet. */
    public int pendingUpdates() {
        return updates.pending();
    }

    /** Grows with everything that a phone would show. */
    public synchronized long version() {
        return version;
    }

    /** Waits until the version is another one, at most so long. */
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

    synchronized long nextMessage() {
        return ++messages;
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    UpdateFeed updates() {
        return updates;
    }

    /** @return the seconds to wait, or 0 */
    int pace() {
        return rules.botPerSecond() == 0 ? 0 : pace.take();
    }

    synchronized SimulatedFile keep(String folder, String fileName, String mimeType, byte[] bytes) {
        String fileId = "AgAC" + id + "-" + (files.size() + 1);
        String ending = fileName.contains(".") ? fileName.substring(fileName.lastIndexOf('.')) : "";
        SimulatedFile file =
                new SimulatedFile(fileId, folder + "/file_" + (files.size() + 1) + ending, fileName, mimeType, bytes);
        files.put(fileId, file);
        return file;
    }

    synchronized Optional<SimulatedFile> fileAt(String path) {
        return files.values().stream().filter(file -> file.path().equals(path)).findFirst();
    }

    synchronized void asked(String query) {
        openQueries.put(query, now());
    }

    /** Whether this query waited for its answer, and not too long. */
    synchronized boolean answered(String query) {
        Long at = openQueries.remove(query);
        changed();
        return at != null && now() - at < 15 * 60;
    }

    /** Taps that the bot has not answered: the customer sees them spin. */
    public synchronized int unansweredTaps() {
        return openQueries.size();
    }

    ObjectNode user() {
        return JSON.createObjectNode()
                .put("id", id)
                .put("is_bot", true)
                .put("first_name", name)
                .put("username", username());
    }

    void update(String kind, long chat, UnaryOperator<ObjectNode> body) {
        updates.add(kind, chat, body.apply(JSON.createObjectNode()));
        changed();
    }

    synchronized ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode().put("messages", messages).put("updates", updates.last());
        var all = state.putArray("customers");
        customers.values().forEach(customer -> all.add(customer.snapshot()));
        return state;
    }

    synchronized void restore(ObjectNode state) {
        messages = state.path("messages").asLong(0);
        updates.startAfter(state.path("updates").asLong(0));
        state.path("customers").forEach(one -> {
            Customer customer = Customer.restored(this, (ObjectNode) one, rules);
            customers.put(customer.id(), customer);
        });
        changed();
    }
}
