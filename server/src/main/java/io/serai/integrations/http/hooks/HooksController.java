package io.serai.integrations.http.hooks;

import io.serai.accounts.Agent;
import io.serai.integrations.internal.hooks.Delivery;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.Happening;
import io.serai.integrations.internal.hooks.HookFormat;
import io.serai.integrations.internal.hooks.Hooks;
import io.serai.integrations.internal.hooks.sending.Deliveries;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told what happens, for those who run the workspace. */
@RestController
@RequestMapping("/api/developers/hooks")
class HooksController {
    private static final int MOST = 100;

    private final Hooks hooks;
    private final Deliveries deliveries;
    private final CurrentAgent current;

    HooksController(Hooks hooks, Deliveries deliveries, CurrentAgent current) {
        this.hooks = hooks;
        this.deliveries = deliveries;
        this.current = current;
    }

    /** @param oldSecretUntil as long as what was signed with before holds, too */
    record EndpointView(
            UUID id,
            String name,
            String host,
            HookFormat format,
            List<String> events,
            boolean contactData,
            boolean enabled,
            boolean hasSecret,
            Optional<Instant> oldSecretUntil,
            Instant createdAt) {
        static EndpointView of(Endpoint it) {
            return new EndpointView(
                    it.id(),
                    it.name(),
                    it.host(),
                    it.format(),
                    it.events().stream().sorted().map(Happening::text).toList(),
                    it.contactData(),
                    it.enabled(),
                    it.secret().isPresent(),
                    it.oldSecret().map(Endpoint.Old::until),
                    it.createdAt());
        }
    }

    record EndpointList(List<EndpointView> items, List<String> events) {}

    /** @param secret told when it is made and when it is renewed; where the other side made it, never */
    record FreshEndpoint(EndpointView endpoint, Optional<String> secret) {}

    record EndpointRequest(
            @Nullable String name,
            @Nullable String url,
            @Nullable HookFormat format,
            @Nullable Set<String> events,
            @Nullable Boolean contactData,
            @Nullable Boolean enabled,
            @Nullable String secret) {
        Hooks.Wish wish() {
            if (format == null || events == null) {
                throw Problem.invalid("Say in which form it is told, and of what.");
            }
            return new Hooks.Wish(
                    Optional.ofNullable(name).orElse(""),
                    Optional.ofNullable(url).filter(text -> !text.isBlank()),
                    format,
                    events.stream().map(Happening::of).collect(Collectors.toSet()),
                    Boolean.TRUE.equals(contactData),
                    !Boolean.FALSE.equals(enabled),
                    Optional.ofNullable(secret).filter(text -> !text.isBlank()).map(Secret::new));
        }
    }

    record DeliveryView(
            UUID id,
            String event,
            UUID conversation,
            Delivery.State state,
            int tries,
            Optional<Integer> status,
            Optional<String> error,
            Optional<Integer> milliseconds,
            Instant happenedAt,
            Optional<Instant> triedAt) {
        static DeliveryView of(Delivery it) {
            return new DeliveryView(
                    it.id(),
                    it.event().text(),
                    it.conversation().value(),
                    it.state(),
                    it.tries(),
                    it.status(),
                    it.error(),
                    it.milliseconds(),
                    it.happenedAt(),
                    it.triedAt());
        }
    }

    record Tested(boolean ok, Optional<Integer> status, Optional<String> problem, int milliseconds) {}

    record Replayed(int count) {}

    @GetMapping
    EndpointList list() {
        Agent leader = leader();
        return new EndpointList(
                hooks.all(leader.workspace()).stream().map(EndpointView::of).toList(),
                Arrays.stream(Happening.values()).map(Happening::text).toList());
    }

    private Agent leader() {
        return current.require(Permission.MANAGE_AGENTS);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreshEndpoint add(@RequestBody EndpointRequest request) {
        Agent leader = leader();
        clear(Boolean.TRUE.equals(request.contactData()));
        return fresh(hooks.add(leader, request.wish()));
    }

    private static FreshEndpoint fresh(Endpoint endpoint) {
        return new FreshEndpoint(
                EndpointView.of(endpoint),
                endpoint.format().isSignedByUs() ? endpoint.secret().map(Secret::value) : Optional.empty());
    }

    @PutMapping("/{id}")
    EndpointView change(@PathVariable String id, @RequestBody EndpointRequest request) {
        Agent leader = leader();
        clear(Boolean.TRUE.equals(request.contactData())
                || hooks.endpoint(leader.workspace(), Ids.parse(id)).contactData());
        return EndpointView.of(hooks.change(leader, Ids.parse(id), request.wish()));
    }

    /** An endpoint that sees contact data is made, and led elsewhere, by those only who may see it themselves. */
    private void clear(boolean contactData) {
        if (contactData) {
            current.require(Permission.SEE_CONTACT_DATA);
        }
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        hooks.remove(leader(), Ids.parse(id));
    }

    @PostMapping("/{id}/secret")
    FreshEndpoint rotate(@PathVariable String id) {
        return fresh(hooks.rotate(leader(), Ids.parse(id)));
    }

    @PostMapping("/{id}/test")
    Tested test(@PathVariable String id) {
        Deliveries.Sent sent = deliveries.ping(hooks.endpoint(leader().workspace(), Ids.parse(id)));
        return new Tested(sent.problem().isEmpty(), sent.status(), sent.problem(), sent.milliseconds());
    }

    @GetMapping("/{id}/deliveries")
    Page<DeliveryView> deliveries(
            @PathVariable String id,
            @RequestParam Optional<String> state,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "30") int limit) {
        Page<Delivery> page = hooks.deliveries(
                leader().workspace(),
                Ids.parse(id),
                state.filter(text -> !text.isEmpty()).map(HooksController::state),
                cursor.filter(text -> !text.isEmpty()).map(Ids::parse),
                Math.clamp(limit, 1, MOST));
        return new Page<>(page.items().stream().map(DeliveryView::of).toList(), page.next());
    }

    private static Delivery.State state(String text) {
        return Arrays.stream(Delivery.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("A state is waiting, delivered, dead or dropped."));
    }

    @PostMapping("/{id}/replay")
    Replayed replayDead(@PathVariable String id) {
        return new Replayed(hooks.replayDead(leader().workspace(), Ids.parse(id)));
    }

    @PostMapping("/deliveries/{delivery}/replay")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void replay(@PathVariable String delivery) {
        hooks.replay(leader().workspace(), Ids.parse(delivery));
    }
}
