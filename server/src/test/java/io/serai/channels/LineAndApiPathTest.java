package io.serai.channels;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer on LINE and one in a developer's app write, and are answered, through the whole server. */
@SeraiTest
@DirtiesContext
class LineAndApiPathTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] PNG = {
        (byte) 0x89,
        'P',
        'N',
        'G',
        '\r',
        '\n',
        0x1a,
        '\n',
        0,
        0,
        0,
        13,
        'I',
        'H',
        'D',
        'R',
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        1,
        8,
        6
    };

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void bothAreAnsweredAndThePicturesOfTheDeskArrive() throws Exception {
        signUp();
        lineCustomerIsAnswered();
        appIsAnswered();
    }

    private void lineCustomerIsAnswered() throws Exception {
        String account = json(post("/api/simulator/phones", Map.of("kind", "line", "name", "ひかり堂")))
                .path("account")
                .asString();
        String phone = "/api/simulator/phones/" + account;
        JsonNode channel = account(account);
        assertThat(channel.path("trouble").isNull()).as("%s", channel).isTrue();
        assertThat(channel.path("settings").path("webhook").asString()).isEqualTo("works");

        String emma = json(get(phone)).path("customers").path(0).path("id").asString();
        post(phone + "/customers/" + emma + "/messages", Map.of("text", "Are you a robot?"));
        JsonNode chat = await(
                () -> json(get(phone)).path("customers").path(0).path("messages"),
                all -> all.valueStream().anyMatch(one -> one.path("fromShop").asBoolean()));
        assertThat(chat.get(0).path("text").asString()).isEqualTo("Are you a robot?");

        JsonNode conversation = await(
                () -> json(get("/api/conversations")).path("items"),
                items -> items.valueStream()
                        .anyMatch(one ->
                                one.path("contact").path("name").asString("").equals("Emma")));
        assertThat(conversation.path(0).path("accountKind").asString()).isEqualTo("line");
    }

    private void appIsAnswered() throws Exception {
        List<JsonNode> told = new CopyOnWriteArrayList<>();
        HttpServer app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/serai", exchange -> {
            told.add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        app.start();
        try {
            HttpResponse<String> connected = post(
                    "/api/channels",
                    Map.of(
                            "kind",
                            "api",
                            "name",
                            "Our app",
                            "values",
                            Map.of("url", "http://127.0.0.1:" + app.getAddress().getPort() + "/serai")));
            assertThat(connected.statusCode()).as(connected.body()).isEqualTo(201);
            String id = JSON.readTree(connected.body()).path("id").asString();
            JsonNode pastes = json(get("/api/channels/" + id + "/pastes")).path("items");
            String inbound = here(pastes.path(0).path("value").asString());
            String upload = here(pastes.path(1).path("value").asString());
            String secret = pastes.path(2).path("value").asString();

            HttpResponse<String> stored = signed(upload + "?name=box.png", secret, PNG, "image/png");
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
            String file = JSON.readTree(stored.body()).path("file").asString();
            byte[] event = JSON.writeValueAsBytes(Map.of(
                    "events",
                    List.of(
                            Map.of(
                                    "type",
                                    "message",
                                    "id",
                                    "m1",
                                    "customer",
                                    Map.of("id", "u1", "name", "Ada"),
                                    "files",
                                    List.of(Map.of("file", file, "type", "image/png"))),
                            Map.of("type", "message", "id", "m2", "customer", "u1", "text", "Are you a robot?"))));
            assertThat(signed(inbound, "not the secret at all", event, "application/json")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(signed(inbound, secret, event, "application/json").statusCode())
                    .isEqualTo(200);

            await(
                    () -> JSON.valueToTree(told),
                    all -> all.valueStream()
                            .anyMatch(one -> one.path("type").asString("").equals("message")));
            assertThat(told.stream()
                            .filter(one -> one.path("type").asString("").equals("message"))
                            .findFirst()
                            .orElseThrow()
                            .path("customer")
                            .asString())
                    .isEqualTo("u1");
        } finally {
            app.stop(0);
        }
    }

    private String here(String address) {
        return "http://localhost:" + port + address.substring(address.indexOf("/hooks/"));
    }

    private HttpResponse<String> signed(String address, String secret, byte[] body, String type) throws Exception {
        String now = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((now + ".").getBytes(StandardCharsets.US_ASCII));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", type)
                                .header("X-Serai-Timestamp", now)
                                .header(
                                        "X-Serai-Signature",
                                        "v1=" + HexFormat.of().formatHex(mac.doFinal(body)))
                                .POST(BodyPublishers.ofByteArray(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    private JsonNode account(String id) throws Exception {
        return json(get("/api/channels"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void signUp() throws Exception {
        get("/api/session");
        HttpResponse<String> answer = post(
                "/api/setup",
                Map.of(
                        "workspaceName", "Channels",
                        "name", "Olga",
                        "email", "olga@example.com",
                        "password", "correct horse battery",
                        "language", "en",
                        "zone", "Europe/Madrid"));
        assertThat(answer.statusCode()).isEqualTo(201);
        get("/api/session");
    }

    private interface Look {
        JsonNode at() throws Exception;
    }

    private static JsonNode await(Look look, Predicate<JsonNode> wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode seen = look.at();
        while (!wanted.test(seen)) {
            assertThat(System.nanoTime()).as("still waiting: %s", seen).isLessThan(deadline);
            Thread.sleep(100);
            seen = look.at();
        }
        return seen;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json");
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
