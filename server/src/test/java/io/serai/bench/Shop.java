package io.serai.bench;

import io.serai.content.ChannelKind;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The owner of a new shop, setting it up through the same interface as the desk: knowledge, a bot on Telegram, a widget. */
final class Shop {
    private static final JsonMapper JSON = new JsonMapper();

    /** What customers ask; each has its entry in the knowledge, so each must be answered. */
    static final List<String> QUESTIONS = List.of(
            "How long can I return an item?",
            "How long does delivery to Spain take?",
            "Which payment methods do you take?",
            "Do you ship to Canada?",
            "What is the jacket made of?");

    /** The same, one by one, as the shop has not put them. */
    static final List<String> REPHRASED = List.of(
            "How many days do I have to return an item?",
            "How long does it take to deliver to Spain?",
            "What methods of payment do you take?",
            "Can you ship to Canada?",
            "Which material is the jacket made of?");

    private static final List<String> ANSWERS = List.of(
            "You can return anything unused within 30 days of delivery.",
            "Delivery to Spain takes 5 to 8 working days.",
            "We take Visa, Mastercard, PayPal and Apple Pay.",
            "Yes, we ship to Canada with DHL for 19 dollars.",
            "The jacket is made of waxed cotton with a wool lining.");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;

    private Shop(String url) {
        this.url = url;
    }

    static Shop open(String url) throws Exception {
        Shop shop = new Shop(url);
        shop.call("GET", "/api/setup", Map.of());
        shop.get("/api/session");
        shop.call(
                "POST",
                "/api/setup",
                Map.of(
                        "workspaceName",
                        "Bench",
                        "name",
                        "Bench",
                        "email",
                        "owner@bench.example",
                        "password",
                        "a bench by the harbour",
                        "language",
                        "en",
                        "zone",
                        "UTC"));
        shop.call(
                "PUT",
                "/api/workspace",
                Map.of(
                        "name",
                        "Bench",
                        "shopName",
                        "Bench",
                        "shopKind",
                        "independent_shop",
                        "language",
                        "en",
                        "zone",
                        "UTC"));
        shop.teach();
        return shop;
    }

    private void teach() throws Exception {
        for (int i = 0; i < QUESTIONS.size(); i++) {
            call(
                    "POST",
                    "/api/knowledge/faqs",
                    Map.of(
                            "enabled", true,
                            "questions", List.of(Map.of("language", "en", "text", QUESTIONS.get(i))),
                            "answers", List.of(Map.of("language", "en", "text", ANSWERS.get(i)))));
        }
        for (String question : QUESTIONS) {
            awaitKnown(question);
        }
    }

