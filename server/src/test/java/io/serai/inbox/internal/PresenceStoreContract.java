package io.serai.inbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every store of presence keeps to. */
interface PresenceStoreContract {
    PresenceStore store();

    @Test
    default void whoIsOfflineIsNotAmongThePresent() {
        var shop = WorkspaceId.next();
        var ana = new AgentId(Ids.next());
        var ben = new AgentId(Ids.next());
        store().set(shop, ana, Presence.ONLINE, Instant.EPOCH);
        store().set(shop, ben, Presence.BUSY, Instant.EPOCH);
        assertThat(store().present(shop)).isEqualTo(Map.of(ana, Presence.ONLINE, ben, Presence.BUSY));
        store().set(shop, ana, Presence.OFFLINE, Instant.EPOCH);
        assertThat(store().present(shop)).isEqualTo(Map.of(ben, Presence.BUSY));
        assertThat(store().present(WorkspaceId.next())).isEmpty();
    }

    @Test
    default void sinceWhenIsKeptUntilItChanges() {
        var shop = WorkspaceId.next();
        var ana = new AgentId(Ids.next());
        store().set(shop, ana, Presence.AWAY, Instant.EPOCH);
        store().set(shop, ana, Presence.AWAY, Instant.EPOCH.plusSeconds(60));
        assertThat(store().since(shop)).isEqualTo(Map.of(ana, Instant.EPOCH));
        store().set(shop, ana, Presence.OFFLINE, Instant.EPOCH.plusSeconds(90));
        assertThat(store().since(shop)).isEqualTo(Map.of(ana, Instant.EPOCH.plusSeconds(90)));
    }
}
