package io.serai.orders.internal.parcels;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.Parcel;
import io.serai.orders.Parcel.Expected;
import io.serai.orders.Parcel.Scan;
import io.serai.orders.Parcel.State;
import io.serai.orders.internal.parcels.ParcelStore.Kept;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

interface ParcelStoreContract {
    Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    String NUMBER = "1Z999AA10123456784";

    ParcelStore store();

    @Test
    default void whatWasToldIsKeptWhole() {
        WorkspaceId workspace = WorkspaceId.next();
        Kept kept =
                new Kept(parcel(NUMBER, State.IN_TRANSIT), Optional.of("UPS"), Set.of(TrackingKind.DHL), NOW, at(5));
        store().put(workspace, kept);

        assertThat(store().find(workspace, NUMBER)).contains(kept);
        assertThat(store().find(WorkspaceId.next(), NUMBER)).isEmpty();
    }

    @Test
    default void wantingSomethingKnownChangesNothingOfIt() {
        WorkspaceId workspace = WorkspaceId.next();
        Kept kept = new Kept(parcel(NUMBER, State.CUSTOMS), Optional.empty(), Set.of(TrackingKind.DHL), NOW, at(5));
        store().put(workspace, kept);
        store().wanted(workspace, NUMBER, Optional.of("UPS"), NOW.plusSeconds(1), NOW.plusSeconds(60));

        assertThat(store().find(workspace, NUMBER))
                .contains(new Kept(
                        kept.parcel(), Optional.of("UPS"), kept.registered(), NOW.plusSeconds(60), kept.nextAt()));
    }

    @Test
    default void thoseWhoseTimeHasComeAreDueTheLastWantedFirst() {
        WorkspaceId workspace = WorkspaceId.next();
        store().wanted(workspace, "A", Optional.empty(), NOW, NOW.minusSeconds(9));
        store().wanted(workspace, "B", Optional.empty(), NOW, NOW.minusSeconds(5));
        store().wanted(workspace, "C", Optional.empty(), NOW.plusSeconds(1), NOW);
        store().put(
                        workspace,
                        new Kept(parcel("D", State.DELIVERED), Optional.empty(), Set.of(), NOW, Optional.empty()));

        assertThat(store().due(workspace, NOW, 10))
                .extracting(kept -> kept.parcel().number())
                .containsExactly("B", "A");
        assertThat(store().due(workspace, NOW, 1)).hasSize(1);
    }

    @Test
    default void underWayIsWhatWasToldAndHasNotArrived() {
        WorkspaceId workspace = WorkspaceId.next();
        store().put(workspace, new Kept(parcel("A", State.IN_TRANSIT), Optional.empty(), Set.of(), NOW, at(5)));
        store().put(workspace, new Kept(parcel("B", State.DELIVERED), Optional.empty(), Set.of(), NOW, at(5)));
        store().wanted(workspace, "C", Optional.empty(), NOW, NOW);

        assertThat(store().underWay(workspace, NOW.minusSeconds(1), 10))
                .extracting(kept -> kept.parcel().number())
                .containsExactly("A");
        assertThat(store().underWay(workspace, NOW.plusSeconds(1), 10)).isEmpty();
    }

    @Test
    default void aDaysCallsEndAtTheLimit() {
        WorkspaceId workspace = WorkspaceId.next();
        LocalDate day = LocalDate.of(2026, 11, 23);
        assertThat(store().spend(workspace, TrackingKind.DHL, day, 2)).isTrue();
        assertThat(store().spend(workspace, TrackingKind.DHL, day, 2)).isTrue();
        assertThat(store().spend(workspace, TrackingKind.DHL, day, 2)).isFalse();
        assertThat(store().spend(workspace, TrackingKind.DHL, day, 0)).isFalse();
        assertThat(store().spend(workspace, TrackingKind.DHL, day.plusDays(1), 2))
                .isTrue();
        assertThat(store().spent(workspace, TrackingKind.DHL, day)).isEqualTo(2);
        assertThat(store().spent(workspace, TrackingKind.AFTERSHIP, day)).isZero();
    }

    @Test
    default void anAccountIsKeptAndItsKeyComesBackInTheClear() {
        WorkspaceId workspace = WorkspaceId.next();
        var account = new TrackingAccount(
                TrackingKind.AFTERSHIP,
                URI.create("https://api.example.com/x"),
                new Secret("key"),
                Optional.of(new Secret("hook")),
                100,
                Optional.empty(),
                Optional.empty(),
                NOW);
        store().put(workspace, account);
        assertThat(store().accounts(workspace)).containsExactly(account);

        TrackingAccount troubled = account.troubled(Optional.of("no"), Optional.of(NOW.plusSeconds(7)));
        store().put(workspace, troubled);
        assertThat(store().accounts(workspace)).containsExactly(troubled);
        assertThat(store().accounts(WorkspaceId.next())).isEmpty();

        store().remove(workspace, TrackingKind.AFTERSHIP);
        assertThat(store().accounts(workspace)).isEmpty();
    }

    @Test
    default void aNoticeIsToldOnce() {
        WorkspaceId workspace = WorkspaceId.next();
        store().wanted(workspace, "A", Optional.empty(), NOW, NOW);
        assertThat(store().notice(workspace, "A", "late", NOW)).isTrue();
        assertThat(store().notice(workspace, "A", "late", NOW)).isFalse();
        assertThat(store().notice(workspace, "A", "failed", NOW)).isTrue();
        assertThat(store().noticed(workspace, "A", "late")).isTrue();
        assertThat(store().noticed(workspace, "A", "other")).isFalse();
        assertThat(store().noticed(WorkspaceId.next(), "A", "late")).isFalse();
    }

    @Test
    default void oldOnesAndForgottenOnesAreGone() {
        WorkspaceId workspace = WorkspaceId.next();
        store().wanted(workspace, "A", Optional.empty(), NOW, NOW);
        store().wanted(workspace, "B", Optional.empty(), NOW, NOW.minus(Duration.ofDays(300)));
        store().put(workspace, new Kept(parcel("C", State.DELIVERED), Optional.empty(), Set.of(), NOW, at(5)));

        assertThat(store().prune(workspace, NOW.minus(Duration.ofDays(200)))).isEqualTo(1);
        assertThat(store().forget(workspace, List.of("A", "Z"))).isEqualTo(1);
        assertThat(store().forget(workspace, List.of())).isZero();
        assertThat(store().find(workspace, "A")).isEmpty();
        assertThat(store().find(workspace, "B")).isEmpty();
        assertThat(store().find(workspace, "C")).isPresent();
    }

    private static Optional<Instant> at(int minutes) {
        return Optional.of(NOW.plus(Duration.ofMinutes(minutes)));
    }

    private static Parcel parcel(String number, State state) {
        return new Parcel(
                number,
                Optional.of("UPS"),
                Optional.of(URI.create("https://www.ups.com/track?tracknum=" + number)),
                state,
                List.of(new Scan(NOW, state, "Seen", Optional.of("Boston"), Optional.of("X1"))),
                Optional.of(new Expected(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25))),
                Optional.empty(),
                Optional.of(NOW));
    }
}
