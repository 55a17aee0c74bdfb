package io.serai.orders.internal.parcels.http;

import io.serai.accounts.Agent;
import io.serai.orders.Parcel;
import io.serai.orders.Parcels;
import io.serai.orders.internal.parcels.TrackingDesk;
import io.serai.orders.internal.parcels.TrackingKind;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tracking services of the shop, and one parcel's journey. */
@RestController
@RequestMapping("/api/parcels")
class ParcelsController {
    private static final int LONGEST_NUMBER = 60;

    private final TrackingDesk desk;
    private final Parcels parcels;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Clock clock;

    ParcelsController(TrackingDesk desk, Parcels parcels, CurrentAgent current, AuditLog audit, Clock clock) {
        this.desk = desk;
        this.parcels = parcels;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    record Services(List<TrackingDesk.State> items) {}

    @GetMapping("/services")
    Services services() {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new Services(desk.all(agent.workspace()));
    }

    record ConnectRequest(@Nullable Map<String, String> values) {
        @Override
        public String toString() {
            return "ConnectRequest";
        }
    }

    @PutMapping("/services/{kind}")
    Services connect(@PathVariable String kind, @RequestBody ConnectRequest request) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        desk.connect(agent.workspace(), kind(kind), request.values() == null ? Map.of() : request.values());
        audit.record(agent.workspace(), Optional.of(agent.id()), "tracking.connected", Map.of("kind", kind));
        return new Services(desk.all(agent.workspace()));
    }

    @DeleteMapping("/services/{kind}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@PathVariable String kind) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        desk.disconnect(agent.workspace(), kind(kind));
        audit.record(agent.workspace(), Optional.of(agent.id()), "tracking.disconnected", Map.of("kind", kind));
    }

    /** @param silentDays whole days since anybody saw it; absent where it has arrived, or was never seen */
    record Journey(Parcel parcel, Optional<Long> silentDays, boolean late) {}

    @GetMapping
    Journey parcel(@RequestParam String number, @RequestParam Optional<String> carrier) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        if (number.isBlank() || number.length() > LONGEST_NUMBER) {
            throw Problem.invalid("A tracking number has 1 to 60 characters.");
        }
        Parcel parcel = parcels.track(agent.workspace(), number, carrier);
        return new Journey(
                parcel,
                parcel.silence(clock.instant()).map(Duration::toDays),
                parcel.late(java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)));
    }

    static TrackingKind kind(String lower) {
        try {
            return TrackingKind.valueOf(lower.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.notFound("There is no such tracking service.");
        }
    }
}
