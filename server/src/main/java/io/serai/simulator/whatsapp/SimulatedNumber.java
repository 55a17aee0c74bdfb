package io.serai.simulator.whatsapp;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A number of the shop's at WhatsApp: its chats, its files, its templates. Guards everything in it by its own lock. */
public final class SimulatedNumber {
    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What Meta gives whoever connects it. */
    public record Keys(String phoneNumberId, String wabaId, String token, String appSecret) {}

    private final Keys keys;
    private final String name;
    private final Rules rules;
    private final Clock clock;
    private final WebhookFeed feed;
    private final SimulatedTemplates templates = new SimulatedTemplates();
    private final Pace pace;
    private final Map<String, WhatsAppCustomer> customers = new LinkedHashMap<>();
    private final Map<String, SimulatedFile> files = new HashMap<>();
    private final Deque<Integer> laterFailures = new ArrayDeque<>();
    private boolean expired;
    private boolean subscribed;
    private int deadUrls;
    private long tokenEnds;
    private String quality = "GREEN";
    private String tier = "TIER_1K";
    private long made;
    private long version;

    SimulatedNumber(Keys keys, String name, Rules rules, Clock clock) {
        this.keys = keys;
        this.name = name;
        this.rules = rules;
        this.clock = clock;
        this.feed = new WebhookFeed(keys.wabaId(), keys.appSecret(), rules, clock, this::changed);
        this.pace = new Pace(rules.perSecond(), rules.perSecond());
        templates.add("hello_world", "en_US", "UTILITY", "Hello from our shop. Reply to this message to talk to us.");
        templates.add(
                "order_update",
                "en_US",
                "UTILITY",
                "Hi {{1}}, your order {{2}} is on its way.",
                List.of("Where is it?"));
        templates.add("order_update", "zh_CN", "UTILITY", "{{1}}，您的订单 {{2}} 已发货。", List.of("到哪里了？"));
        templates.add("back_in_stock", "es_MX", "MARKETING", "¡Hola {{name}}! {{product}} está disponible otra vez.");
    }

    public Keys keys() {
        return keys;
    }

    public String name() {
        return name;
    }

    /** As the app shows it. */
    public String phone() {
        String last = keys.phoneNumberId().substring(keys.phoneNumberId().length() - 4);
        return "+1 555-078-" + last;
    }

    Rules rules() {
        return rules;
    }

    Clock clock() {
        return clock;
    }

    WebhookFeed feed() {
        return feed;
    }

    public SimulatedTemplates templates() {
        return templates;
    }

    /** Somebody with a phone; nothing is said yet. @param language decides the country of the number */
    public synchronized WhatsAppCustomer customer(String firstName, String language) {
        String phone = phoneOf(language, customers.size() + 1);
        return put(new WhatsAppCustomer(this, firstName, language, phone, userId(language, phone), false));
    }

    synchronized WhatsAppCustomer put(WhatsAppCustomer customer) {
        customers.put(customer.id(), customer);
        changed();
        return customer;
    }

    private String phoneOf(String language, int place) {
        int own = Math.floorMod(keys.phoneNumberId().hashCode(), 900) + 100;
        String tail = String.format("%03d%04d", own, place);
        return switch (language.split("[-_]", 2)[0]) {
            case "zh" -> "861380" + tail;
            case "es" -> "521555" + tail;
            case "pt" -> "55118" + tail;
            case "de" -> "49151" + tail + "0";
            case "ja" -> "81901" + tail;
            case "ar" -> "97150" + tail;
            default -> "1555" + tail;
        };
    }

    private static String userId(String language, String phone) {
        String country = switch (language.split("[-_]", 2)[0]) {
            case "zh" -> "CN";
            case "es" -> "MX";
            case "pt" -> "BR";
            case "de" -> "DE";
            case "ja" -> "JP";
            case "ar" -> "AE";
            default -> "US";
        };
        return country + "." + Math.abs(phone.hashCode() * 1_000_003L + 13_491_208_655L);
    }

    public synchronized List<WhatsAppCustomer> customers() {
        return new ArrayList<>(customers.values());
    }

    public synchronized Optional<WhatsAppCustomer> customer(String id) {
        return Optional.ofNullable(customers.get(id));
    }

    /** Whom {@code to} or {@code recipient} means; a number counts in any form that people write it in. */
    synchronized Optional<WhatsAppCustomer> receiver(JsonNode call) {
        String user = call.path("recipient").asString("");
        String digits = call.path("to").asString("").replaceAll("\\D", "");
        if (user.isEmpty() && digits.isEmpty()) {
            throw Refusal.missing("to or recipient");
        }
        return customers.values().stream()
                .filter(customer -> user.isEmpty()
                        ? customer.hasNumber(digits)
                        : customer.userId().equals(user))
                .findFirst();
    }

