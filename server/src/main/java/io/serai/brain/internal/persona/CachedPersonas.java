package io.serai.brain.internal.persona;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;

/** Every message needs the persona and hardly anybody changes it; another process sees a change after {@link #FRESH}. */
@Service
class CachedPersonas implements Personas {
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final PersonaStore store;
    private final Clock clock;
    private final LoadingCache<WorkspaceId, Persona> cache;

    CachedPersonas(PersonaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(10_000)
                .build(workspace -> store.find(workspace).orElse(Persona.DEFAULT));
    }

    @Override
    public Persona of(WorkspaceId workspace) {
        return cache.get(workspace);
    }

    @Override
    public void change(WorkspaceId workspace, Persona persona) {
        store.save(workspace, persona, clock.instant());
        cache.invalidate(workspace);
    }
}
