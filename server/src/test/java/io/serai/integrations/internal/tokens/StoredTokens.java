package io.serai.integrations.internal.tokens;

import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.UUID;

/** Tokens for those whose rows need one. */
public final class StoredTokens {
    private StoredTokens() {}

    public static UUID made(TestDatabase database, WorkspaceId shop) {
        ApiToken token = TokenStoreTest.token(shop, "A program", Instant.EPOCH);
        new PostgresTokenStore(database.jdbc()).add(shop, token, TokenStoreTest.hash());
        return token.id();
    }
}
