package io.serai.simulator.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.privacy.http.Browser;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Customers on Messenger and on Instagram write, and are answered, through the whole server. */
@SeraiTest
@DirtiesContext
class MetaPhoneTest {
    private static final String PHONES = "/api/simulator/phones";

    @LocalServerPort
    private int port;

    @Test
    void customersOfBothNetworksAreAnsweredAndTheDeskSeesIt() throws Exception {
        Browser desk = new Browser(port);
        assertThat(desk.post("/api/setup", """
                {"workspaceName": "Phones", "name": "Olga", "email": "olga@example.com",
                 "password": "correct horse battery", "language": "en", "zone": "Europe/Madrid"}""").status()).isEqualTo(201);
        desk.get("/api/session");

        for (String kind : new String[] {"messenger", "instagram"}) {
            rehearse(desk, kind);
        }
    }

    private static void rehearse(Browser desk, String kind) throws InterruptedException {
        Browser.Answer created = desk.post(PHONES, "{\"kind\": \"" + kind + "\", \"name\": \"Demo shop\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        String phone = PHONES + "/" + created.json().path("account").asString();
        String customer =
                desk.get(phone).json().path("customers").path(0).path("id").asString();

        Browser.Answer said =
                desk.post(phone + "/customers/" + customer + "/messages", "{\"text\": \"Are you a robot?\"}");
        assertThat(said.status()).as(said.body()).isEqualTo(200);

        JsonNode messages = await(
                () -> desk.get(phone).json().path("customers").path(0).path("messages"),
                all -> all.valueStream().anyMatch(one -> one.path("fromShop").asBoolean()));
        assertThat(messages.path(0).path("text").asString()).isEqualTo("Are you a robot?");
        JsonNode conversation = await(
                () -> desk.get("/api/conversations").json().path("items"),
                all -> all.valueStream()
                        .anyMatch(one -> one.path("accountKind").asString("").equals(kind)
                                && one.path("contact").path("name").asString("").equals("Emma")));
        assertThat(conversation).isNotEmpty();
        assertThat(desk.delete(phone).status()).isEqualTo(204);
    }

    private interface Question {
        JsonNode ask();
    }

    private static JsonNode await(Question question, Predicate<JsonNode> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode answer = question.ask();
        while (!wanted.test(answer)) {
            assertThat(System.nanoTime()).as("still waiting: %s", answer).isLessThan(deadline);
            Thread.sleep(100);
            answer = question.ask();
        }
        return answer;
    }
}
