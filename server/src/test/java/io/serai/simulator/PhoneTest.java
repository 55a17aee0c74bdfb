package io.serai.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer on the phone writes, and is answered, through the whole server. */
@SeraiTest
@DirtiesContext
class PhoneTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PHONES = "/api/simulator/phones";

    @LocalServerPort
    private int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void aCustomerOnThePhoneIsAnsweredAndTheDeskSeesIt() throws Exception {
        assertThat(call("GET", PHONES, Map.of()).statusCode()).isEqualTo(401);
        signUp();

        String account = json(call("POST", PHONES, Map.of("kind", "telegram", "name", "Demo shop")))
                .path("account")
                .asString();
        String phone = PHONES + "/" + account;
        String emma = state(phone).path("customers").path(0).path("id").asString();
        JsonNode channel =
                json(call("GET", "/api/channels", Map.of())).path("items").path(0);
        assertThat(channel.path("state").asString()).isEqualTo("active");
        assertThat(channel.path("settings").path("delivery").asString()).isEqualTo("webhook");
        assertThat(channel.toString()).doesNotContain("AAA");

        HttpResponse<String> said =
                call("POST", phone + "/customers/" + emma + "/messages", Map.of("text", "Are you a robot?"));
        assertThat(said.statusCode()).isEqualTo(200);

        JsonNode messages = await(
                phone,
                all -> all.valueStream().anyMatch(one -> one.path("fromShop").asBoolean()));
        assertThat(messages.get(0).path("text").asString()).isEqualTo("Are you a robot?");
        JsonNode conversation =
                json(call("GET", "/api/conversations", Map.of())).path("items").path(0);
        assertThat(conversation.path("contact").path("name").asString()).isEqualTo("Emma");
        assertThat(conversation.path("accountKind").asString()).isEqualTo("telegram");

        assertThat(call("DELETE", phone, Map.of()).statusCode()).isEqualTo(204);
        assertThat(call("GET", phone, Map.of()).statusCode()).isEqualTo(404);
        assertThat(json(call("GET", "/api/channels", Map.of())).path("items")).isEmpty();
        anAppByTheChannelApiIsAnsweredToo();
    }

    private void anAppByTheChannelApiIsAnsweredToo() throws Exception {
        String account = json(call("POST", PHONES, Map.of("kind", "api", "name", "Our app")))
                .path("account")
                .asString();
        String phone = PHONES + "/" + account;
        String emma = state(phone).path("customers").path(0).path("id").asString();
        call("POST", phone + "/customers/" + emma + "/messages", Map.of("text", "Are you a robot?"));

        JsonNode messages = await(
                phone,
                all -> all.valueStream().anyMatch(one -> one.path("fromShop").asBoolean()));
        assertThat(messages.get(0).path("text").asString()).isEqualTo("Are you a robot?");
        JsonNode conversation =
                json(call("GET", "/api/conversations", Map.of())).path("items").path(0);
        assertThat(conversation.path("accountKind").asString()).isEqualTo("api");
        assertThat(call("DELETE", phone, Map.of()).statusCode()).isEqualTo(204);
    }

    private void signUp() throws Exception {
        call("GET", "/api/session", Map.of());
        HttpResponse<String> answer = call(
                "POST",
                "/api/setup",
                Map.of(
                        "workspaceName", "Phones",
                        "name", "Olga",
                        "email", "olga@example.com",
                        "password", "correct horse battery",
                        "language", "en",
                        "zone", "Europe/Madrid"));
        assertThat(answer.statusCode()).isEqualTo(201);
        call("GET", "/api/session", Map.of());
    }

    private JsonNode state(String phone) throws Exception {
        return json(call("GET", phone, Map.of()));
    }

    /** What stands in the first customer's chat, once it is as it should be. */
    private JsonNode await(String phone, Predicate<JsonNode> wanted) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode messages = state(phone).path("customers").path(0).path("messages");
        while (!wanted.test(messages)) {
            assertThat(System.nanoTime()).as("still waiting: %s", messages).isLessThan(deadline);
            Thread.sleep(100);
            messages = state(phone).path("customers").path(0).path("messages");
        }
        return messages;
    }

    private HttpResponse<String> call(String method, String path, Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(JSON.writeValueAsString(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
