package io.serai.simulator.messenger;

import io.serai.content.ChannelKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** A Page, or an Instagram account, as Meta knows it: its chats, its files, its webhooks. Guards everything in it by its own lock. */
public final class SimulatedInbox {
    private static final int REMEMBERED_FILES = 500;

    private final MetaDouble meta;
    private final Keys keys;
    private final String name;
    private final Rules rules;
    private final Clock clock;
    private final Deliveries deliveries;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private final List<Instant> sent = new ArrayList<>();
    private final List<String> formerTokens = new ArrayList<>();
    private List<String> subscribed = List.of();
    private Optional<ObjectNode> profile = Optional.empty();
    private String token;
    private boolean tokenExpired;
    private Instant tokenEnds;
    private long version;

    /**
     * @param kind MESSENGER or INSTAGRAM
     * @param id of the Page or the Instagram account, as webhooks name it
     * @param page whose token is used; the Instagram account's own id where it has its own login
     */
    record Keys(ChannelKind kind, String id, String page, String appId, String appSecret) {
        boolean instagram() {
            return kind == ChannelKind.INSTAGRAM;
        }

        boolean ownLogin() {
            return id.equals(page) && instagram();
        }
    }

    SimulatedInbox(MetaDouble meta, Keys keys, String token, String name, Rules rules, Clock clock) {
        this.meta = meta;
        this.keys = keys;
        this.token = token;
        this.name = name;
        this.rules = rules;
        this.clock = clock;
        this.tokenEnds = keys.ownLogin() ? clock.instant().plus(Duration.ofDays(60)) : Instant.MAX;
        this.deliveries = new Deliveries(this, rules);
    }

    public ChannelKind kind() {
        return keys.kind();
    }

    /** As webhooks name the account. */
    public String id() {
        return keys.id();
    }

    public String pageId() {
        return keys.page();
    }

    public String appId() {
        return keys.appId();
    }

    public String appSecret() {
        return keys.appSecret();
    }

    public String name() {
        return name;
    }

    public synchronized String token() {
        return token;
    }

    public boolean ownLogin() {
        return keys.ownLogin();
    }

    boolean instagram() {
        return keys.instagram();
    }

    Clock clock() {
        return clock;
    }

    /** Where the account's events go; asks the address first. @throws RuntimeException when it does not know the token */
    public void webhook(String callbackUrl, String verifyToken) {
        deliveries.to(URI.create(callbackUrl), verifyToken);
    }

    Optional<URI> callback() {
        return deliveries.callback();
    }

    /** The token is refused from now on, until {@link #renewToken}. */
    public synchronized void expireToken() {
        tokenExpired = true;
        formerTokens.clear();
        changed();
    }

    /** The token, or one that was exchanged for it and has not ended. */
    synchronized boolean accepts(String given) {
        return given.equals(token) || formerTokens.contains(given);
    }

    /** A person makes a new token, or the app exchanges it. */
    public synchronized String renewToken() {
        formerTokens.add(token);
        token = "EAAG" + UUID.randomUUID().toString().replace("-", "");
        tokenExpired = false;
        tokenEnds = clock.instant().plus(Duration.ofDays(60));
        changed();
        return token;
    }

    /** When the token ends by itself. */
    public synchronized void tokenEnds(Instant moment) {
        tokenEnds = moment;
    }

    synchronized Instant tokenEnds() {
        return tokenEnds;
    }

    synchronized boolean tokenExpired() {
        return tokenExpired || !tokenEnds.isAfter(clock.instant());
    }

    /** What the app listens to. */
    public synchronized List<String> subscribedFields() {
        return subscribed;
    }

    synchronized void subscribe(List<String> fields) {
        subscribed = List.copyOf(fields);
        changed();
    }

    /** Ice breakers and menu as they stand at Meta. */
    public synchronized Optional<String> messengerProfile() {
        return profile.map(ObjectNode::toString);
    }

    synchronized void profile(Optional<ObjectNode> given) {
        profile = given;
        changed();
    }

    /** Somebody new; nothing is said yet. @param language as IETF tag, may be empty */
    public synchronized Customer customer(String customerName, String language) {
        String psid = keys.id().substring(0, 8) + String.format("%08d", customers.size() + 1);
        Customer customer = new Customer(this, psid, customerName, language);
        customers.put(psid, customer);
        changed();
        return customer;
    }

