package io.serai.models.internal.endpoints;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.ChatEndpoints;
import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.Transcriber.Heard;
import io.serai.models.internal.chat.Completions;
import io.serai.models.internal.chat.Connection;
import io.serai.models.internal.endpoints.EndpointStore.Stored;
import io.serai.models.internal.speech.SpeechCall;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The workspaces' endpoints. Read on every answer, so what is stored (keys still sealed) is cached for a moment. */
@Service
public class EndpointBook implements ChatEndpoints {
    private static final String CONTEXT = "models.chat.key";
    private static final int MOST = 8;
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Prompt KNOCK = new Prompt(
            "You check a connection.",
            List.of(new Line(Line.Speaker.CUSTOMER, "Reply with the word OK.")),
            0,
            200,
            Duration.ofSeconds(60));

    private final EndpointStore store;
    private final Vault vault;
    private final Completions completions;
    private final Breakers breakers;
    private final Clock clock;
    private final SpeechCall speech = new SpeechCall();
    private final Cache<WorkspaceId, List<Stored>> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    EndpointBook(EndpointStore store, Vault vault, Completions completions, Breakers breakers, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.completions = completions;
        this.breakers = breakers;
        this.clock = clock;
    }

    /** An endpoint ready to be asked. */
    public record Opened(UUID id, Connection connection, Price price) {}

    /** Those that are switched on, in their order. */
    public List<Opened> open(WorkspaceId workspace) {
        return open(workspace, true);
    }

    /** Those that write down what is said, in their order. */
    public List<Opened> speech(WorkspaceId workspace) {
        return open(workspace, false);
    }

    private List<Opened> open(WorkspaceId workspace, boolean chats) {
        return stored(workspace).stream()
                .filter(stored ->
                        stored.terms().enabled() && stored.terms().dialect().chats() == chats)
                .map(stored -> new Opened(
                        stored.id(),
                        connection(stored.terms(), key(workspace, stored)),
                        stored.terms().price()))
                .toList();
    }

    public boolean anyEnabled(WorkspaceId workspace) {
        return anyEnabled(workspace, true);
    }

    public boolean anySpeech(WorkspaceId workspace) {
        return anyEnabled(workspace, false);
    }

    private boolean anyEnabled(WorkspaceId workspace, boolean chats) {
        return stored(workspace).stream()
                .anyMatch(stored ->
                        stored.terms().enabled() && stored.terms().dialect().chats() == chats);
    }

    private List<Stored> stored(WorkspaceId workspace) {
        return cache.get(workspace, store::all);
    }

    private Optional<Secret> key(WorkspaceId workspace, Stored stored) {
        return stored.sealedKey().map(key -> vault.open(workspace, CONTEXT, key));
    }

    private static Connection connection(Terms terms, Optional<Secret> key) {
        return new Connection(terms.endpoint(), terms.dialect(), key);
    }

    @Override
    public List<Listed> of(WorkspaceId workspace) {
        return stored(workspace).stream().map(this::listed).toList();
    }

    private Listed listed(Stored stored) {
        return new Listed(stored.id(), stored.terms(), stored.sealedKey().isPresent(), breakers.health(stored.id()));
    }

    @Override
    public Listed add(WorkspaceId workspace, Terms terms, Optional<Secret> key) {
        if (store.all(workspace).size() >= MOST) {
            throw Problem.invalid("There can be " + MOST + " chat models. Remove one first.");
        }
        return saved(workspace, new Stored(Ids.next(), terms, key.map(secret -> sealed(workspace, secret))));
    }

    @Override
    public Listed change(WorkspaceId workspace, UUID id, Terms terms, Optional<Secret> key) {
        Stored before = find(workspace, id);
        Optional<byte[]> sealed = key.map(secret -> sealed(workspace, secret))
                .or(() -> sameAddress(before, terms) ? before.sealedKey() : Optional.empty());
        breakers.forget(id);
        return saved(workspace, new Stored(id, terms, sealed));
    }

    private byte[] sealed(WorkspaceId workspace, Secret key) {
        return vault.seal(workspace, CONTEXT, key.value());
    }

    private static boolean sameAddress(Stored before, Terms terms) {
        return before.terms().endpoint().baseUrl().equals(terms.endpoint().baseUrl());
    }

    private Stored find(WorkspaceId workspace, UUID id) {
        return store.all(workspace).stream()
                .filter(stored -> stored.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("This chat model is not connected any more."));
    }

    private Listed saved(WorkspaceId workspace, Stored stored) {
        store.save(workspace, stored, clock.instant());
        cache.invalidate(workspace);
        return listed(stored);
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        if (!store.remove(workspace, id)) {
            throw Problem.notFound("This chat model is not connected any more.");
        }
        breakers.forget(id);
        cache.invalidate(workspace);
    }

    @Override
    public void order(WorkspaceId workspace, List<UUID> ids) {
        store.order(workspace, ids);
        cache.invalidate(workspace);
    }

    @Override
    public Checked check(WorkspaceId workspace, Optional<UUID> like, Terms terms, Optional<Secret> key) {
        Optional<Secret> given = key.or(() -> like.map(id -> find(workspace, id))
                .filter(stored -> sameAddress(stored, terms))
                .flatMap(stored -> key(workspace, stored)));
        long began = System.nanoTime();
        Optional<String> failure = terms.dialect().chats()
                ? failure(completions.ask(connection(terms, given), KNOCK, piece -> {}))
                : failure(speech.ask(connection(terms, given), SpeechCall.silence())
                        .heard());
        double took = Math.round((System.nanoTime() - began) / 10_000.0) / 100.0;
        if (failure.isEmpty()) {
            like.ifPresent(breakers::forget);
        }
        return new Checked(took, failure.map(Troubles::inWords));
    }

    private static Optional<String> failure(Reply reply) {
        return reply instanceof Reply.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }

    private static Optional<String> failure(Heard heard) {
        return heard instanceof Heard.Failed failed ? Optional.of(failed.reason()) : Optional.empty();
    }
}
