package io.serai.orders.internal.parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Webhook;
import io.serai.orders.Parcel;
import io.serai.orders.Parcel.State;
import io.serai.shared.Problem;
import io.serai.simulator.parcels.Fault;
import io.serai.simulator.parcels.SimulatedParcel;
import io.serai.simulator.parcels.Stage;
import io.serai.simulator.parcels.TrackingDouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class KeptParcelsTest {
    private static final String UPS = "1Z999AA10123456784";
    private static final String DHL = "00340434161094015902";

    private final Services services = new Services();
    private final TrackingDouble world = services.world;

    @AfterEach
    void close() {
        services.close();
    }

    @Test
    void withNobodyToAskThereIsTheCarrierAndItsLink() {
        Parcel parcel = track(" 1z999aa10123456784 ");

        assertThat(parcel.carrier()).contains("UPS");
        assertThat(parcel.link().orElseThrow()).hasToString("https://www.ups.com/track?tracknum=" + UPS);
        assertThat(parcel.state()).isEqualTo(State.UNKNOWN);
        assertThat(parcel.asOf()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TrackingKind.class)
    void everyServiceTellsTheSameJourney(TrackingKind kind) {
        services.with(kind, 100);
        SimulatedParcel parcel = world.parcel(DHL, "DHL")
                .is(Stage.LABEL, "2026-11-20T10:00:00+01:00", "Berlin", "DE")
                .is(Stage.PICKED_UP, "2026-11-20T18:00:00+01:00", "Berlin", "DE")
                .is(Stage.OUT, "2026-11-23T08:30:00+01:00", "Hamburg", "DE")
                .expectedOn(LocalDate.of(2026, 11, 23));

        Parcel told = track(parcel.number());

        assertThat(told.state()).isEqualTo(State.OUT_FOR_DELIVERY);
        assertThat(told.scans())
                .extracting(Parcel.Scan::state)
                .containsExactly(State.OUT_FOR_DELIVERY, State.ACCEPTED, State.LABEL_CREATED);
        assertThat(told.scans().getFirst().at()).isEqualTo(Instant.parse("2026-11-23T07:30:00Z"));
        assertThat(told.scans().getFirst().place()).contains("Hamburg");
        assertThat(told.expected())
                .contains(new Parcel.Expected(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 23)));
        assertThat(told.asOf()).contains(Services.START);
    }

    @ParameterizedTest
    @CsvSource({
        "LABEL, LABEL_CREATED",
        "PICKED_UP, ACCEPTED",
        "MOVING, IN_TRANSIT",
        "CUSTOMS, CUSTOMS",
        "OUT, OUT_FOR_DELIVERY",
        "AT_SHOP, OUT_FOR_DELIVERY",
        "ATTEMPT, FAILED_ATTEMPT",
        "RETURNING, RETURNED_OR_LOST",
        "DELIVERED, DELIVERED"
    })
    void everyServicesStatesBecomeOurs(Stage stage, State state) {
        for (TrackingKind kind : TrackingKind.values()) {
            try (Services one = new Services().with(kind, 100)) {
                one.world.parcel(DHL, "DHL").is(stage, "2026-11-22T10:00:00+01:00", "Berlin", "DE");

                assertThat(one.parcels
                                .track(one.workspace, DHL, Optional.empty())
                                .state())
                        .as("%s by %s", stage, kind)
                        .isEqualTo(state);
            }
        }
    }

    @Test
    void whatIsFreshIsNotAskedAboutAgainAndWhatIsOldIs() {
        services.with(TrackingKind.DHL, 100);
        SimulatedParcel parcel = moving(DHL);
        track(DHL);
        track(DHL);
        assertThat(world.calls("dhl")).isEqualTo(1);

        services.later(Duration.ofHours(2));
        parcel.is(Stage.DELIVERED, "2026-11-23T13:00:00Z", "Hamburg", "DE");
        assertThat(track(DHL).state()).isEqualTo(State.DELIVERED);
        assertThat(track(DHL).deliveredAt()).contains(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void daysWithoutAScanAreSaidAndNotHidden() {
        services.with(TrackingKind.DHL, 100);
        world.parcel(DHL, "DHL")
                .is(Stage.MOVING, "2026-11-17T12:00:00Z", "Boston", "XX")
                .expectedOn(LocalDate.of(2026, 11, 20));

        Parcel told = track(DHL);

        assertThat(told.silence(Services.START)).contains(Duration.ofDays(6));
        assertThat(told.late(LocalDate.of(2026, 11, 23))).isTrue();
        assertThat(told.late(LocalDate.of(2026, 11, 20))).isFalse();
    }

    @Test
    void dhlIsNotAskedAboutOthersParcels() {
        services.with(TrackingKind.DHL, 100);
        track(UPS);

        assertThat(world.calls("dhl")).isZero();
    }

    @Test
    void anUnknownNumberIsNotAskedAboutAgainAtOnce() {
        services.with(TrackingKind.DHL, 100);

        assertThat(track(DHL).state()).isEqualTo(State.UNKNOWN);
        assertThat(track(DHL).asOf()).contains(Services.START);
        assertThat(world.calls("dhl")).isEqualTo(1);
    }

    @Test
    void whatOneServiceDoesNotKnowTheNextIsAskedAbout() {
        services.with(TrackingKind.DHL, 100).with(TrackingKind.AFTERSHIP, 100);
        world.fault("dhl", new Fault.Fails(503, 0));
        moving(DHL);

        assertThat(track(DHL).state()).isEqualTo(State.IN_TRANSIT);
        assertThat(services.account(TrackingKind.DHL).trouble()).isPresent();
        assertThat(services.account(TrackingKind.DHL).pausedUntil()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"429, 7, PT7S", "503, 0, PT1M", "401, 0, PT1H", "403, 0, PT1H"})
    void whoIsInTroubleIsLeftAloneForAsLongAsThatTakes(int status, int retryAfter, Duration pause) {
        services.with(TrackingKind.DHL, 100);
        world.fault("dhl", new Fault.Fails(status, retryAfter));
        moving(DHL);

        assertThat(track(DHL).state()).isEqualTo(State.UNKNOWN);
        assertThat(track(DHL).asOf()).isEmpty();
        assertThat(world.calls("dhl")).isEqualTo(1);
        assertThat(services.account(TrackingKind.DHL).pausedUntil()).contains(Services.START.plus(pause));

        services.later(pause.plusSeconds(1));
        assertThat(track(DHL).state()).isEqualTo(State.IN_TRANSIT);
        assertThat(services.account(TrackingKind.DHL).trouble()).isEmpty();
    }

    @Test
    void aBrokenConnectionAndBabbleAreTroubleToo() {
        services.with(TrackingKind.SEVENTEEN_TRACK, 100);
        moving(UPS);
        world.fault("17track", new Fault.Breaks());
        assertThat(track(UPS).state()).isEqualTo(State.UNKNOWN);
        services.later(Duration.ofMinutes(10));
        world.fault("17track", new Fault.Babbles());
        assertThat(track(UPS).state()).isEqualTo(State.UNKNOWN);
        services.later(Duration.ofMinutes(10));
        assertThat(track(UPS).state()).isEqualTo(State.IN_TRANSIT);
    }

    @ParameterizedTest
    @CsvSource({"SEVENTEEN_TRACK, 17track", "AFTERSHIP, aftership"})
    void aUsedUpPlanRestsUntilMidnight(TrackingKind kind, String name) {
        services.with(kind, 100);
        world.fault(name, new Fault.UsedUp());
        moving(UPS);
        track(UPS);

        assertThat(services.account(kind).pausedUntil()).contains(Instant.parse("2026-11-24T00:00:00Z"));
    }

    @Test
    void theDaysBudgetIsKeptAndRoundsLeaveAShareToCustomers() {
        services.with(TrackingKind.DHL, 10);
        List<String> numbers = List.of("JJD000390007882823021", "JJD000390007882823022");
        numbers.forEach(this::moving);
        for (int i = 0; i < 7; i++) {
            services.store.spend(services.workspace, TrackingKind.DHL, LocalDate.of(2026, 11, 23), 10);
        }
        services.store.wanted(services.workspace, numbers.getFirst(), Optional.empty(), Services.START, Services.START);
        new Rounds(
                        services.store,
                        services.asking,
                        null,
                        java.time.Clock.fixed(Services.START, java.time.ZoneOffset.UTC))
                .go(services.workspace);
        assertThat(world.calls("dhl")).isZero();
        assertThat(services.account(TrackingKind.DHL).trouble()).isEmpty();

        assertThat(track(numbers.getLast()).state()).isEqualTo(State.IN_TRANSIT);
    }

    @Test
    void roundsAskAboutManyAtOnceAndWhenTheirTimeHasCome() {
        services.with(TrackingKind.SEVENTEEN_TRACK, 1000);
        for (int i = 0; i < 50; i++) {
            String number = "YT" + (1_000_000_000_000_000L + i);
            moving(number);
            services.store.wanted(services.workspace, number, Optional.empty(), Services.START, Services.START);
        }
        var rounds = new Rounds(
                services.store, services.asking, null, java.time.Clock.fixed(Services.START, java.time.ZoneOffset.UTC));
        rounds.go(services.workspace);
        rounds.go(services.workspace);

        assertThat(world.calls("17track")).isEqualTo(4);
        assertThat(services.store.underWay(services.workspace, Instant.EPOCH, 100))
                .hasSize(50);
    }

    @ParameterizedTest
    @CsvSource({"SEVENTEEN_TRACK, 17track", "AFTERSHIP, aftership"})
    void webhooksAreTakenTwiceLateAndOutOfOrderWithoutHarm(TrackingKind kind, String name) {
        services.with(kind, 100);
        SimulatedParcel parcel = moving(UPS);
        track(UPS);
        var early = world.hookFor(name, parcel.is(Stage.OUT, "2026-11-23T11:00:00Z", "Boston", "US"));
        var late = world.hookFor(name, parcel.is(Stage.DELIVERED, "2026-11-23T11:30:00Z", "Boston", "US"));
        knocks(kind, late);
        knocks(kind, early);
        knocks(kind, late);

        Parcel told = track(UPS);
        assertThat(told.state()).isEqualTo(State.DELIVERED);
        assertThat(told.scans()).hasSize(3);
        assertThat(told.scans().getFirst().state()).isEqualTo(State.DELIVERED);
    }

    @ParameterizedTest
    @EnumSource(TrackingKind.class)
    void anUnsignedWebhookIsRefused(TrackingKind kind) {
        services.with(kind, 100);
        var body = "{\"event\":\"TRACKING_UPDATED\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertThatThrownBy(() -> services.desk.told(
                        services.workspace, kind, new Webhook(Map.of("sign", "0", "aftership-hmac-sha256", "0"), body)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aWebhookOfAParcelThatIsNotOursIsPassedOver() {
        services.with(TrackingKind.SEVENTEEN_TRACK, 100);
        knocks(TrackingKind.SEVENTEEN_TRACK, world.hookFor("17track", moving(UPS)));

        assertThat(services.store.find(services.workspace, UPS)).isEmpty();
    }

    @Test
    void aWrongKeyIsToldWhenConnecting() {
        assertThatThrownBy(() -> services.desk.connect(
                        services.workspace,
                        TrackingKind.AFTERSHIP,
                        Map.of(
                                "api_key",
                                "wrong",
                                "base_url",
                                world.base("aftership").toString())))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("key");
        services.desk.connect(
                services.workspace,
                TrackingKind.AFTERSHIP,
                Map.of(
                        "api_key",
                        TrackingDouble.KEY,
                        "base_url",
                        world.base("aftership").toString()));
        assertThat(services.desk.all(services.workspace))
                .filteredOn(TrackingDesk.State::connected)
                .extracting(TrackingDesk.State::kind)
                .containsExactly(TrackingKind.AFTERSHIP);
    }

    private void knocks(TrackingKind kind, TrackingDouble.Hook hook) {
        services.desk.told(services.workspace, kind, new Webhook(hook.headers(), hook.body()));
    }

    private SimulatedParcel moving(String number) {
        return world.parcel(number, "UPS").is(Stage.MOVING, "2026-11-22T10:00:00Z", "Louisville", "XX");
    }

    private Parcel track(String number) {
        return services.parcels.track(services.workspace, number, Optional.empty());
    }
}
