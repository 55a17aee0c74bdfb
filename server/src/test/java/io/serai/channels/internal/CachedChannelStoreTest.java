package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachedChannelStoreTest implements ChannelStoreContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final ChannelStore stored = new PostgresChannelStore(database.jdbc(), Json.mapper());
    private final ChannelStore store = new CachedChannelStore(stored);

    @Override
    public ChannelStore store() {
        return store;
    }

    private ChannelAccount connected(String name) {
        var account = new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.LINE,
                name,
                Ids.next().toString(),
                ChannelAccount.State.ACTIVE,
                Map.of(),
                Optional.empty());
        store.insert(account.workspace(), account, NOON);
        return account;
    }

    private static ChannelAccount renamed(ChannelAccount account) {
        return new ChannelAccount(
                account.workspace(),
                account.id(),
                account.kind(),
                "Renamed",
                account.key(),
                account.state(),
                account.settings(),
                account.trouble());
    }

    private String name(ChannelAccount account) {
        return store.account(account.workspace(), account.id()).orElseThrow().name();
    }

    @Test
    void whatWasLookedUpOnceIsNotLookedUpAgain() {
        ChannelAccount account = connected("First");
        assertThat(name(account)).isEqualTo("First");
        stored.update(account.workspace(), renamed(account));
        assertThat(name(account)).isEqualTo("First");
    }

    @Test
    void aChangeIsSeenByItsOwnTransactionAtOnceAndByOthersAfterTheCommit() {
        ChannelAccount account = connected("First");
        database.transactions().executeWithoutResult(status -> {
            store.update(account.workspace(), renamed(account));
            assertThat(name(account)).isEqualTo("Renamed");
        });
        assertThat(name(account)).isEqualTo("Renamed");
    }

    @Test
    void aChangeThatWasRolledBackIsRememberedNowhere() {
        ChannelAccount account = connected("First");
        database.transactions().executeWithoutResult(status -> {
            store.update(account.workspace(), renamed(account));
            assertThat(name(account)).isEqualTo("Renamed");
            status.setRollbackOnly();
        });
        assertThat(name(account)).isEqualTo("First");
    }
}
