package io.serai.crm.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.fields.CustomField.Kind;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.SyncStore.Stock;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.system.CrmSystem;
import io.serai.crm.system.CrmTrouble;
import io.serai.simulator.crm.SalesforceDouble;
import io.serai.work.RetryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers and Salesforce's contacts, both ways, in a real database. */
class SalesforceSyncTest {
    private final SalesforceDouble salesforce = new SalesforceDouble();
    private final House house = new House();

    @AfterEach
    void close() {
        salesforce.close();
    }

    private static Rules usual() {
        return House.rules("first_name", "FirstName", "last_name", "LastName", "email", "Email", "phone", "Phone");
    }

    private String there(StoredConnection crm, ContactId customer) {
        return house.links.of(house.shop, crm.id(), customer).orElseThrow().externalId();
    }

    @Test
    void allPagesAreReadAlsoWhenASessionRunsOutOrThePlaceIsForgotten() {
        for (int i = 0; i < 10; i++) {
            salesforce
                    .people()
                    .add(Map.of("FirstName", "N" + i, "LastName", "O'Hara", "Email", "n" + i + "@example.com"));
        }
        StoredConnection crm = house.salesforce(salesforce.url(), usual());
        salesforce.expire();
        house.settle();
        assertThat(house.all()).hasSize(10);

        for (int i = 10; i < 20; i++) {
            salesforce.people().add(Map.of("LastName", "M" + i, "Email", "n" + i + "@example.com"));
        }
        house.syncs.soon(house.shop, crm.id());
        var place = house.syncs.find(house.shop, crm.id(), Stock.PEOPLE).orElseThrow();
        house.syncs.put(
                house.shop,
                place.begun(Instant.now()).turned("/services/data/v62.0/query/0r8xgone-1", 0, Optional.empty()));
        assertThatThrownBy(() -> house.run(new PullCrm(crm.id(), Stock.PEOPLE))).isInstanceOf(RetryLater.class);
        house.run(new PullCrm(crm.id(), Stock.PEOPLE));

        assertThat(house.all()).hasSize(20);
    }

