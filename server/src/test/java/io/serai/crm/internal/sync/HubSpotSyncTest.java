package io.serai.crm.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.contacts.ContactId;
import io.serai.contacts.internal.fields.CustomField.Kind;
import io.serai.crm.internal.connections.Rules;
import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.crm.internal.connections.SyncStore.Stock;
import io.serai.crm.internal.links.Line;
import io.serai.crm.internal.links.Line.What;
import io.serai.crm.system.CrmSystem.Gone;
import io.serai.crm.system.CrmSystem.Told;
import io.serai.simulator.crm.HubSpotDouble;
import io.serai.simulator.shops.ShopFault;
import io.serai.work.RetryLater;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Customers and HubSpot's contacts, both ways, in a real database. */
class HubSpotSyncTest {
    private final HubSpotDouble hubspot = new HubSpotDouble();
    private final House house = new House();

    @AfterEach
    void close() {
        hubspot.close();
    }

    private StoredConnection connected(Rules rules) {
        return house.hubspot(hubspot.url(), rules);
    }

    private Map<String, String> there(String id) {
        return hubspot.people().find(id).orElseThrow();
    }

    @Test
    void whoIsKnownByEmailOrByPhoneIsOneAndGapsAreFilledOnBothSides() {
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "Ana@example.com", "phone", "+34600111222"));
        ContactId ben = house.customer(Map.of("name", "Ben", "phone", "+4915112345678"));
        String hers = hubspot.people().add(Map.of("email", "ana@example.com"));
        String his = hubspot.people()
                .add(Map.of("lastname", "Ben", "phone", "+49 (151) 1234-5678", "email", "ben@example.com"));

        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        house.settle();

        assertThat(house.all()).containsExactlyInAnyOrder(ana, ben);
        assertThat(house.values(ben)).containsEntry("email", "ben@example.com");
        assertThat(there(hers)).containsEntry("firstname", "Ana").containsEntry("phone", "+34600111222");
        assertThat(there(his)).containsEntry("email", "ben@example.com");
        assertThat(house.links.count(house.shop, crm.id()).linked()).isEqualTo(2);
        assertThat(house.links.count(house.shop, crm.id()).waiting()).isZero();
    }

    @Test
    void strangersBecomeCustomersOnlyWhereThatIsWishedAndNobodyTwice() {
        hubspot.people().add(Map.of("firstname", "Luz", "email", "luz@example.com"));
        StoredConnection crm = connected(House.linkingOnly(House.hubspotRules()));
        house.settle();
        assertThat(house.all()).isEmpty();

        house.connections.rules(house.shop, crm.id(), House.hubspotRules());
        house.settle();
        house.pull(crm);
        house.connections.rules(house.shop, crm.id(), House.hubspotRules());
        house.settle();

        assertThat(house.all()).hasSize(1);
        assertThat(house.values(house.all().getFirst())).containsEntry("name", "Luz");
        assertThat(house.did(crm.id())).containsExactly(What.ADDED_HERE);
    }

    @Test
    void whatChangesHereIsToldOnceHoweverOftenItChangedAndDoesNotComeBack() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        house.writes(ana, "name", "Ana R");
        house.writes(ana, "name", "Ana Ruiz");
        hubspot.forgetCalls();

        house.settle();

        assertThat(hubspot.calls())
                .filteredOn(call -> call.equals("POST /crm/v3/objects/contacts"))
                .hasSize(1);
        String id = house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId();
        assertThat(there(id)).containsEntry("firstname", "Ana").containsEntry("lastname", "Ruiz");
        hubspot.forgetCalls();
        house.pull(crm);
        house.pull(crm);
        assertThat(hubspot.calls())
                .noneMatch(call -> call.startsWith("PATCH") || call.equals("POST /crm/v3/objects/contacts"));
        assertThat(house.did(crm.id())).containsExactly(What.ADDED_THERE);
    }

    @Test
    void whereBothChangedTheSameFieldTheRuleSaysWhoIsRight() {
        for (Conflict rule : Conflict.values()) {
            var it = new House();
            StoredConnection crm = it.hubspot(hubspot.url(), House.with(House.hubspotRules(), rule));
            it.settle();
            ContactId ana = it.customer(Map.of("name", "Ana Ruiz", "email", "ana" + rule + "@example.com"));
            it.settle();
            String id = it.links.of(it.shop, crm.id(), ana).orElseThrow().externalId();

            hubspot.people().at(Instant.now().minus(Duration.ofMinutes(5)));
            hubspot.people().change(id, "lastname", "Theirs");
            it.writes(ana, "name", "Ana Ours");
            it.pull(crm);
            it.settle();
            String older = rule == Conflict.THEIRS ? "Theirs" : "Ours";
            assertThat(it.values(ana)).as("ours is newer, %s", rule).containsEntry("last_name", older);
            assertThat(there(id)).as("ours is newer, %s", rule).containsEntry("lastname", older);

            it.writes(ana, "name", "Ana Mine");
            hubspot.people().at(Instant.now().plus(Duration.ofMinutes(5)));
            hubspot.people().change(id, "lastname", "Yours");
            it.pull(crm);
            it.settle();
            String newer = rule == Conflict.OURS ? "Mine" : "Yours";
            assertThat(it.values(ana)).as("theirs is newer, %s", rule).containsEntry("last_name", newer);
            assertThat(there(id)).as("theirs is newer, %s", rule).containsEntry("lastname", newer);
        }
    }

    @Test
    void whatIsEmptyNeverTakesAwayWhatIsThere() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana Ruiz", "email", "ana@example.com", "phone", "+34600111222"));
        house.settle();
        String id = house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId();

        hubspot.people().change(id, "phone", "");
        house.pull(crm);
        house.writes(ana, "email", "");
        house.settle();

        assertThat(house.values(ana)).containsEntry("phone", "+34600111222").doesNotContainKey("email");
        assertThat(there(id)).containsEntry("email", "ana@example.com");
    }

    @Test
    void ownFieldsTagsLanguageAndDaysAreTranslated() {
        var size = house.field("Shoe size", Kind.NUMBER);
        var born = house.field("Born", Kind.DATE);
        StoredConnection crm = connected(House.rules(
                "email",
                "email",
                "language",
                "hs_language",
                "tags",
                "tags",
                "country",
                "country",
                size.id().value().toString(),
                "num_orders",
                born.id().value().toString(),
                "date_of_birth"));
        String id = hubspot.people()
                .add(Map.of(
                        "email",
                        "luz@example.com",
                        "hs_language",
                        "zh-cn",
                        "tags",
                        "vip;wholesale",
                        "country",
                        "Spain",
                        "num_orders",
                        "12.0",
                        "date_of_birth",
                        "2001-02-03"));
        house.pull(crm);

        ContactId luz = house.all().getFirst();
        assertThat(house.values(luz))
                .containsEntry("language", "zh-cn")
                .containsEntry("tags", "VIP")
                .containsEntry("country", "ES")
                .containsEntry(size.id().value().toString(), "12")
                .containsEntry(born.id().value().toString(), "2001-02-03");

        house.writes(luz, "language", "de");
        house.writes(luz, "country", "FR");
        house.writes(luz, born.id().value().toString(), "2001-02-04");
        house.settle();
        assertThat(there(id))
                .containsEntry("hs_language", "de")
                .containsEntry("country", "France")
                .containsEntry("date_of_birth", "2001-02-04");
    }

    @Test
    void whatTheyHaveNoWordForIsSaidAndTheRestIsWritten() {
        StoredConnection crm = connected(House.rules("name", "firstname", "email", "email", "language", "hs_language"));
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com", "language", "sw"));
        house.settle();

        String id = house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId();
        assertThat(there(id)).containsEntry("firstname", "Ana").doesNotContainKey("hs_language");
        assertThat(house.log(crm.id()))
                .extracting(Line::problem)
                .contains(Optional.of("“Preferred language” has no option for what stands in “language”."));
        assertThat(house.links.count(house.shop, crm.id()).waiting()).isZero();
    }

    @Test
    void aValueThatIsRefusedThereIsToldWithoutRepeatingIt() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        house.customer(Map.of("name", "Ana", "email", "ana@nowhere"));
        house.settle();

        assertThat(house.log(crm.id()).getFirst().problem().orElseThrow())
                .contains("email")
                .contains("INVALID_EMAIL")
                .doesNotContain("nowhere");
    }

    @Test
    void whomTheirSearchDoesNotFindYetIsNotMadeTwice() {
        String id = hubspot.people().add(Map.of("email", "ana@example.com"));
        StoredConnection crm = connected(House.linkingOnly(House.hubspotRules()));
        house.settle();
        house.connections.rules(house.shop, crm.id(), House.hubspotRules());
        house.work.taken();
        hubspot.people().searchLags();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        house.run(new PushCrm(crm.id()));
        house.run(new PushCrm(crm.id()));

        assertThat(hubspot.people().count()).isEqualTo(1);
        assertThat(house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId())
                .isEqualTo(id);
        assertThat(there(id)).containsEntry("lastname", "Ana");
    }

    @Test
    void whoIsDeletedThereStaysHereAndIsNotMadeAnew() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        house.settle();
        String id = house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId();

        hubspot.people().delete(id);
        house.run(new PullCrm(crm.id(), Stock.GONE));
        house.writes(ana, "name", "Ana Ruiz");
        house.settle();

        assertThat(house.values(ana)).containsEntry("name", "Ana Ruiz");
        assertThat(hubspot.people().count()).isZero();
        assertThat(house.did(crm.id()))
                .contains(What.GONE_THERE)
                .doesNotContainSequence(What.GONE_THERE, What.ADDED_THERE);
    }

    @Test
    void whoIsErasedHereIsDeletedThereAndDoesNotComeBack() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        house.settle();
        assertThat(hubspot.people().count()).isEqualTo(1);
        hubspot.cannotForget();

        house.erase(ana);
        house.syncs.anew(house.shop, crm.id());
        // first it is read once more, as may happen
        house.pull(crm);
        house.settle();

        assertThat(house.all()).isEmpty();
        assertThat(hubspot.people().count()).isZero();
    }

    @Test
    void whoIsMergedThereIsFoundUnderTheNewIdAndTwoOfOursAreSaidToBeOne() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        ContactId work = house.customer(Map.of("name", "Ana R", "email", "ana@work.example"));
        house.settle();
        String one = house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId();
        String other = house.links.of(house.shop, crm.id(), work).orElseThrow().externalId();

        String both = hubspot.people().merge(one, other);
        house.looking.told(
                house.shop,
                crm.id(),
                new Told(Set.of(both), List.of(new Gone(one, Optional.of(both)), new Gone(other, Optional.of(both)))));
        house.settle();

        assertThat(house.links.of(house.shop, crm.id(), ana).orElseThrow().externalId())
                .isEqualTo(both);
        assertThat(house.links.of(house.shop, crm.id(), work)).isEmpty();
        assertThat(house.log(crm.id())).anySatisfy(line -> {
            assertThat(line.what()).isEqualTo(What.TWICE);
            assertThat(line.contact()).hasValue(work);
            assertThat(line.other()).hasValue(ana);
        });
    }

    @Test
    void whoAsksForASlowerPaceIsLeftAloneAndNothingIsLost() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        ContactId ana = house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        hubspot.limited("DAILY");
        assertThatThrownBy(house::settle)
                .isInstanceOfSatisfying(
                        RetryLater.class, later -> assertThat(later.delay()).isEqualTo(Duration.ofHours(1)));
        assertThat(house.connections
                        .find(house.shop, crm.id())
                        .orElseThrow()
                        .trouble()
                        .orElseThrow())
                .contains("used up");

        hubspot.fault(new ShopFault.BreaksAfter());
        assertThatThrownBy(() -> house.run(new PushCrm(crm.id()))).isInstanceOf(RetryLater.class);
        house.run(new PushCrm(crm.id()));

        assertThat(house.links.of(house.shop, crm.id(), ana)).isPresent();
        assertThat(hubspot.people().count()).isEqualTo(1);
        assertThat(house.connections.find(house.shop, crm.id()).orElseThrow().trouble())
                .isEmpty();
    }

    @Test
    void aRefusedTokenStopsItUntilItIsConnectedAgainAndWhatWaitedIsTold() {
        StoredConnection crm = connected(House.hubspotRules());
        house.settle();
        house.customer(Map.of("name", "Ana", "email", "ana@example.com"));
        hubspot.fault(new ShopFault.Fails(401, 0));
        house.settle();
        assertThat(house.connections.find(house.shop, crm.id()).orElseThrow().state())
                .isEqualTo(State.NEEDS_RECONNECT);
        assertThat(house.settle()).isZero();

        house.connections.change(house.shop, crm.id(), "", Map.of("token", HubSpotDouble.TOKEN));
        house.settle();
        assertThat(hubspot.people().count()).isEqualTo(1);
    }
}
