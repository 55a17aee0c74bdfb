package io.serai.crm.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.ConnectionStore;
import io.serai.crm.internal.connections.SomeConnection;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.links.LinkStore.Link;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is who. */
interface LinkStoreContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    LinkStore store();

    ConnectionStore connections();

    ContactId customer(WorkspaceId shop, Optional<String> email);

    void erase(WorkspaceId shop, ContactId contact);

    default ContactId customer(WorkspaceId shop) {
        return customer(shop, Optional.empty());
    }

    default CrmId connected(WorkspaceId shop, StoredConnection connection) {
        connections().add(shop, connection);
        return connection.id();
    }

    default CrmId connected(WorkspaceId shop) {
        return connected(shop, SomeConnection.listening());
    }

    private static Link link(CrmId connection, ContactId contact, String externalId) {
        return new Link(connection, contact, externalId, new byte[] {1, 2}, false, NOON);
    }

    private Link linked(WorkspaceId shop, CrmId connection, String externalId) {
        Link link = link(connection, customer(shop), externalId);
        assertThat(store().put(shop, link)).isTrue();
        return link;
    }

    private static void same(Optional<Link> one, Link other) {
        assertThat(one)
                .hasValueSatisfying(
                        it -> assertThat(it).usingRecursiveComparison().isEqualTo(other));
    }

    @Test
    default void aLinkIsFoundFromBothSidesInItsShopOnly() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link link = linked(shop, crm, "7");
        same(store().of(shop, crm, link.contact()), link);
        same(store().to(shop, crm, "7"), link);
        assertThat(store().to(shop, crm, "8")).isEmpty();
        assertThat(store().of(shop, crm, customer(shop))).isEmpty();
        assertThat(store().to(shop, connected(shop), "7")).isEmpty();
        var other = WorkspaceId.next();
        assertThat(store().of(other, crm, link.contact())).isEmpty();
        assertThat(store().to(other, crm, "7")).isEmpty();
        assertThat(store().of(other, link.contact())).isEmpty();
    }

    @Test
    default void somebodyIsLinkedInEachConnection() {
        var shop = WorkspaceId.next();
        CrmId first = connected(shop);
        CrmId second = connected(shop);
        ContactId ana = customer(shop);
        store().put(shop, link(second, ana, "7"));
        store().put(shop, link(first, ana, "7"));
        linked(shop, first, "8");
        assertThat(store().of(shop, ana)).extracting(Link::connection).containsExactly(first, second);
    }

    @Test
    default void aLinkIsReplacedUnlessTheOtherSideIsTaken() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link ana = linked(shop, crm, "7");
        Link ben = linked(shop, crm, "8");
        var news = new Link(crm, ana.contact(), "9", new byte[] {3}, true, NOON.plusSeconds(9));
        assertThat(store().put(shop, news)).isTrue();
        same(store().of(shop, crm, ana.contact()), news);
        assertThat(store().to(shop, crm, "7")).isEmpty();
        assertThat(store().put(shop, link(crm, ben.contact(), "9"))).isFalse();
        same(store().of(shop, crm, ben.contact()), ben);
        same(store().to(shop, crm, "9"), news);
    }

    @Test
    default void whoHasAnotherIdThereKeepsTheLink() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link ana = linked(shop, crm, "7");
        assertThat(store().renamed(WorkspaceId.next(), crm, "7", "8")).isFalse();
        assertThat(store().renamed(shop, crm, "7", "7")).isTrue();
        same(store().to(shop, crm, "7"), ana);
        assertThat(store().renamed(shop, crm, "7", "8")).isTrue();
        same(store().of(shop, crm, ana.contact()), link(crm, ana.contact(), "8"));
        assertThat(store().renamed(shop, crm, "7", "9")).isFalse();
        assertThat(store().to(shop, crm, "9")).isEmpty();
    }

    @Test
    default void whoBecameSomebodyWhoIsLinkedLosesTheLink() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link ana = linked(shop, crm, "7");
        Link ben = linked(shop, crm, "8");
        assertThat(store().renamed(shop, crm, "7", "8")).isFalse();
        assertThat(store().of(shop, crm, ana.contact())).isEmpty();
        same(store().to(shop, crm, "8"), ben);
    }

    @Test
    default void whoIsGoneThereIsSaidOnceAndCountsNoMore() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        CrmId beside = connected(shop);
        Link ana = linked(shop, crm, "7");
        linked(shop, crm, "8");
        linked(shop, beside, "7");
        assertThat(store().gone(WorkspaceId.next(), crm, List.of("7"))).isEmpty();
        assertThat(store().count(shop, crm).linked()).isEqualTo(2);
        assertThat(store().gone(shop, crm, List.of("7", "9")))
                .extracting(Link::contact)
                .containsExactly(ana.contact());
        assertThat(store().gone(shop, crm, List.of("7"))).isEmpty();
        assertThat(store().gone(shop, crm, List.of())).isEmpty();
        assertThat(store().of(shop, crm, ana.contact()).orElseThrow().gone()).isTrue();
        assertThat(store().count(shop, crm).linked()).isEqualTo(1);
        assertThat(store().count(shop, beside).linked()).isEqualTo(1);
        assertThat(store().count(WorkspaceId.next(), crm).linked()).isZero();
    }

    @Test
    default void whatIsRemovedIsGoneFromItsShopAndItsConnectionOnly() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        CrmId beside = connected(shop);
        Link link = linked(shop, crm, "7");
        store().put(shop, link(beside, link.contact(), "7"));
        store().remove(WorkspaceId.next(), crm, link.contact());
        assertThat(store().to(shop, crm, "7")).isPresent();
        store().remove(shop, crm, link.contact());
        assertThat(store().of(shop, link.contact()))
                .extracting(Link::connection)
                .containsExactly(beside);
        connections().remove(shop, beside);
        assertThat(store().of(shop, link.contact())).isEmpty();
    }

    @Test
    default void aLinkMovesToACustomerWhoHasNone() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link ana = linked(shop, crm, "7");
        Link ben = linked(shop, crm, "8");
        ContactId eve = customer(shop);
        assertThat(store().move(shop, crm, ana.contact(), ben.contact())).isFalse();
        same(store().to(shop, crm, "7"), ana);
        assertThat(store().move(WorkspaceId.next(), crm, ana.contact(), eve)).isFalse();
        assertThat(store().move(shop, crm, ana.contact(), eve)).isTrue();
        same(store().to(shop, crm, "7"), link(crm, eve, "7"));
        assertThat(store().of(shop, crm, ana.contact())).isEmpty();
        assertThat(store().move(shop, crm, ana.contact(), customer(shop))).isFalse();
    }

    @Test
    default void whoIsErasedLeavesNoLinkAndIsKnownAsForgottenOnly() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        Link ana = linked(shop, crm, "7");
        store().touch(shop, crm, ana.contact(), NOON);
        byte[] print = {7, 7};
        assertThat(store().forgotten(shop, crm, print)).isFalse();
        store().forget(shop, crm, print, NOON);
        store().forget(shop, crm, print, NOON.plusSeconds(9));
        erase(shop, ana.contact());
        assertThat(store().to(shop, crm, "7")).isEmpty();
        assertThat(store().count(shop, crm)).isEqualTo(new LinkStore.Counts(0, 0));
        assertThat(store().forgotten(shop, crm, new byte[] {7, 7})).isTrue();
        assertThat(store().forgotten(shop, crm, new byte[] {7, 8})).isFalse();
        assertThat(store().forgotten(shop, connected(shop), print)).isFalse();
        assertThat(store().forgotten(WorkspaceId.next(), crm, print)).isFalse();
    }
}
