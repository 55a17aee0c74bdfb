package io.serai.language.internal.translation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class TermStoresTest {
    interface Contract {
        Instant NOW = Instant.parse("2026-05-02T10:00:00Z");
        Language GERMAN = new Language("de");

        TermStore terms();

        MemoryStore memory();

        CacheStore cache();

        @Test
        default void aTermIsThereOnceWhateverItsCapitals() {
            var workspace = WorkspaceId.next();
            var label = new Term(Ids.next(), "Return label", Map.of("de", "Rücksendeetikett"), false);
            assertThat(terms().put(workspace, label, NOW)).isTrue();
            assertThat(terms().put(workspace, new Term(Ids.next(), "return LABEL", Map.of(), false), NOW))
                    .isFalse();
            assertThat(terms().put(
                                    workspace,
                                    new Term(label.id(), "Return label", Map.of("de", "Retourenschein"), true),
                                    NOW))
                    .isTrue();
            assertThat(terms().all(workspace)).singleElement().satisfies(term -> {
                assertThat(term.translations()).containsEntry("de", "Retourenschein");
                assertThat(term.exact()).isTrue();
            });
            assertThat(terms().all(WorkspaceId.next())).isEmpty();
            terms().remove(workspace, label.id());
            assertThat(terms().all(workspace)).isEmpty();
        }

        private Remembered remembered(int print, String target) {
            return new Remembered(
                    Ids.next(),
                    new byte[] {(byte) print},
                    Language.ENGLISH,
                    GERMAN,
                    "Hello ⟦0⟧",
                    target,
                    Optional.empty(),
                    0);
        }

        @Test
        default void ofASentenceTheLastWordCounts() {
            var workspace = WorkspaceId.next();
            memory().put(workspace, remembered(1, "Hallo ⟦0⟧"), NOW);
            memory().put(workspace, remembered(1, "Moin ⟦0⟧"), NOW);
            memory().put(workspace, remembered(2, "Guten Tag"), NOW.plusSeconds(1));
            assertThat(memory().find(workspace, GERMAN, List.of(new byte[] {1})))
                    .extracting(Remembered::target)
                    .containsExactly("Moin ⟦0⟧");
            assertThat(memory().find(workspace, Language.CHINESE, List.of(new byte[] {1})))
                    .isEmpty();
            assertThat(memory().find(WorkspaceId.next(), GERMAN, List.of(new byte[] {1})))
                    .isEmpty();
            assertThat(memory().list(workspace, "MOIN", 10)).hasSize(1);
            assertThat(memory().count(workspace)).isEqualTo(2);
            var id = memory().list(workspace, "moin", 10).getFirst().id();
            memory().used(workspace, List.of(id));
            assertThat(memory().change(workspace, id, "Servus ⟦0⟧", NOW)).isTrue();
            assertThat(memory().list(workspace, "servus", 10))
                    .singleElement()
                    .extracting(Remembered::uses)
                    .isEqualTo(1L);
            memory().remove(workspace, id);
            assertThat(memory().count(workspace)).isEqualTo(1);
        }

        @Test
        default void whatWasTranslatedIsKnownUntilItIsOld() {
            var workspace = WorkspaceId.next();
            ByteBuffer key = ByteBuffer.wrap(new byte[] {9, 9});
            cache().keep(workspace, Map.of(key, "Hallo"), NOW, NOW.minusSeconds(60));
            assertThat(cache().find(workspace, List.of(key.array(), new byte[] {1})))
                    .containsOnly(Map.entry(key, "Hallo"));
            assertThat(cache().find(WorkspaceId.next(), List.of(key.array()))).isEmpty();
            cache().keep(workspace, Map.of(), NOW.plusSeconds(120), NOW.plusSeconds(60));
            assertThat(cache().find(workspace, List.of(key.array()))).isEmpty();
        }
    }

    @Nested
    class InMemory implements Contract {
        private final TermStore terms = new InMemoryTerms.Terms();
        private final MemoryStore memory = new InMemoryTerms.Memories();
        private final CacheStore cache = new InMemoryTerms.Caches();

        @Override
        public TermStore terms() {
            return terms;
        }

        @Override
        public MemoryStore memory() {
            return memory;
        }

        @Override
        public CacheStore cache() {
            return cache;
        }
    }

    @Nested
    class Postgres implements Contract {
        private final JdbcClient jdbc = TestDatabase.fresh().jdbc();

        @Override
        public TermStore terms() {
            return new PostgresTermStore(jdbc, new JsonMapper());
        }

        @Override
        public MemoryStore memory() {
            return new PostgresMemoryStore(jdbc);
        }

        @Override
        public CacheStore cache() {
            return new PostgresCacheStore(jdbc);
        }
    }
}
