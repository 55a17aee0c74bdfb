package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface TelegramStoreContract {
    TelegramStore store();

    @Test
    default void partsAreRememberedByTheirPlace() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();

        store().sent(workspace, message, 0, new ExternalId("5:1"));
        store().sent(workspace, message, 2, new ExternalId("5:3"));

        assertThat(store().sentParts(workspace, message))
                .isEqualTo(Map.of(0, new ExternalId("5:1"), 2, new ExternalId("5:3")));
    }

    @Test
    default void thePartThatWasTakenFirstStays() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();

        store().sent(workspace, message, 0, new ExternalId("5:1"));
        store().sent(workspace, message, 0, new ExternalId("5:2"));

        assertThat(store().sentParts(workspace, message)).containsEntry(0, new ExternalId("5:1"));
    }

    @Test
    default void anotherMessageOrWorkspaceHasNoParts() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();
        store().sent(workspace, message, 0, new ExternalId("5:1"));

        assertThat(store().sentParts(workspace, Ids.next())).isEmpty();
        assertThat(store().sentParts(WorkspaceId.next(), message)).isEmpty();
    }

    @Test
    default void aButtonIsTracedToItsOption() {
        WorkspaceId workspace = WorkspaceId.next();

        store().carries(workspace, "~abc", "a very long option");
        store().carries(workspace, "~abc", "a very long option");

        assertThat(store().optionOf(workspace, "~abc")).contains("a very long option");
        assertThat(store().optionOf(WorkspaceId.next(), "~abc")).isEmpty();
    }
}
