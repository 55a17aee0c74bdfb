package io.serai.brain.internal.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.brain.Persona;
import io.serai.json.Json;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PersonasTest {
    @Nested
    class InMemory implements PersonaStoreContract {
        private final PersonaStore store = new InMemoryPersonaStore();

        @Override
        public PersonaStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements PersonaStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final PersonaStore store = new PostgresPersonaStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public PersonaStore store() {
            return store;
        }
    }

    @Test
    void withoutAnythingStoredItIsTheDefaultAndAChangeIsSeenAtOnce() {
        var personas = new CachedPersonas(new InMemoryPersonaStore(), Clock.systemUTC());
        var workspace = WorkspaceId.next();
        assertThat(personas.of(workspace)).isEqualTo(Persona.DEFAULT);
        personas.change(workspace, PersonaStoreContract.ADA);
        assertThat(personas.of(workspace)).isEqualTo(PersonaStoreContract.ADA);
        assertThat(personas.of(WorkspaceId.next())).isEqualTo(Persona.DEFAULT);
    }

    @Test
    void aPersonaThatCannotBeIsRefused() {
        assertThatThrownBy(() -> persona(" ", "Hello")).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> persona("Ada", "x".repeat(501))).isInstanceOf(Problem.class);
    }

    private static Persona persona(String name, String greeting) {
        return new Persona(
                true, name, Persona.Tone.FRIENDLY, Map.of(Language.ENGLISH, greeting), Map.of(), Map.of(), List.of());
    }
}
