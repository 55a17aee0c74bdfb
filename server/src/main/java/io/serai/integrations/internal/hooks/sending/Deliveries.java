package io.serai.integrations.internal.hooks.sending;

import io.serai.integrations.internal.hooks.Delivery;
import io.serai.integrations.internal.hooks.DeliveryDue;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import io.serai.integrations.internal.hooks.HookStore;
import io.serai.integrations.internal.hooks.Hooks;
import io.serai.integrations.internal.hooks.formats.Letter;
import io.serai.integrations.internal.hooks.formats.Scenes;
import io.serai.integrations.internal.hooks.formats.Writing;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells an endpoint what it is to be told: in order within a conversation, again and again for a day, then given up where a person sees it. */
@Component
public class Deliveries implements JobHandler<DeliveryDue> {
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private final HookStore store;
    private final Hooks hooks;
    private final Scenes scenes;
    private final Map<HookFormat, Writing> writings;
    private final Post post;
    private final Doors doors;
    private final Clock clock;

    Deliveries(
            HookStore store, Hooks hooks, Scenes scenes, List<Writing> writings, Post post, Doors doors, Clock clock) {
        this.store = store;
        this.hooks = hooks;
        this.scenes = scenes;
        this.writings = writings.stream().collect(Collectors.toMap(Writing::format, Function.identity()));
        this.post = post;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public Class<DeliveryDue> handles() {
        return DeliveryDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, DeliveryDue due) {
        Optional<Delivery> delivery =
                store.delivery(workspace, due.delivery()).filter(known -> known.state() == Delivery.State.WAITING);
        Optional<Endpoint> endpoint = store.endpoint(workspace, due.endpoint());
        if (delivery.isEmpty() || endpoint.isEmpty()) {
            return;
        }
        if (!endpoint.get().enabled()) {
            end(workspace, delivery.get(), Delivery.State.DROPPED, "the endpoint is switched off");
            return;
        }
        doors.enter(due.endpoint()).ifPresent(wait -> {
            throw new RetryLater(wait, "the endpoint is left alone for a moment");
        });
        deliver(endpoint.get(), delivery.get());
    }

    /** Something of ours keeps failing: a person sees it in the log as well. */
    @Override
    public void gaveUp(WorkspaceId workspace, DeliveryDue due) {
        store.delivery(workspace, due.delivery())
                .filter(known -> known.state() == Delivery.State.WAITING)
                .ifPresent(known -> end(workspace, known, Delivery.State.DEAD, "it could not be written"));
    }

    private void end(WorkspaceId workspace, Delivery delivery, Delivery.State state, String why) {
        store.tried(
                workspace,
                delivery.id(),
                new Delivery.Try(state, Optional.empty(), Optional.of(why), 0, clock.instant()));
    }

    private void deliver(Endpoint endpoint, Delivery delivery) {
        boolean heard = true;
        Optional<Duration> wait = Optional.empty();
        try {
            Optional<Letter> letter = scenes.of(endpoint, delivery)
                    .flatMap(scene -> writing(endpoint).letter(endpoint, scene, clock.instant()));
            if (letter.isEmpty()) {
                end(endpoint.workspace(), delivery, Delivery.State.DROPPED, "there is nothing to tell");
                return;
            }
            Sent sent = send(endpoint, delivery.id(), letter.get());
            heard = sent.isTaken();
            wait = sent.pause();
            settle(endpoint, delivery, sent);
        } finally {
            doors.leave(endpoint.id(), heard, wait);
        }
    }

    private void settle(Endpoint endpoint, Delivery delivery, Sent sent) {
        boolean over = clock.instant().isAfter(delivery.since().plus(PATIENCE));
        Delivery.State state = sent.isTaken()
                ? Delivery.State.DELIVERED
                : over || sent.isFinal() ? Delivery.State.DEAD : Delivery.State.WAITING;
        store.tried(endpoint.workspace(), delivery.id(), sent.noted(state, clock.instant()));
        if (state == Delivery.State.WAITING) {
            throw new RetryLater(pause(delivery.tries(), sent.pause()), "the endpoint did not take it");
        }
    }

    private static Duration pause(int tries, Optional<Duration> wanted) {
        Duration pause = PAUSES.get(Math.min(tries, PAUSES.size() - 1));
        Duration longer = wanted.filter(wait -> wait.compareTo(pause) > 0).orElse(pause);
        return longer.plusMillis(ThreadLocalRandom.current().nextLong(longer.toMillis() / 5 + 1));
    }

    private Writing writing(Endpoint endpoint) {
        return Objects.requireNonNull(writings.get(endpoint.format()));
    }

    /** How it ended. @param problem empty when it was taken; @param isFinal sending it again would change nothing */
    public record Sent(
            Optional<Integer> status,
            Optional<String> problem,
            int milliseconds,
            Optional<Duration> pause,
            boolean isFinal) {
        boolean isTaken() {
            return problem.isEmpty();
        }

        Delivery.Try noted(Delivery.State state, Instant at) {
            return new Delivery.Try(state, status, problem, milliseconds, at);
        }
    }

    /** Now, once, and nothing is kept of it. */
    public Sent ping(Endpoint endpoint) {
        UUID id = Ids.next();
        return send(endpoint, id, writing(endpoint).ping(endpoint, id, clock.instant()));
    }

    private Sent send(Endpoint endpoint, UUID delivery, Letter letter) {
        long began = System.nanoTime();
        Optional<String> forbidden = hooks.whyNot(letter.address());
        if (forbidden.isPresent()) {
            return new Sent(Optional.empty(), forbidden, 0, Optional.empty(), false);
        }
        Post.Answer answer = post.send(letter, signature(endpoint, delivery, letter));
        int took = (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
        return switch (answer) {
            case Post.Answer.Failed(var why) ->
                new Sent(Optional.empty(), Optional.of(why), took, Optional.empty(), false);
            case Post.Answer.Received received -> understood(endpoint, received, took);
        };
    }

    private Map<String, String> signature(Endpoint endpoint, UUID delivery, Letter letter) {
        if (!endpoint.format().isSignedByUs()) {
            return Map.of();
        }
        Instant now = clock.instant();
        String id = "msg_" + delivery;
        return Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(endpoint.secrets(now), id, now.getEpochSecond(), letter.body()));
    }

    private Sent understood(Endpoint endpoint, Post.Answer.Received received, int took) {
        Optional<Integer> status = Optional.of(received.status());
        if (received.status() >= 300 || received.status() < 200) {
            return new Sent(status, Optional.of("HTTP " + received.status()), took, received.pause(), false);
        }
        return writing(endpoint)
                .refusal(received.body())
                .map(no -> new Sent(
                        status,
                        Optional.of(no.why()),
                        took,
                        no.later() ? Optional.of(Duration.ofSeconds(60)) : Optional.empty(),
                        !no.later()))
                .orElseGet(() -> new Sent(status, Optional.empty(), took, Optional.empty(), false));
    }
}