    public synchronized List<Customer> customers() {
        return new ArrayList<>(customers.values());
    }

    public synchronized Optional<Customer> customer(String psid) {
        return Optional.ofNullable(customers.get(psid));
    }

    synchronized void add(Customer customer) {
        customers.put(customer.id(), customer);
    }

    public void nextTwice() {
        deliveries.nextTwice();
    }

    public void nextSwapped() {
        deliveries.nextSwapped();
    }

    /** Events that our server has not taken yet. */
    public int pending() {
        return deliveries.pending();
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

    synchronized StoredFile keep(String fileName, String mimeType, byte[] bytes) {
        String fileId =
                Long.toString(1_000_000_000_000L + Math.abs(UUID.randomUUID().getMostSignificantBits() >> 24));
        StoredFile file = new StoredFile(fileId, fileName, mimeType, bytes);
        files.put(fileId, file);
        if (files.size() > REMEMBERED_FILES) {
            files.remove(files.keySet().iterator().next());
        }
        return file;
    }

    synchronized Optional<StoredFile> file(String fileId) {
        return Optional.ofNullable(files.get(fileId));
    }

    /** A signed address, as of Meta's download servers. */
    String address(StoredFile file) {
        return meta.root() + "/media/" + file.id() + "/" + file.name().replaceAll("[^A-Za-z0-9._-]", "_") + "?oe=67F0";
    }

    /** The Send API's limit. */
    synchronized void pace() {
        Instant now = clock.instant();
        sent.removeIf(at -> at.isBefore(now.minusSeconds(1)));
        if (rules.perSecond() > 0 && sent.size() >= rules.perSecond()) {
            throw Refusal.tooMany();
        }
        sent.add(now);
    }

    String nextMid() {
        String random = UUID.randomUUID().toString().replace("-", "")
                + UUID.randomUUID().toString().replace("-", "");
        return (keys.instagram() ? "aWdfZAG1faXRlbToxOklHTWVzc2FnZAUlEOj" : "m_") + random;
    }

    /** Something happened with a customer. @param field by which the app subscribes to it */
    void happened(String field, Customer customer, boolean byShop, ObjectNode fact) {
        if (!subscribedFields().contains(field)) {
            return;
        }
        ObjectNode event = Wire.object();
        event.set("sender", Wire.object().put("id", byShop ? keys.id() : customer.id()));
        event.set("recipient", Wire.object().put("id", byShop ? customer.id() : keys.id()));
        event.put("timestamp", clock.instant().toEpochMilli());
        event.setAll(fact);
        deliveries.add(event);
    }

    /** Meta's word on the account. */
    public void policy(String action, String reason) {
        ObjectNode event = Wire.object();
        event.set("recipient", Wire.object().put("id", keys.id()));
        event.put("timestamp", clock.instant().toEpochMilli());
        event.set("policy_enforcement", Wire.object().put("action", action).put("reason", reason));
        deliveries.add(event);
    }

    /** Where echoes overtake answers, the call waits here until its echo was taken. */
    void echoed() throws InterruptedException {
        if (rules.echoFirst()) {
            deliveries.settled(Duration.ofSeconds(5));
        }
    }

    ObjectNode envelope(List<ObjectNode> events) {
        ObjectNode body = Wire.object().put("object", keys.instagram() ? "instagram" : "page");
        ObjectNode entry =
                Wire.object().put("id", keys.id()).put("time", clock.instant().toEpochMilli());
        entry.putArray("messaging").addAll(events);
        body.putArray("entry").add(entry);
        return body;
    }

    void close() {
        deliveries.close();
    }

    synchronized ObjectNode snapshot() {
        ObjectNode state = Wire.object()
                .put("kind", keys.kind().name())
                .put("id", keys.id())
                .put("page", keys.page())
                .put("app_id", keys.appId())
                .put("app_secret", keys.appSecret())
                .put("token", token);
        var fields = state.putArray("subscribed");
        subscribed.forEach(fields::add);
        var all = state.putArray("customers");
        customers.values().forEach(customer -> all.add(customer.snapshot()));
        return state;
    }

    void restore(ObjectNode state) {
        List<String> fields = new ArrayList<>();
        state.path("subscribed").forEach(field -> fields.add(field.asString("")));
        subscribe(fields);
        state.path("customers").forEach(one -> add(Customer.restored(this, (ObjectNode) one)));
        changed();
    }
}
