package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of channel accounts keeps to. */
interface ChannelStoreContract {
    Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    ChannelStore store();

    private ChannelAccount connected() {
        var account = new ChannelAccount(
                WorkspaceId.next(),
                new ChannelAccountId(Ids.next()),
                ChannelKind.TELEGRAM,
                "Shop bot",
                Ids.next().toString(),
                ChannelAccount.State.ACTIVE,
                Map.of("username", "shop_bot"),
                Optional.empty());
        store().insert(account.workspace(), account, NOON);
        return account;
    }

    @Test
    default void anAccountIsFoundByItsWorkspaceAndByItsKey() {
        ChannelAccount account = connected();
        assertThat(store().account(account.workspace(), account.id())).contains(account);
        assertThat(store().accounts(account.workspace())).containsExactly(account);
        assertThat(store().byKey(ChannelKind.TELEGRAM, account.key())).contains(account);
        assertThat(store().byKey(ChannelKind.WIDGET, account.key())).isEmpty();
    }

    @Test
    default void anotherWorkspaceSeesNothingOfIt() {
        ChannelAccount account = connected();
        WorkspaceId other = WorkspaceId.next();
        store().putCredential(account.workspace(), account.id(), "token", new byte[] {1});
        assertThat(store().account(other, account.id())).isEmpty();
        assertThat(store().credential(other, account.id(), "token")).isEmpty();
        store().delete(other, account.id());
        assertThat(store().account(account.workspace(), account.id())).isPresent();
    }

    @Test
    default void nameStateAndSettingsChangeAndTheKeyStays() {
        ChannelAccount account = connected();
        var changed = new ChannelAccount(
                account.workspace(),
                account.id(),
                account.kind(),
                "New name",
                account.key(),
                ChannelAccount.State.NEEDS_RECONNECT,
                Map.of(),
                Optional.of("The token was revoked."));
        store().update(account.workspace(), changed);
        assertThat(store().account(account.workspace(), account.id())).contains(changed);
    }

    @Test
    default void aCredentialIsReplacedAndGoesWithItsAccount() {
        ChannelAccount account = connected();
        store().putCredential(account.workspace(), account.id(), "token", new byte[] {1});
        store().putCredential(account.workspace(), account.id(), "token", new byte[] {2});
        assertThat(store().credential(account.workspace(), account.id(), "token"))
                .hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(2));
        store().delete(account.workspace(), account.id());
        assertThat(store().credential(account.workspace(), account.id(), "token"))
                .isEmpty();
    }

    @Test
    default void anEventIsRememberedOncePerAccount() {
        ChannelAccount account = connected();
        assertThat(store().remember(account.workspace(), event(account, "update:1", NOON)))
                .isTrue();
        assertThat(store().remember(account.workspace(), event(account, "update:1", NOON)))
                .isFalse();
        ChannelAccount other = connected();
        assertThat(store().remember(other.workspace(), event(other, "update:1", NOON)))
                .isTrue();
    }

    @Test
    default void theLastEventOfEachAccountIsKnown() {
        ChannelAccount account = connected();
        store().remember(account.workspace(), event(account, "a", NOON.plusSeconds(5)));
        store().remember(account.workspace(), event(account, "b", NOON));
        assertThat(store().lastInbound(account.workspace()))
                .containsExactly(Map.entry(account.id(), NOON.plusSeconds(5)));
    }

    @Test
    default void oldEventsAreForgotten() {
        ChannelAccount account = connected();
        store().remember(account.workspace(), event(account, "old", NOON.minusSeconds(86_400L * 365)));
        store().remember(account.workspace(), event(account, "new", NOON));
        assertThat(store().prune(NOON.minusSeconds(86_400L * 100))).isEqualTo(1);
        assertThat(store().remember(account.workspace(), event(account, "new", NOON)))
                .isFalse();
    }

    private static ChannelStore.Seen event(ChannelAccount account, String key, Instant at) {
        return new ChannelStore.Seen(account.id(), key, "MessageArrived", Optional.of(at), at);
    }
}
