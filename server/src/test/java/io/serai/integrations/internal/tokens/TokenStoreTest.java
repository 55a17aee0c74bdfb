package io.serai.integrations.internal.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static ApiToken token(WorkspaceId shop, String name, Instant createdAt) {
        return new ApiToken(
                shop,
                Ids.next(),
                name,
                new AgentId(Ids.next()),
                new AgentId(Ids.next()),
                Set.of(Scope.CONVERSATIONS_READ, Scope.CONTACT_DATA),
                "9f3c",
                createdAt,
                Optional.of(NOON.plusSeconds(3_600)),
                Optional.empty(),
                Optional.empty());
    }

    /** Hashes are unlike all others, whatever the database remembers of other tests. */
    static byte[] hash() {
        return Ids.next().toString().getBytes(StandardCharsets.US_ASCII);
    }

    interface TokenStoreContract {
        TokenStore store();

        @Test
        default void aTokenComesBackAsItWasByItsHashOnly() {
            var shop = WorkspaceId.next();
            byte[] hash = hash();
            ApiToken token = token(shop, "Sheet", NOON);
            store().add(shop, token, hash);
            assertThat(store().byHash(shop, hash)).contains(token);
            assertThat(store().byHash(shop, hash())).isEmpty();
            assertThat(store().byHash(WorkspaceId.next(), hash)).isEmpty();
        }

        @Test
        default void theNewestComesFirst() {
            var shop = WorkspaceId.next();
            store().add(shop, token(shop, "old", NOON), hash());
            store().add(shop, token(shop, "new", NOON.plusSeconds(1)), hash());
            assertThat(store().all(shop)).extracting(ApiToken::name).containsExactly("new", "old");
            assertThat(store().all(WorkspaceId.next())).isEmpty();
        }

        @Test
        default void itsLastUseNeverGoesBack() {
            var shop = WorkspaceId.next();
            ApiToken token = token(shop, "Sheet", NOON);
            store().add(shop, token, hash());
            store().used(shop, token.id(), NOON.plusSeconds(60));
            store().used(shop, token.id(), NOON.plusSeconds(30));
            store().used(WorkspaceId.next(), token.id(), NOON.plusSeconds(90));
            assertThat(store().all(shop).getFirst().usedAt()).contains(NOON.plusSeconds(60));
        }

        @Test
        default void aTokenIsRevokedOnce() {
            var shop = WorkspaceId.next();
            ApiToken token = token(shop, "Sheet", NOON);
            store().add(shop, token, hash());
            assertThat(store().revoke(WorkspaceId.next(), token.id(), NOON)).isEmpty();
            assertThat(store().revoke(shop, token.id(), NOON))
                    .hasValueSatisfying(
                            revoked -> assertThat(revoked.revokedAt()).contains(NOON));
            assertThat(store().revoke(shop, token.id(), NOON.plusSeconds(1))).isEmpty();
            assertThat(store().all(shop).getFirst().revokedAt()).contains(NOON);
        }
    }

    @Nested
    class InMemory implements TokenStoreContract {
        private final TokenStore store = new InMemoryTokenStore();

        @Override
        public TokenStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements TokenStoreContract {
        private final TokenStore store = new PostgresTokenStore(DATABASE.jdbc());

        @Override
        public TokenStore store() {
            return store;
        }
    }
}
