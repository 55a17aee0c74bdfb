package io.serai.channels.internal.pace;

import io.serai.channels.ChannelAccount;
import io.serai.channels.internal.PostgresChannelStore;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

class PostgresBulkStoreTest implements BulkStoreContract {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @Override
    public BulkStore store() {
        return new PostgresBulkStore(DATABASE.jdbc());
    }

    @Override
    public ChannelAccount account() {
        var account = new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.WHATSAPP,
                "Shop",
                Ids.next().toString(),
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
        new PostgresChannelStore(DATABASE.jdbc(), Json.mapper()).insert(account.workspace(), account, Instant.EPOCH);
        return account;
    }
}