    synchronized SimulatedFile keep(String fileName, String mimeType, byte[] bytes) {
        SimulatedFile file = new SimulatedFile(nextId(), fileName, mimeType, bytes);
        files.put(file.id(), file);
        return file;
    }

    synchronized void keep(SimulatedFile file) {
        files.put(file.id(), file);
    }

    public synchronized Optional<SimulatedFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    synchronized String nextId() {
        return keys.phoneNumberId().substring(0, 6) + String.format("%09d", ++made);
    }

    synchronized String nextMessage() {
        String inner =
                keys.phoneNumberId() + ":" + ++made + ":" + clock.instant().toEpochMilli();
        return "wamid."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(inner.getBytes(StandardCharsets.UTF_8));
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    boolean takesMore() {
        return pace.take();
    }

    /** A change of the field {@code messages}, with who is who. */
    ObjectNode change(WhatsAppCustomer customer) {
        ObjectNode change = JSON.createObjectNode().put("field", "messages");
        ObjectNode value = change.putObject("value").put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", phone().replaceAll("\\D", ""))
                .put("phone_number_id", keys.phoneNumberId());
        value.putArray("contacts").add(customer.contact());
        return change;
    }

    /** WhatsApp says something about the account itself. */
    public void reports(String field, ObjectNode value) {
        ObjectNode change = JSON.createObjectNode().put("field", field);
        change.set("value", value.deepCopy());
        feed.add(change);
    }

    public void pausesTemplate(String template, String language) {
        templates.status(template, language, "PAUSED");
        reports(
                "message_template_status_update",
                JSON.createObjectNode()
                        .put("event", "PAUSED")
                        .put("message_template_id", 1L)
                        .put("message_template_name", template)
                        .put("message_template_language", language)
                        .put("reason", "NONE"));
    }

    public synchronized void rated(String newQuality, String newTier) {
        quality = newQuality;
        tier = newTier;
    }

    /** The token is refused from now on. */
    public synchronized void expires() {
        expired = true;
    }

    public synchronized void renews() {
        expired = false;
    }

    /** The token ends by itself then. */
    public synchronized void tokenEnds(Instant when) {
        tokenEnds = when.getEpochSecond();
    }

    /** As {@code debug_token} tells it; 0 is never. */
    synchronized ObjectNode aboutToken() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.putObject("data")
                .put("is_valid", true)
                .put("type", "SYSTEM_USER")
                .put("expires_at", tokenEnds);
        return answer;
    }

    synchronized boolean knows(String token) {
        return !expired && token.equals(keys.token());
    }

    /** So many addresses of files are dead when they are fetched. */
    public synchronized void killsUrls(int count) {
        deadUrls = count;
    }

    synchronized boolean urlIsDead() {
        if (deadUrls == 0) {
            return false;
        }
        deadUrls--;
        return true;
    }

    /** The next message is accepted, and reported as failed with this code. */
    public synchronized void failsLater(int code) {
        laterFailures.add(code);
    }

    synchronized Optional<Integer> nextFailure() {
        return Optional.ofNullable(laterFailures.poll());
    }

    /** Every so-manieth delivery comes twice, or is swapped with the one before; several come in one body. */
    public void disturb(int twiceEvery, int swapEvery, int perBody) {
        feed.disturb(twiceEvery, swapEvery, perBody);
    }

    /** What somebody enters at the app's webhook page. */
    public void webhook(String url, String verifyToken) {
        feed.deliverTo(url, verifyToken);
    }

    synchronized void subscribed(boolean now) {
        subscribed = now;
    }

    public synchronized boolean isSubscribed() {
        return subscribed;
    }

    public int pending() {
        return feed.pending();
    }

    synchronized ObjectNode state() {
        ObjectNode state = JSON.createObjectNode()
                .put("id", keys.phoneNumberId())
                .put("display_phone_number", phone())
                .put("verified_name", name)
                .put("quality_rating", quality)
                .put("messaging_limit_tier", tier)
                .put("status", "CONNECTED")
                .put("name_status", "APPROVED")
                .put("is_on_biz_app", false);
        state.putObject("throughput").put("level", "STANDARD");
        return state;
    }

    synchronized void changed() {
        version++;
        notifyAll();
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

    Instant open() {
        return clock.instant().minus(rules.window());
    }

    synchronized ObjectNode snapshot() {
        ObjectNode state = JSON.createObjectNode()
                .put("phoneNumberId", keys.phoneNumberId())
                .put("wabaId", keys.wabaId())
                .put("token", keys.token())
                .put("appSecret", keys.appSecret())
                .put("made", made);
        var all = state.putArray("customers");
        customers.values().forEach(customer -> all.add(customer.snapshot()));
        return state;
    }

    synchronized void restore(JsonNode state) {
        made = state.path("made").asLong(0) + 1000;
        state.path("customers").forEach(one -> put(WhatsAppCustomer.restored(this, one)));
    }
}
