package io.serai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.privacy.http.Browser;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** From a customer whom the bot cannot answer to the entry that answers the next one. */
@SeraiTest
@DirtiesContext
class UnansweredTest {
    private static final String UNANSWERED = "/api/knowledge/unanswered";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Channels channels;

    private Browser owner;
    private ChannelAccount website;

    @BeforeEach
    void aShopWithoutKnowledge() {
        owner = new Browser(port);
        owner.post("/api/setup", """
                {"workspaceName":"Shop","name":"Ana","email":"ana@shop.example","password":"three blue boats","language":"en","zone":"UTC"}""");
        owner.post("/api/session", "{\"email\":\"ana@shop.example\",\"password\":\"three blue boats\"}");
        website = channels.connect(
                accounts.workspaces().getFirst().id(), ChannelKind.WIDGET, "Website", Map.of(), Map.of());
    }

    private void customerSays(String text) {
        String id = UUID.randomUUID().toString();
        channels.accept(
                website,
                List.of(new MessageArrived(
                        id,
                        new Address(ChannelKind.WIDGET, "visitor:" + id),
                        new ExternalId(id),
                        new Content.Text(text),
                        Profile.NOTHING,
                        Instant.now(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private JsonNode open() {
        return owner.get(UNANSWERED).json();
    }

    @Test
    void whatNobodyAnsweredIsGroupedAndGoneOnceItIsAnswered() {
        customerSays("Can I rent a tent for the weekend? +34 600 111 222");
        customerSays("帐篷可以租吗？周末用一下不想买");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> open().path("items").path(0).path("size").asInt() == 2);
        JsonNode group = open().path("items").path(0);
        String id = group.path("id").asString();
        assertThat(group.path("languages").size()).isEqualTo(2);

        JsonNode detail = owner.get(UNANSWERED + "/" + id).json();
        assertThat(detail.path("questions").toString()).contains("帐篷可以租").doesNotContain("600 111");
        assertThat(detail.path("questions").path(0).path("conversation").asString())
                .isNotEmpty();

        var faq = owner.post("/api/knowledge/faqs", """
                {"questions":[{"language":"en","text":"Can I rent a tent for the weekend?"}],"answers":[{"language":"en","text":"No, we only sell them."}]}""");
        assertThat(owner.post(
                                UNANSWERED + "/" + id + "/answered",
                                "{\"faq\":\"" + faq.json().path("id").asString() + "\"}")
                        .status())
                .isEqualTo(204);
        assertThat(open().path("items").size()).isZero();
        assertThat(open().path("totals").path("answered").asInt()).isEqualTo(1);
        assertThat(owner.get(UNANSWERED + "/" + id)
                        .json()
                        .path("nearest")
                        .path("title")
                        .asString())
                .isEqualTo("Can I rent a tent for the weekend?");
        assertThat(owner.post(UNANSWERED + "/" + id + "/answered", "{}").status())
                .isEqualTo(400);
        assertThat(owner.post(UNANSWERED + "/" + UUID.randomUUID() + "/dismissed", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(owner.get(UNANSWERED + "?state=strange").status()).isEqualTo(400);
        assertThat(new Browser(port).get(UNANSWERED).status()).isEqualTo(401);
    }
}