    /** Indexing is a job of its own. */
    private void awaitKnown(String question) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        String path = "/api/knowledge/search?language=en&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
        while (!get(path).path("decision").asString().equals("answer")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The shop does not know: " + question);
            }
            Thread.sleep(100);
        }
    }

    /** Connects the bot; with {@code pacing} off it sends faster than Telegram would take it. */
    void connectTelegram(BotApiDouble telegram, boolean pacing) throws Exception {
        JsonNode account = call(
                "POST",
                "/api/channels/telegram",
                Map.of("name", "Bench", "token", BotApiDouble.TOKEN, "baseUrl", telegram.url()));
        if (telegram.webhook().isEmpty()) {
            throw new IllegalStateException("No webhook was set: " + account);
        }
        if (!pacing) {
            Map<String, Object> settings = JSON.convertValue(account.path("settings"), Map.class);
            settings.put("pacing", "off");
            call(
                    "PATCH",
                    "/api/channels/" + account.path("id").asString(),
                    Map.of("name", "Bench", "settings", settings));
        }
    }

    /** Connects an account by its kind's form. @return what is to be pasted at the platform */
    Map<String, String> connect(ChannelKind kind, Map<String, String> values) throws Exception {
        String name = kind.name().toLowerCase(Locale.ROOT);
        boolean byForm = get("/api/channels/forms")
                .path("items")
                .valueStream()
                .anyMatch(form -> form.path("kind").asString().equals(name));
        if (!byForm) {
            call(
                    "POST",
                    "/api/channels/" + name,
                    Map.of("name", "Bench", "token", values.get("token"), "baseUrl", values.get("base_url")));
            return Map.of();
        }
        JsonNode account = call("POST", "/api/channels", Map.of("kind", name, "name", "Bench", "values", values));
        var pastes = new HashMap<String, String>();
        get("/api/channels/" + account.path("id").asString() + "/pastes")
                .path("items")
                .forEach(paste -> pastes.put(
                        paste.path("name").asString(), paste.path("value").asString()));
        return pastes;
    }

    /** An agent writes to all customers of a kind in turn. @return how many messages were queued */
    int flood(ChannelKind kind, int messages) throws Exception {
        var conversations = new ArrayList<String>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page = get("/api/conversations?view=all&limit=100"
                    + (cursor.get().isEmpty()
                            ? ""
                            : "&cursor=" + URLEncoder.encode(cursor.get(), StandardCharsets.UTF_8)));
            page.path("items").forEach(item -> {
                if (item.path("accountKind").asString().equalsIgnoreCase(kind.name())) {
                    conversations.add(item.path("conversation").path("id").asString());
                }
            });
            cursor = Optional.ofNullable(page.path("next").asString(null));
        }
        int sent = 0;
        while (sent < messages && !conversations.isEmpty()) {
            List<String> some = conversations.subList(0, Math.min(messages - sent, conversations.size()));
            JsonNode outcome = call(
                    "POST",
                    "/api/conversations/bulk",
                    Map.of(
                            "ids",
                            some,
                            "actions",
                            List.of(Map.of("type", "reply", "text", "Our autumn sale begins today (" + sent + ")"))));
            if (outcome.path("done").size() < some.size()) {
                throw new IllegalStateException("Refused: " + outcome.path("refused"));
            }
            sent += some.size();
        }
        return sent;
    }

    /** @return the widget's key */
    String connectWidget() throws Exception {
        JsonNode account = call(
                "POST",
                "/api/channels/widget",
                Map.of("name", "bench.example", "settings", Map.of("title", "Bench", "identity", "off")));
        return account.path("settings").path("key").asString();
    }

    /** A file of orders, as a shop that has no system with an interface brings them. */
    void bringOrders(String csv, int orders) throws Exception {
        String border = "orders-of-the-bench";
        String body = "--" + border + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"orders.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + csv + "\r\n--" + border + "--\r\n";
        JsonNode upload = send(
                        "POST", "/api/shops/uploads?stock=orders", "multipart/form-data; boundary=" + border, body)
                .path("upload");
        String path = "/api/shops/uploads/" + upload.path("id").asString();
        call("POST", path + "/start", Map.of());
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        JsonNode now = get(path);
        while (!now.path("state").asString().equals("done")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The orders are not read: " + now);
            }
            Thread.sleep(200);
            now = get(path);
        }
        if (now.path("taken").asInt() != orders) {
            throw new IllegalStateException("Not all orders were taken: " + now);
        }
    }

    JsonNode get(String path) throws Exception {
        return call("GET", path, Map.of());
    }

    private JsonNode call(String method, String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(method, path, "application/json", JSON.writeValueAsString(body));
    }

    private JsonNode send(String method, String path, String type, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        if (method.equals("GET")) {
            request.GET();
        } else {
            request.header("Content-Type", type).method(method, BodyPublishers.ofString(body));
        }
        var response = http.send(request.build(), BodyHandlers.ofString());
        boolean signedOut = response.statusCode() == 401 && path.equals("/api/session");
        if (response.statusCode() >= 400 && !signedOut) {
            throw new IllegalStateException(
                    method + " " + path + " answered " + response.statusCode() + ": " + response.body());
        }
        return response.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(response.body());
    }
}
