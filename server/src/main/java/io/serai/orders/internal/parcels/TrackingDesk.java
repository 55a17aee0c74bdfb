package io.serai.orders.internal.parcels;

import io.serai.channels.Connector;
import io.serai.channels.Outside;
import io.serai.channels.Webhook;
import io.serai.orders.internal.parcels.TrackingService.Asked;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Connects tracking services, tells how they are, and takes what they send. */
public final class TrackingDesk {
    private final ParcelStore store;
    private final Asking asking;
    private final Turnstile turnstile;
    private final PublicUrl publicUrl;
    private final Clock clock;

    TrackingDesk(ParcelStore store, Asking asking, Turnstile turnstile, PublicUrl publicUrl, Clock clock) {
        this.store = store;
        this.asking = asking;
        this.turnstile = turnstile;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** @param webhook where it has to send what happens; empty where it only answers */
    public record State(
            TrackingKind kind,
            List<Connector.Field> fields,
            boolean connected,
            Optional<String> trouble,
            int callsToday,
            int callsADay,
            Optional<URI> webhook) {
        public State {
            fields = List.copyOf(fields);
        }
    }

    public List<State> all(WorkspaceId workspace) {
        List<TrackingAccount> accounts = store.accounts(workspace);
        return Arrays.stream(TrackingKind.values())
                .map(kind -> state(
                        workspace,
                        asking.service(kind),
                        accounts.stream().filter(one -> one.kind() == kind).findFirst()))
                .toList();
    }

    private State state(WorkspaceId workspace, TrackingService service, Optional<TrackingAccount> account) {
        TrackingKind kind = service.kind();
        return new State(
                kind,
                service.fields(),
                account.isPresent(),
                account.flatMap(TrackingAccount::trouble),
                store.spent(workspace, kind, turnstile.today()),
                account.map(TrackingAccount::callsADay).orElse(service.callsADay()),
                kind == TrackingKind.DHL
                        ? Optional.empty()
                        : Optional.of(publicUrl.resolve("/hooks/parcels/" + workspace.value() + "/"
                                + kind.name().toLowerCase(Locale.ROOT))));
    }

    /** @throws Problem INVALID when the service does not take the values */
    public void connect(WorkspaceId workspace, TrackingKind kind, Map<String, String> values) {
        TrackingService service = asking.service(kind);
        var account = new TrackingAccount(
                kind,
                base(Optional.of(values.getOrDefault("base_url", ""))
                        .filter(address -> !address.isBlank())
                        .orElseGet(() -> service.base().toString())),
                new Secret(required(values)),
                Optional.ofNullable(values.get("webhook_secret"))
                        .filter(secret -> !secret.isBlank())
                        .map(secret -> new Secret(secret.strip())),
                calls(values.get("calls_a_day"), service),
                Optional.empty(),
                Optional.empty(),
                clock.instant());
        TrackingService.Turns once = new TrackingService.Turns() {
            @Override
            public boolean take() {
                return true;
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }
        };
        if (service.check(account, once) instanceof Asked.Failed failed) {
            throw Problem.invalid(failed.why());
        }
        store.put(workspace, account);
    }

    private static String required(Map<String, String> values) {
        String key = values.getOrDefault("api_key", "").strip();
        if (key.isEmpty()) {
            throw Problem.invalid("The service's key is missing.");
        }
        if (!key.chars().allMatch(letter -> letter > 32 && letter < 127)) {
            throw Problem.invalid("A key consists of letters, digits and signs, without spaces. Copy it again.");
        }
        return key;
    }

    private static URI base(String address) {
        String plain = address.strip().replaceAll("/+$", "");
        Outside.whyNot(plain, true).ifPresent(why -> {
            throw Problem.invalid("The service's address cannot be used: " + why + ".");
        });
        return URI.create(plain);
    }

    private static int calls(@org.jspecify.annotations.Nullable String written, TrackingService service) {
        String plain = written == null ? "" : written.strip();
        if (plain.isEmpty()) {
            return service.callsADay();
        }
        if (!plain.matches("[0-9]{1,7}") || plain.matches("0+")) {
            throw Problem.invalid("Calls a day is a number such as 250.");
        }
        return Integer.parseInt(plain);
    }

    public void disconnect(WorkspaceId workspace, TrackingKind kind) {
        store.remove(workspace, kind);
    }

    /** @throws Problem UNAUTHENTICATED when it is not signed by the service */
    public void told(WorkspaceId workspace, TrackingKind kind, Webhook webhook) {
        TrackingAccount account = store.accounts(workspace).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("No tracking service is connected at this address."));
        TrackingService service = asking.service(kind);
        if (!service.verify(account, webhook)) {
            throw Problem.unauthenticated("The signature is not right.");
        }
        service.parse(webhook).forEach(journey -> asking.told(workspace, account, journey));
    }
}
