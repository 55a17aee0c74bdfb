package io.serai.crm.internal.links;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.crm.internal.connections.SomeConnection;
import io.serai.crm.internal.connections.StoredConnection;
import io.serai.crm.internal.connections.StoredConnection.State;
import io.serai.crm.internal.links.LinkStore.Touch;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose changes have not been told there yet. */
interface TouchContract extends LinkStoreContract {
    /** After whatever the clock of the machine says. */
    Instant ONE_DAY = Instant.parse("2126-03-01T12:00:00Z");

    /** Something that a CRM could want to know. */
    void change(WorkspaceId shop, ContactId contact);

    /** A conversation is resolved, which those connections note that do so. */
    void resolve(WorkspaceId shop);

    private Optional<Touch> touched(WorkspaceId shop, CrmId crm, ContactId contact) {
        return store().touched(shop, crm, contact);
    }

    @Test
    default void whoWaitsLongestIsToldFirst() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        ContactId ana = customer(shop);
        ContactId ben = customer(shop);
        ContactId eve = customer(shop);
        store().touch(shop, crm, ben, NOON.plusSeconds(1));
        store().touch(shop, crm, eve, NOON.plusSeconds(2));
        store().touch(shop, crm, ana, NOON);
        Instant then = NOON.plusSeconds(1);
        assertThat(store().touched(shop, crm, then, 9))
                .containsExactly(new Touch(ana, NOON, 0), new Touch(ben, then, 0));
        assertThat(store().touched(shop, crm, then, 1)).containsExactly(new Touch(ana, NOON, 0));
        assertThat(store().touched(WorkspaceId.next(), crm, then, 9)).isEmpty();
        assertThat(store().touched(shop, connected(shop), then, 9)).isEmpty();
        assertThat(store().count(shop, crm).waiting()).isEqualTo(3);
    }

    @Test
    default void whoIsTouchedAgainKeepsTheEarlierPlace() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        ContactId ana = customer(shop);
        store().touch(shop, crm, ana, NOON.plusSeconds(60));
        store().touch(shop, crm, ana, NOON.plusSeconds(90));
        assertThat(store().touched(shop, crm, NOON.plusSeconds(60), 9)).hasSize(1);
        store().touch(shop, crm, ana, NOON);
        assertThat(store().touched(shop, crm, NOON, 9)).containsExactly(new Touch(ana, NOON.plusSeconds(60), 0));
    }

    @Test
    default void aChangeWaitsWhereItIsToBeTold() {
        var shop = WorkspaceId.next();
        ContactId ana = customer(shop);
        CrmId told = connected(shop, SomeConnection.told());
        CrmId listening = connected(shop);
        CrmId elsewhere = connected(WorkspaceId.next(), SomeConnection.told());
        change(shop, ana);
        assertThat(store().touched(shop, told, ONE_DAY, 9))
                .extracting(Touch::contact)
                .containsExactly(ana);
        assertThat(touched(shop, listening, ana)).isEmpty();
        assertThat(touched(shop, elsewhere, ana)).isEmpty();
    }

    @Test
    default void whatChangedMeanwhileStillWaitsWhenItWasTold() {
        var shop = WorkspaceId.next();
        ContactId ana = customer(shop);
        CrmId crm = connected(shop, SomeConnection.told());
        change(shop, ana);
        Touch first = touched(shop, crm, ana).orElseThrow();
        store().later(shop, crm, first, Duration.ofMinutes(1), ONE_DAY);
        change(shop, ana);
        Touch second = touched(shop, crm, ana).orElseThrow();
        assertThat(second.at()).isAfter(first.at());
        assertThat(second.tries()).isZero();
        store().later(shop, crm, first, Duration.ofMinutes(1), ONE_DAY);
        store().told(shop, crm, first);
        assertThat(store().touched(shop, crm, ONE_DAY, 9)).containsExactly(second);
        store().told(WorkspaceId.next(), crm, second);
        assertThat(touched(shop, crm, ana)).contains(second);
        store().told(shop, crm, second);
        assertThat(touched(shop, crm, ana)).isEmpty();
    }

    @Test
    default void whatFailedIsTriedLater() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        ContactId ana = customer(shop);
        var touch = new Touch(ana, NOON, 0);
        store().touch(shop, crm, ana, NOON);
        store().later(WorkspaceId.next(), crm, touch, Duration.ofMinutes(1), NOON);
        assertThat(touched(shop, crm, ana)).contains(touch);
        store().later(shop, crm, touch, Duration.ofMinutes(1), NOON);
        assertThat(touched(shop, crm, ana)).contains(new Touch(ana, NOON, 1));
        assertThat(store().touched(shop, crm, NOON.plusSeconds(59), 9)).isEmpty();
        assertThat(store().touched(shop, crm, NOON.plusSeconds(60), 9)).containsExactly(new Touch(ana, NOON, 1));
    }

    @Test
    default void allWhoCanBeRecognisedThereAreLookedAt() {
        var shop = WorkspaceId.next();
        ContactId ana = customer(shop, Optional.of("ana@example.com"));
        ContactId ben = customer(shop, Optional.of("ben@example.com"));
        ContactId nameless = customer(shop);
        customer(WorkspaceId.next(), Optional.of("eve@example.com"));
        CrmId crm = connected(shop);
        store().touch(shop, crm, ana, NOON.plusSeconds(60));
        assertThat(store().touchAll(shop, crm, NOON)).isEqualTo(1);
        assertThat(store().touched(shop, crm, NOON.plusSeconds(60), 9))
                .extracting(Touch::contact)
                .containsExactly(ben, ana);
        assertThat(touched(shop, crm, nameless)).isEmpty();
    }

    @Test
    default void whereSomethingWaitsItIsTakenOnceUntilItIsIdle() {
        var shop = WorkspaceId.next();
        CrmId crm = connected(shop);
        connected(shop);
        ContactId ana = customer(shop);
        store().touch(shop, crm, ana, NOON.plusSeconds(9));
        assertThat(store().takeWaiting(shop, NOON)).isEmpty();
        assertThat(store().takeWaiting(WorkspaceId.next(), ONE_DAY)).isEmpty();
        assertThat(store().takeWaiting(shop, NOON.plusSeconds(9))).containsExactly(crm);
        assertThat(store().takeWaiting(shop, ONE_DAY)).isEmpty();
        store().idle(WorkspaceId.next(), crm);
        assertThat(store().takeWaiting(shop, ONE_DAY)).isEmpty();
        store().idle(shop, crm);
        assertThat(store().takeWaiting(shop, ONE_DAY)).containsExactly(crm);
    }

    @Test
    default void aPausedConnectionWaits() {
        var shop = WorkspaceId.next();
        StoredConnection connection = SomeConnection.listening();
        CrmId crm = connected(shop, SomeConnection.in(State.PAUSED, connection));
        store().touch(shop, crm, customer(shop), NOON);
        assertThat(store().takeWaiting(shop, NOON)).isEmpty();
        connections().change(shop, connection);
        assertThat(store().takeWaiting(shop, NOON)).containsExactly(crm);
    }

    @Test
    default void aNoteWaitsToo() {
        var shop = WorkspaceId.next();
        connected(shop);
        CrmId noting = connected(shop, SomeConnection.noting());
        assertThat(store().takeWaiting(shop, ONE_DAY)).isEmpty();
        resolve(shop);
        assertThat(store().takeWaiting(shop, ONE_DAY)).containsExactly(noting);
        store().idle(shop, noting);
        assertThat(store().takeWaiting(shop, Instant.EPOCH)).isEmpty();
    }
}
