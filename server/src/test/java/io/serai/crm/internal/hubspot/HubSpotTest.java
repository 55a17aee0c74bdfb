package io.serai.crm.internal.hubspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Webhook;
import io.serai.crm.CrmId;
import io.serai.crm.system.Connection;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmSystem.Batch;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.CrmSystem.Note;
import io.serai.crm.system.CrmSystem.Place;
import io.serai.crm.system.CrmSystem.Told;
import io.serai.crm.system.CrmTrouble;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.crm.HubSpotDouble;
import io.serai.simulator.shops.ShopFault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HubSpotTest {
    private static final URI HOOK = URI.create("https://serai.example/hooks/crm/hubspot/key");

    private final HubSpotDouble hubspot = new HubSpotDouble();
    private final CrmSystem system = TestHubSpot.system();

    @AfterEach
    void close() {
        hubspot.close();
    }

    private Connection connection(Map<String, String> secrets) {
        var credentials = new HashMap<String, Secret>();
        secrets.forEach((field, value) -> credentials.put(field, new Secret(value)));
        return new Connection(
                WorkspaceId.next(),
                new CrmId(Ids.next()),
                "hubspot",
                "HubSpot",
                HOOK,
                Map.of("base_url", hubspot.url().toString(), "client_id", HubSpotDouble.CLIENT),
                credentials,
                news -> {});
    }

    private Connection connection() {
        return connection(Map.of("token", HubSpotDouble.TOKEN));
    }

    private Set<String> pulled(Connection from, Optional<Instant> since) {
        Set<String> seen = new HashSet<>();
        Optional<String> page = Optional.empty();
        do {
            Batch batch = system.pull(from, new Place(since, page), Set.of("email"));
            batch.people().forEach(person -> seen.add(person.id()));
            page = batch.next();
        } while (page.isPresent());
        return seen;
    }

    @Test
    void theSearchEndsAtTenThousandAndWeDoNot() {
        Instant before = Instant.now();
        for (int i = 0; i < 60; i++) {
            hubspot.people().add(Map.of("email", "x" + i + "@example.com"));
        }
        hubspot.people().addAtOnce(10_250);
        hubspot.people().add(Map.of("email", "last@example.com"));

        assertThat(pulled(connection(), Optional.of(before))).hasSize(10_311);
        assertThat(pulled(connection(), Optional.empty())).hasSize(10_311);
    }

    @Test
    void aTokenThatRanOutIsRenewedOnceAndAWrongOneIsSaid() {
        Connection app = connection(Map.of("client_secret", HubSpotDouble.SECRET, "refresh_token", "refresh-1"));
        system.test(app);
        hubspot.expire();
        system.test(app);

        assertThatThrownBy(() -> system.test(connection(Map.of("token", "pat-wrong"))))
                .isInstanceOfSatisfying(
                        CrmTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(CrmTrouble.Kind.REFUSED));
        assertThatThrownBy(() -> system.check(
                        WorkspaceId.next(),
                        Map.of("token", "pat-wrong", "base_url", hubspot.url().toString())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("token");
    }

    @Test
    void limitsAreWaitedForAsLongAsTheyLast() {
        for (var limit : Map.of(
                        "TEN_SECONDLY_ROLLING", Duration.ofSeconds(10),
                        "SECONDLY", Duration.ofMillis(1100),
                        "DAILY", Duration.ofHours(1))
                .entrySet()) {
            hubspot.limited(limit.getKey());
            assertThatThrownBy(() -> system.test(connection())).isInstanceOfSatisfying(CrmTrouble.class, trouble -> {
                assertThat(trouble.kind()).isEqualTo(CrmTrouble.Kind.THROTTLED);
                assertThat(trouble.pause()).as(limit.getKey()).hasValue(limit.getValue());
            });
        }
        hubspot.fault(new ShopFault.Fails(429, 7));
        assertThatThrownBy(() -> system.test(connection()))
                .isInstanceOfSatisfying(
                        CrmTrouble.class, trouble -> assertThat(trouble.pause()).hasValue(Duration.ofSeconds(7)));
        hubspot.fault(new ShopFault.Fails(503, 0));
        assertThatThrownBy(() -> system.test(connection()))
                .isInstanceOfSatisfying(
                        CrmTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(CrmTrouble.Kind.UNREACHABLE));
        hubspot.fault(new ShopFault.Halves());
        assertThatThrownBy(() -> system.properties(connection())).isInstanceOf(CrmTrouble.class);
    }

    @Test
    void webhooksAreBelievedOnlySignedFreshAndWhole() {
        Connection app = connection(Map.of("token", HubSpotDouble.TOKEN, "client_secret", HubSpotDouble.SECRET));
        Instant now = Instant.now();
        String events = """
                [{"subscriptionType":"contact.propertyChange","objectId":7,"propertyName":"email","propertyValue":"a@example.com"},
                 {"subscriptionType":"object.creation","objectTypeId":"0-1","objectId":8},
                 {"subscriptionType":"object.creation","objectTypeId":"0-2","objectId":9},
                 {"subscriptionType":"contact.merge","objectId":12,"primaryObjectId":10,"mergedObjectIds":[11],"newObjectId":12},
                 {"subscriptionType":"contact.privacyDeletion","objectId":13}]
                """;
        var hook = hubspot.hook(HOOK, now, events);
        Webhook signed = new Webhook(hook.headers(), hook.body());
        assertThat(system.verify(app, signed, now)).isTrue();
        assertThat(system.verify(app, signed, now.plus(Duration.ofMinutes(6)))).isFalse();
        assertThat(system.verify(app, new Webhook(hook.headers(), "[]".getBytes(StandardCharsets.UTF_8)), now))
                .isFalse();
        assertThat(system.verify(app, new Webhook(Map.of(), hook.body()), now)).isFalse();
        assertThat(system.verify(connection(), signed, now)).isFalse();

        Told told = system.told(app, signed);
        assertThat(told.changed()).containsExactlyInAnyOrder("7", "8", "12");
        assertThat(told.gone())
                .containsExactlyInAnyOrder(
                        new Gone("11", Optional.of("12")),
                        new Gone("10", Optional.of("12")),
                        new Gone("13", Optional.empty()));
    }

    @Test
    void aNoteStandsOnTheContactsTimelineAndItsTextIsNoMarkup() {
        String id = hubspot.people().add(Map.of("email", "ana@example.com"));
        system.note(connection(), id, new Note("Resolved", "1 < 2\nand so on", Instant.EPOCH));
        assertThat(hubspot.notes().getFirst().at("/properties/hs_note_body").asString())
                .isEqualTo("<strong>Resolved</strong><br>1 &lt; 2<br>and so on");
        assertThat(List.copyOf(hubspot.calls())).contains("POST /crm/v3/objects/notes");
    }
}
