package io.serai.models.internal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.ChatConnections.Endpoint;
import io.serai.models.internal.chat.ChatConnectionStore.Stored;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface ChatConnectionStoreContract {
    Endpoint ENDPOINT = new Endpoint(URI.create("https://api.example.com/v1"), "small");

    ChatConnectionStore store();

    @Test
    default void whatIsSavedIsFoundAgain() {
        var workspace = WorkspaceId.next();
        store().save(workspace, new Stored(ENDPOINT, Optional.of(new byte[] {1, 2, 3})), Instant.EPOCH);
        var found = store().find(workspace).orElseThrow();
        assertThat(found.endpoint()).isEqualTo(ENDPOINT);
        assertThat(found.sealedKey().orElseThrow()).containsExactly(1, 2, 3);
    }

    @Test
    default void savingAgainReplacesIt() {
        var workspace = WorkspaceId.next();
        store().save(workspace, new Stored(ENDPOINT, Optional.of(new byte[] {1})), Instant.EPOCH);
        store().save(workspace, new Stored(ENDPOINT, Optional.empty()), Instant.EPOCH);
        assertThat(store().find(workspace).orElseThrow().sealedKey()).isEmpty();
    }

    @Test
    default void aWorkspaceSeesOnlyItsOwn() {
        var workspace = WorkspaceId.next();
        store().save(workspace, new Stored(ENDPOINT, Optional.empty()), Instant.EPOCH);
        assertThat(store().find(WorkspaceId.next())).isEmpty();
        store().remove(WorkspaceId.next());
        assertThat(store().find(workspace)).isPresent();
    }

    @Test
    default void whatIsRemovedIsGone() {
        var workspace = WorkspaceId.next();
        store().save(workspace, new Stored(ENDPOINT, Optional.empty()), Instant.EPOCH);
        store().remove(workspace);
        assertThat(store().find(workspace)).isEmpty();
    }
}
