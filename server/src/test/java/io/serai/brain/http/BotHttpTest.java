package io.serai.brain.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.serai.privacy.http.Browser;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SeraiTest
@DirtiesContext
class BotHttpTest {
    private static final String PASSWORD = "four brown teapots";
    private static final String PERSONA = """
            {"active":true,"name":"Ada","tone":"premium","greetings":{"en":"Good day","zh":"您好"},
             "apologies":{},"closings":{},"sensitiveWords":["recall"]}""";

    @LocalServerPort
    private int port;

    private Browser owner;

    @BeforeEach
    void signIn() {
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Shop","name":"Ana","email":"ana@shop.example","password":"%s","language":"en","zone":"UTC"}""".formatted(PASSWORD));
        signIn(owner, "ana@shop.example");
    }

    private static void signIn(Browser browser, String email) {
        var answer = browser.post("/api/session", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void thePersonaIsReadAndChangedByThoseWhoMay() {
        assertThat(new Browser(port).get("/api/bot").status()).isEqualTo(401);
        var changed = owner.put("/api/bot", PERSONA);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        var read = owner.get("/api/bot").json();
        assertThat(read.path("name").asString()).isEqualTo("Ada");
        assertThat(read.path("tone").asString()).isEqualTo("premium");
        assertThat(read.path("greetings").path("zh").asString()).isEqualTo("您好");
        assertThat(owner.put("/api/bot", PERSONA.replace("\"Ada\"", "\" \"")).status())
                .isEqualTo(400);
        assertThat(owner.put("/api/bot", PERSONA.replace("premium", "grumpy")).status())
                .isEqualTo(400);
        assertThat(owner.put("/api/bot", "{}").status()).isEqualTo(400);
        assertThat(owner.post("/api/models/endpoints", "{}").status()).isEqualTo(400);
    }

    @Test
    void anAgentMayNotChangeTheBot() {
        owner.post("/api/agents", """
                {"name":"Bo","email":"bo@shop.example","role":"agent","password":"%s","capacity":5,"language":"en"}""".formatted(PASSWORD));
        var agent = new Browser(port);
        signIn(agent, "bo@shop.example");
        assertThat(agent.put("/api/bot", PERSONA).status()).isEqualTo(403);
        assertThat(agent.get("/api/models").status()).isEqualTo(403);
        assertThat(agent.post("/api/bot/try", "{\"said\":\"hi\"}").status()).isEqualTo(403);
    }

    @Test
    void theBotIsTriedBeforeCustomersMeetIt() {
        var greeting = owner.post("/api/bot/try", "{\"said\":\"hello\",\"history\":[]}")
                .json();
        assertThat(greeting.path("decision").asString()).isEqualTo("answer");
        assertThat(greeting.path("content").path("type").asString()).isEqualTo("text");
        assertThat(greeting.path("trace").path("reason").asString()).isEqualTo("greeting");
        var unknown = owner.post("/api/bot/try", "{\"said\":\"Do you sell submarines?\"}")
                .json();
        assertThat(unknown.path("decision").asString()).isEqualTo("hand_off");
        var shown = owner.post("/api/bot/try", "{\"said\":\"\",\"seen\":[\"Lorem ipsum dolor\"]}")
                .json();
        assertThat(shown.path("trace").path("notes").path("seen").asString()).isEqualTo("Lorem ipsum dolor");
        var unread = owner.post("/api/bot/try", "{\"said\":\"\",\"unreadable\":true}")
                .json();
        assertThat(unread.path("trace").path("reason").asString()).isEqualTo("cannot_read");
        assertThat(owner.post("/api/bot/try", "{\"said\":\"  \"}").status()).isEqualTo(400);
        assertThat(owner.post("/api/bot/try", "{}").status()).isEqualTo(400);
    }

    @Test
    void aModelIsTestedConnectedAndForgottenAndItsKeyNeverComesBack() throws IOException {
        var heard = new ArrayList<String>();
        HttpServer endpoint = endpoint(heard);
        try {
            String request = "{\"baseUrl\":\"http://127.0.0.1:%d/v1\",\"model\":\"tiny\",\"apiKey\":\"sk-very-secret\"}"
                    .formatted(endpoint.getAddress().getPort());
            var tested = owner.post("/api/models/test", request);
            assertThat(tested.json().path("ok").asBoolean()).as(tested.body()).isTrue();
            assertThat(heard).containsExactly("Bearer sk-very-secret");
            assertThat(owner.get("/api/models").json().path("endpoints").isEmpty())
                    .isTrue();
            var connected = owner.post("/api/models/endpoints", request);
            assertThat(connected.json().path("hasKey").asBoolean()).isTrue();
            assertThat(connected.json().path("dialect").asString()).isEqualTo("other");
            var budget = owner.put("/api/models/budget", "{\"currency\":\"cny\",\"monthly\":20,\"alertPercent\":75}");
            assertThat(budget.json().path("budget").path("currency").asString()).isEqualTo("CNY");
            assertThat(budget.json().path("budget").path("level").asString()).isEqualTo("within");
            for (String body :
                    List.of(connected.body(), owner.get("/api/models").body(), tested.body())) {
                assertThat(body).doesNotContain("sk-very-secret");
            }
            assertThat(owner.post("/api/models/endpoints", "{\"baseUrl\":\"ftp://x\",\"model\":\"m\"}")
                            .status())
                    .isEqualTo(400);
            String path = "/api/models/endpoints/" + connected.json().path("id").asString();
            assertThat(owner.put(path, "{\"baseUrl\":\"https://elsewhere.example/v1\",\"model\":\"m\"}")
                            .json()
                            .path("hasKey")
                            .asBoolean())
                    .isFalse();
            assertThat(owner.delete(path).status()).isEqualTo(204);
            assertThat(owner.get("/api/models").json().path("endpoints").isEmpty())
                    .isTrue();
        } finally {
            endpoint.stop(0);
        }
    }

    private static HttpServer endpoint(List<String> heard) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/v1/chat/completions", exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body =
                    "data: {\"choices\":[{\"delta\":{\"content\":\"OK\"},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }
}
