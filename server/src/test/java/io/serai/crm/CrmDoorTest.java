package io.serai.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Accounts;
import io.serai.privacy.http.Browser;
import io.serai.simulator.crm.HubSpotDouble;
import io.serai.storage.SeraiTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** A CRM from its connecting to a webhook, in a whole server. */
@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.test=crm")
class CrmDoorTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final HubSpotDouble hubspot = new HubSpotDouble();

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    private Browser owner;

    @BeforeEach
    void anOwner() {
        owner = new Browser(port);
        if (accounts.workspaces().isEmpty()) {
            owner.post("/api/setup", """
                    {"workspaceName":"Nordlicht","name":"Ana","email":"ana@example.com","password":"three blue boats","language":"en","zone":"UTC"}
                    """);
        }
        owner.post("/api/session", "{\"email\":\"ana@example.com\",\"password\":\"three blue boats\"}");
    }

    @AfterEach
    void close() {
        hubspot.close();
    }

    private JsonNode crm() {
        return owner.get("/api/crm").json().at("/items/0");
    }

    @Test
    void anAppIsInstalledItsFieldsAreMappedAndItsWebhooksAreHeard() throws IOException, InterruptedException {
        var url = owner.post(
                        "/api/crm/authorize", """
                        {"kind":"hubspot","values":{"client_id":"%s","client_secret":"%s","base_url":"%s"}}
                        """.formatted(HubSpotDouble.CLIENT, HubSpotDouble.SECRET, hubspot.url()))
                .json()
                .get("url")
                .asString();
        String state = url.replaceAll(".*[?&]state=([^&]+).*", "$1");
        assertThat(owner.get("/api/crm/authorized?state=made-up&code=" + HubSpotDouble.CODE)
                        .status())
                .isEqualTo(403);
        assertThat(owner.get("/api/crm/authorized?state=" + state + "&code=" + HubSpotDouble.CODE)
                        .status())
                .isEqualTo(303);
        String id = crm().get("id").asString();
        assertThat(crm().toString()).doesNotContain(HubSpotDouble.SECRET).doesNotContain("refresh-1");
        assertThat(owner.get("/api/crm/" + id + "/fields").json().get("theirs").toString())
                .contains("Preferred language");

        assertThat(owner.put("/api/crm/" + id + "/rules", """
                        {"pairs":[{"ours":"name","theirs":"firstname","way":"both"},{"ours":"email","theirs":"email","way":"both"}],
                         "conflict":"newest","addsHere":true,"addsThere":true,"erasesThere":true,"notes":"short"}
                        """).status()).isEqualTo(200);
        await().atMost(SOON).until(() -> crm().at("/steps/0/finishedAt").isString());
        String luz = hubspot.people().add(Map.of("firstname", "Luz", "email", "luz@example.com"));
        URI address = URI.create(crm().at("/pastes/0/value").asString());
        var hook = hubspot.hook(
                address,
                Instant.now(),
                "[{\"eventId\":1,\"subscriptionType\":\"contact.creation\",\"objectId\":%s}]".formatted(luz));
        assertThat(knock(address, hook, "")).isEqualTo(401);
        assertThat(knock(address, hook, hook.headers().get("x-hubspot-signature-v3")))
                .isEqualTo(200);

        await().atMost(SOON)
                .until(() ->
                        owner.get("/api/contacts?q=Luz").json().get("items").size() == 1);
        String contact = owner.get("/api/contacts?q=Luz")
                .json()
                .at("/items/0/contact/id")
                .asString();
        owner.patch("/api/contacts/" + contact, "{\"name\":\"Luz Vega\"}");
        await().atMost(SOON)
                .until(() -> "Luz Vega"
                        .equals(hubspot.people().find(luz).orElseThrow().get("firstname")));
        assertThat(owner.get("/api/crm/" + id + "/log").json().get("items").toString())
                .contains("added_here")
                .contains("changed_there");
        assertThat(owner.delete("/api/crm/" + id).status()).isEqualTo(204);
    }

    private int knock(URI address, HubSpotDouble.Hook hook, String signature) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + port + address.getPath()))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(hook.body()));
            hook.headers().forEach(request::header);
            return client.send(
                            request.setHeader("x-hubspot-signature-v3", signature)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
