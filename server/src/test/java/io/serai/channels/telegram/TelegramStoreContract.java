package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.shared.WorkspaceId;
import org.junit.jupiter.api.Test;

interface TelegramStoreContract {
    TelegramStore store();

    @Test
    default void aButtonIsTracedToItsOption() {
        WorkspaceId workspace = WorkspaceId.next();

        store().carries(workspace, "~abc", "a very long option");
        store().carries(workspace, "~abc", "a very long option");

        assertThat(store().optionOf(workspace, "~abc")).contains("a very long option");
        assertThat(store().optionOf(WorkspaceId.next(), "~abc")).isEmpty();
    }
}
