package io.serai.models.internal.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.models.ChatConnections;
import io.serai.models.ChatModel.Line;
import io.serai.models.ChatModel.Prompt;
import io.serai.models.ChatModel.Reply;
import io.serai.models.internal.chat.ChatConnectionStore.Stored;
import io.serai.privacy.Vault;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The workspaces' chat models. Read on every answer, so what is stored (the key still sealed) is cached for a moment. */
@Service
class SealedConnections implements ChatConnections {
    private static final String CONTEXT = "models.chat.key";
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Prompt KNOCK = new Prompt(
            "You check a connection.",
            List.of(new Line(Line.Speaker.CUSTOMER, "Reply with the word OK.")),
            0,
            200,
            Duration.ofSeconds(60));

    private final ChatConnectionStore store;
    private final Vault vault;
    private final Completions completions;
    private final Clock clock;
    private final Cache<WorkspaceId, Optional<Stored>> cache =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    SealedConnections(ChatConnectionStore store, Vault vault, Completions completions, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.completions = completions;
        this.clock = clock;
    }

    private Optional<Stored> stored(WorkspaceId workspace) {
        return cache.get(workspace, store::find);
    }

    boolean connected(WorkspaceId workspace) {
        return stored(workspace).isPresent();
    }

    Optional<Connection> open(WorkspaceId workspace) {
        return stored(workspace)
                .map(stored -> new Connection(
                        stored.endpoint(), stored.sealedKey().map(key -> vault.open(workspace, CONTEXT, key))));
    }

    @Override
    public Optional<Connected> of(WorkspaceId workspace) {
        return stored(workspace).map(SealedConnections::shown);
    }

    private static Connected shown(Stored stored) {
        return new Connected(stored.endpoint(), stored.sealedKey().isPresent());
    }

    @Override
    public Connected connect(WorkspaceId workspace, Endpoint endpoint, Optional<Secret> key) {
        Optional<byte[]> sealed = key.map(secret -> vault.seal(workspace, CONTEXT, secret.value()))
                .or(() -> storedFor(workspace, endpoint).flatMap(Stored::sealedKey));
        var stored = new Stored(endpoint, sealed);
        store.save(workspace, stored, clock.instant());
        cache.invalidate(workspace);
        return shown(stored);
    }

    private Optional<Stored> storedFor(WorkspaceId workspace, Endpoint endpoint) {
        return store.find(workspace)
                .filter(stored -> stored.endpoint().baseUrl().equals(endpoint.baseUrl()));
    }

    @Override
    public void disconnect(WorkspaceId workspace) {
        store.remove(workspace);
        cache.invalidate(workspace);
    }

    @Override
    public Checked check(WorkspaceId workspace, Endpoint endpoint, Optional<Secret> key) {
        Optional<Secret> given = key.or(() -> storedFor(workspace, endpoint)
                .flatMap(Stored::sealedKey)
                .map(stored -> vault.open(workspace, CONTEXT, stored)));
        long began = System.nanoTime();
        Reply reply = completions.ask(new Connection(endpoint, given), KNOCK, piece -> {});
        double took = Math.round((System.nanoTime() - began) / 10_000.0) / 100.0;
        return switch (reply) {
            case Reply.Said said -> new Checked(took, Optional.empty());
            case Reply.Failed failed -> new Checked(took, Optional.of(Troubles.inWords(failed.reason())));
        };
    }
}
