package io.serai.integrations.internal.hooks;

import io.serai.accounts.Agent;
import io.serai.channels.Outside;
import io.serai.integrations.internal.hooks.sending.Signature;
import io.serai.privacy.AuditLog;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import io.serai.work.Work;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The endpoints of a workspace, their secrets, and what became of what they were to be told. */
@Service
public class Hooks {
    private static final int MOST = 50;
    private static final int REPLAYED_AT_ONCE = 1_000;
    private static final Duration OLD_SECRET_HOLDS = Duration.ofHours(24);

    private final HookStore store;
    private final Work work;
    private final PublicUrl publicUrl;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    Hooks(
            HookStore store,
            Work work,
            PublicUrl publicUrl,
            AuditLog audit,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.publicUrl = publicUrl;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Endpoints changed. @param first nobody was told anything before */
    public record Changed(WorkspaceId workspace, boolean first) {}

    /** @param url absent: as it was; @param secret of the other side, where it has one */
    public record Wish(
            String name,
            Optional<String> url,
            HookFormat format,
            Set<Happening> events,
            boolean contactData,
            boolean enabled,
            Optional<Secret> secret) {}

    public List<Endpoint> all(WorkspaceId workspace) {
        return store.endpoints(workspace);
    }

    public Endpoint endpoint(WorkspaceId workspace, UUID id) {
        return store.endpoint(workspace, id).orElseThrow(() -> Problem.notFound("There is no such endpoint."));
    }

    public Endpoint add(Agent leader, Wish wish) {
        if (store.endpoints(leader.workspace()).size() >= MOST) {
            throw Problem.invalid("There are " + MOST + " endpoints already. Delete some that are not used.");
        }
        String url = wish.url().orElseThrow(() -> Problem.invalid("Enter the address."));
        var fresh = new Endpoint(
                leader.workspace(),
                Ids.next(),
                wish.name(),
                new Secret(url.strip()),
                host(url),
                wish.format(),
                wish.events(),
                wish.contactData(),
                wish.enabled(),
                wish.format().isSignedByUs() ? Optional.of(Signature.freshSecret()) : wish.secret(),
                Optional.empty(),
                leader.id(),
                clock.instant());
        keep(leader, "hook_added", fresh);
        return fresh;
    }

    public Endpoint change(Agent leader, UUID id, Wish wish) {
        Endpoint before = endpoint(leader.workspace(), id);
        if (before.format() != wish.format()) {
            throw Problem.invalid("In which form an endpoint is told cannot be changed. Make another one.");
        }
        String url = wish.url().orElse(before.url().value());
        var changed = new Endpoint(
                before.workspace(),
                before.id(),
                wish.name(),
                new Secret(url.strip()),
                host(url),
                before.format(),
                wish.events(),
                wish.contactData(),
                wish.enabled(),
                before.format().isSignedByUs() ? before.secret() : wish.secret().or(before::secret),
                before.oldSecret(),
                before.madeBy(),
                before.createdAt());
        keep(leader, "hook_changed", changed);
        return changed;
    }

    private void keep(Agent leader, String what, Endpoint endpoint) {
        whyNot(endpoint.url().value()).ifPresent(why -> {
            throw Problem.invalid("This address cannot be told anything: " + why + ".");
        });
        boolean nobody = store.endpoints(leader.workspace()).stream().noneMatch(Endpoint::enabled);
        store.put(leader.workspace(), endpoint);
        recorded(leader, what, endpoint);
        events.publishEvent(new Changed(leader.workspace(), nobody && endpoint.enabled()));
    }

    /** A developer's own machine may be told, where the server itself is such a machine. */
    public Optional<String> whyNot(String url) {
        String here = String.valueOf(publicUrl.root().getHost());
        return Outside.whyNot(url, here.matches("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]"));
    }

    private static String host(String url) {
        try {
            return Optional.ofNullable(URI.create(url.strip()).getHost())
                    .orElseThrow(() -> Problem.invalid("That is not an address like https://example.com/hooks."));
        } catch (IllegalArgumentException notAnAddress) {
            throw Problem.invalid("That is not an address like https://example.com/hooks.");
        }
    }

    /** A new secret; the old one holds for a day more. */
    public Endpoint rotate(Agent leader, UUID id) {
        Endpoint before = endpoint(leader.workspace(), id);
        if (!before.format().isSignedByUs()) {
            throw Problem.invalid("Its secret comes from the other side: enter the new one.");
        }
        Endpoint rotated =
                before.rotated(Signature.freshSecret(), clock.instant().plus(OLD_SECRET_HOLDS));
        store.put(leader.workspace(), rotated);
        recorded(leader, "hook_secret_rotated", rotated);
        events.publishEvent(new Changed(leader.workspace(), false));
        return rotated;
    }

    public void remove(Agent leader, UUID id) {
        Endpoint gone = endpoint(leader.workspace(), id);
        store.remove(leader.workspace(), id);
        recorded(leader, "hook_removed", gone);
        events.publishEvent(new Changed(leader.workspace(), false));
    }

    public Page<Delivery> deliveries(
            WorkspaceId workspace, UUID endpoint, Optional<Delivery.State> state, Optional<UUID> before, int limit) {
        return store.deliveries(workspace, endpoint(workspace, endpoint).id(), state, before, limit);
    }

    /** Under the same id, so that whoever had it already knows. */
    public void replay(WorkspaceId workspace, UUID id) {
        Delivery delivery = store.delivery(workspace, id)
                .orElseThrow(() -> Problem.notFound("This delivery is not kept any more."));
        if (!revive(workspace, delivery)) {
            throw Problem.conflict("It waits to be sent already.");
        }
    }

    /** All that were given up, in their order. @return how many */
    public int replayDead(WorkspaceId workspace, UUID endpoint) {
        List<Delivery> dead =
                store.dead(workspace, endpoint(workspace, endpoint).id(), REPLAYED_AT_ONCE);
        return (int)
                dead.stream().filter(delivery -> revive(workspace, delivery)).count();
    }

    private boolean revive(WorkspaceId workspace, Delivery delivery) {
        Instant now = clock.instant();
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean again = store.revive(workspace, delivery.id(), now);
            if (again) {
                work.add(workspace, DeliveryDue.of(delivery));
            }
            return again;
        }));
    }

    private void recorded(Agent leader, String what, Endpoint endpoint) {
        audit.record(
                leader.workspace(),
                Optional.of(leader.id()),
                what,
                Map.of("endpoint", endpoint.id().toString(), "name", endpoint.name(), "host", endpoint.host()));
    }
}
