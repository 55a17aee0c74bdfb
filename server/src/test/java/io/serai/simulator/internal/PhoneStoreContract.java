package io.serai.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ChannelAccountId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

interface PhoneStoreContract {
    PhoneStore store();

    @Test
    default void aPhoneIsKeptWithItsLatestChats() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());

        store().save(workspace, new PhoneStore.Kept(account, "Shop", "{\"messages\": 1}"));
        store().save(workspace, new PhoneStore.Kept(account, "Shop 2", "{\"messages\": 2}"));

        assertThat(store().phones(workspace)).singleElement().satisfies(kept -> {
            assertThat(kept.account()).isEqualTo(account);
            assertThat(kept.name()).isEqualTo("Shop 2");
            assertThat(JsonMapper.shared()
                            .readTree(kept.state())
                            .path("messages")
                            .asInt())
                    .isEqualTo(2);
        });
    }

    @Test
    default void aPhoneBelongsToItsWorkspaceAndCanBeDeleted() {
        WorkspaceId workspace = WorkspaceId.next();
        ChannelAccountId account = new ChannelAccountId(Ids.next());
        store().save(workspace, new PhoneStore.Kept(account, "Shop", "{}"));

        assertThat(store().phones(WorkspaceId.next())).isEmpty();
        store().delete(WorkspaceId.next(), account);
        assertThat(store().phones(workspace)).hasSize(1);
        store().delete(workspace, account);
        assertThat(store().phones(workspace)).isEmpty();
    }
}