    @Test
    void manyChangesGoByOneCallAndEachEndsByItself() {
        StoredConnection crm = house.salesforce(salesforce.url(), usual());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "ana@example.com"));
        ContactId nameless = house.customer(Map.of("phone", "+34600111222", "email", "luz@example.com"));
        ContactId wrong = house.customer(Map.of("name", "Ben", "email", "ben@example."));
        house.settle();

        assertThat(salesforce.calls())
                .filteredOn(call -> call.startsWith("POST") && call.endsWith("/composite/sobjects"))
                .hasSize(1);
        assertThat(salesforce.people().find(there(crm, ana)).orElseThrow())
                .containsEntry("FirstName", "Ana")
                .containsEntry("LastName", "Ruiz");
        assertThat(salesforce.people().find(there(crm, nameless)).orElseThrow()).containsKey("LastName");
        assertThat(house.links.of(house.shop, crm.id(), wrong)).isEmpty();
        assertThat(house.log(crm.id())).anySatisfy(line -> {
            assertThat(line.contact()).hasValue(wrong);
            assertThat(line.problem().orElseThrow()).contains("Email").contains("INVALID_EMAIL_ADDRESS");
        });
    }

    @Test
    void whoIsThereAlreadyIsFoundByANumberThatIsWrittenOtherwise() {
        String id = salesforce.people().add(Map.of("LastName", "Ruiz", "Phone", "+34 600-11 12 22"));
        StoredConnection crm = house.salesforce(salesforce.url(), House.linkingOnly(usual()));
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "phone", "+34600111222"));
        house.settle();

        assertThat(there(crm, ana)).isEqualTo(id);
        assertThat(salesforce.people().count()).isEqualTo(1);
        assertThat(salesforce.people().find(id).orElseThrow()).containsEntry("FirstName", "Ana");
    }

    @Test
    void valuesKeepTheirKinds() {
        var points = house.field("Points", Kind.NUMBER);
        var level = house.field("Level", Kind.CHOICE, "bronze", "gold");
        StoredConnection crm = house.salesforce(
                salesforce.url(),
                House.rules(
                        "email",
                        "Email",
                        "last_name",
                        "LastName",
                        "marketing",
                        "Newsletter__c",
                        points.id().value().toString(),
                        "Points__c",
                        level.id().value().toString(),
                        "Loyalty__c"));
        house.settle();
        ContactId ana = house.customer(Map.of(
                "name",
                "Ana",
                "email",
                "ana@example.com",
                "marketing",
                "true",
                points.id().value().toString(),
                "12.5",
                level.id().value().toString(),
                "gold"));
        house.settle();

        String id = there(crm, ana);
        assertThat(salesforce.people().find(id).orElseThrow())
                .containsEntry("Newsletter__c", true)
                .containsEntry("Points__c", 12.5)
                .containsEntry("Loyalty__c", "Gold");
        salesforce.people().change(id, "Loyalty__c", "Bronze");
        house.pull(crm);
        assertThat(house.values(ana)).containsEntry(level.id().value().toString(), "bronze");
    }

    @Test
    void deletedAndMergedOnesAreAskedForByTheSameClock() {
        StoredConnection crm = house.salesforce(salesforce.url(), usual());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        ContactId ben = house.customer(Map.of("name", "Ben", "email", "ben@example.com"));
        house.settle();
        String hers = there(crm, ana);
        String third = salesforce.people().add(Map.of("LastName", "Third", "Email", "third@example.com"));
        salesforce.people().merge(third, hers);
        salesforce.people().delete(there(crm, ben));
        // the merged one is told of before the other is read
        house.run(new PullCrm(crm.id(), Stock.GONE));

        assertThat(there(crm, ana)).isEqualTo(third);
        assertThat(house.links.of(house.shop, crm.id(), ben).orElseThrow().gone())
                .isTrue();
        assertThat(house.did(crm.id())).contains(What.MERGED_THERE, What.GONE_THERE);
    }

    @Test
    void whenTheCallsOfTheDayAreUsedUpItWaitsAndSaysSo() {
        StoredConnection crm = house.salesforce(salesforce.url(), usual());
        house.settle();
        house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        salesforce.callsLeft(0);

        assertThatThrownBy(house::settle)
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.delay()).isEqualTo(Duration.ofMinutes(30)));
        assertThat(house.connections
                        .find(house.shop, crm.id())
                        .orElseThrow()
                        .trouble()
                        .orElseThrow())
                .contains("last 24 hours");
        salesforce.callsLeft(1_000);
        house.run(new PushCrm(crm.id()));
        assertThat(salesforce.people().count()).isEqualTo(1);
    }

    @Test
    void aResolvedConversationIsAFinishedTaskThatFits() {
        String ana = salesforce.people().add(Map.of("LastName", "Ruiz", "Email", "ana@example.com"));
        StoredConnection crm = house.salesforce(salesforce.url(), usual());
        var open = house.connections.opened(house.shop, crm);
        var system = house.connections.system(crm.kind());
        var lengthy = new CrmSystem.Note(
                "Resolved ".repeat(60), "word ".repeat(10_000), Instant.parse("2026-03-01T23:30:00Z"));

        assertThat(system.note(open, ana, lengthy)).isEqualTo("00T1");
        var task = salesforce.tasks().getFirst();
        assertThat(task.path("WhoId").asString()).isEqualTo(ana);
        assertThat(task.path("Status").asString()).isEqualTo("Completed");
        assertThat(task.path("ActivityDate").asString()).isEqualTo("2026-03-01");
        assertThat(task.path("Subject").asString())
                .hasSizeLessThanOrEqualTo(255)
                .endsWith("…");
        assertThat(task.path("Description").asString())
                .hasSizeLessThanOrEqualTo(32_000)
                .endsWith("…");
        assertThatThrownBy(() -> system.note(open, "003nobody", lengthy)).isInstanceOf(CrmTrouble.class);
    }
}
