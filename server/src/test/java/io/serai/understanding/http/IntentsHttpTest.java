package io.serai.understanding.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.privacy.http.Browser;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SeraiTest
@DirtiesContext
class IntentsHttpTest {
    private static final String PASSWORD = "four brown teapots";
    private static final String GIFT_WRAP = """
            {"name":"Gift wrap","examples":["can you wrap it as a present?","gift wrapping please","I want it in gift paper",
             "is gift wrap possible","wrap my order as a gift"],"action":{"type":"answer","texts":{"en":"We wrap gifts for free."}}}""";
    private static final String ENGRAVING = """
            {"name":"Engraving","examples":["can you engrave a name?","engraving on the knife","put my initials on it",
             "do you do engravings","I want a name carved in"]}""";

    @LocalServerPort
    private int port;

    private Browser owner;

    @BeforeEach
    void signIn() {
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Shop","name":"Ana","email":"ana@shop.example","password":"%s","language":"en","zone":"UTC"}""".formatted(PASSWORD));
        owner.post("/api/session", "{\"email\":\"ana@shop.example\",\"password\":\"%s\"}".formatted(PASSWORD));
    }

    @Test
    void anIntentIsTaughtHeardAndForgotten() {
        assertThat(owner.put("/api/intents/gift_wrap", GIFT_WRAP).status()).isEqualTo(200);
        assertThat(owner.put("/api/intents/engraving", ENGRAVING).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !owner.get("/api/intents").json().path("learning").asBoolean());

        var heard = owner.post("/api/intents/try", "{\"text\":\"could you wrap this as a present\"}");
        assertThat(heard.status()).as(heard.body()).isEqualTo(200);
        assertThat(heard.json().path("language").asString()).isEqualTo("en");
        assertThat(heard.json().path("intents").path(0).path("intent").asString())
                .isEqualTo("gift_wrap");

        var seen = owner.post("/api/intents/try", "{\"seen\":[\"Order #10482\\nDelivered\"]}");
        assertThat(seen.json().path("entities").toString()).as(seen.body()).contains("10482");
        assertThat(owner.post("/api/intents/try", "{\"text\":\" \",\"seen\":[]}")
                        .status())
                .isEqualTo(400);

        assertThat(owner.delete("/api/intents/gift_wrap").status()).isEqualTo(200);
        assertThat(owner.delete("/api/intents/gift_wrap").status()).isEqualTo(404);
    }

    @Test
    void readyMadeOnesAreOfferedUntilTheyAreTakenOver() {
        var offered = owner.get("/api/intents").json().path("readyMade");
        assertThat(offered.size()).isGreaterThan(20);
        assertThat(offered.toString()).contains("track_order");

        owner.put("/api/intents/track_order", "{\"enabled\":false,\"examples\":[\"where is my parcel\"]}");

        var after = owner.get("/api/intents").json();
        assertThat(after.path("readyMade").size()).isEqualTo(offered.size() - 1);
        assertThat(after.path("intents").toString()).contains("track_order");
    }

    @Test
    void entitiesAndOwnOrderNumbersAreHeardWhenTryingOut() {
        var saved = owner.put("/api/intents/order-patterns", "{\"patterns\":[\"SK-#####\"]}");
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);

        var heard = owner.post("/api/intents/try", "{\"text\":\"nothing came of SK-12345 yet\"}");
        assertThat(heard.json().path("entities").toString()).contains("SK-12345");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(owner.put("/api/intents/Gift%20Wrap", GIFT_WRAP).status()).isEqualTo(400);
        assertThat(owner.post("/api/intents/try", "{\"text\":\"  \"}").status()).isEqualTo(400);
    }

    @Test
    void onlyWhoMayEditTheBotMayTeachIt() {
        owner.post("/api/agents", """
                {"name":"Bo","email":"bo@shop.example","role":"agent","password":"%s","capacity":5,"language":"en"}""".formatted(PASSWORD));
        var agent = new Browser(port);
        agent.post("/api/session", "{\"email\":\"bo@shop.example\",\"password\":\"%s\"}".formatted(PASSWORD));

        assertThat(new Browser(port).get("/api/intents").status()).isEqualTo(401);
        assertThat(agent.get("/api/intents").status()).isEqualTo(403);
        assertThat(agent.put("/api/intents/gift_wrap", GIFT_WRAP).status()).isEqualTo(403);
        assertThat(agent.post("/api/intents/try", "{\"text\":\"hi\"}").status()).isEqualTo(403);
    }
}
