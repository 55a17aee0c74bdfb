package io.serai.channels.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

interface SentPartsContract {
    SentParts store();

    @Test
    default void partsAreRememberedByTheirPlace() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();

        store().sent(workspace, message, 0, new ExternalId("m_1"));
        store().sent(workspace, message, 2, new ExternalId("m_3"));

        assertThat(store().sentParts(workspace, message))
                .isEqualTo(Map.of(0, new ExternalId("m_1"), 2, new ExternalId("m_3")));
    }

    @Test
    default void thePartThatWasTakenFirstStays() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();

        store().sent(workspace, message, 0, new ExternalId("m_1"));
        store().sent(workspace, message, 0, new ExternalId("m_2"));

        assertThat(store().sentParts(workspace, message)).containsEntry(0, new ExternalId("m_1"));
    }

    @Test
    default void anotherMessageOrWorkspaceHasNoParts() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();
        store().sent(workspace, message, 0, new ExternalId("m_1"));

        assertThat(store().sentParts(workspace, Ids.next())).isEmpty();
        assertThat(store().sentParts(WorkspaceId.next(), message)).isEmpty();
    }

    @Test
    default void whatIsOldIsForgotten() {
        WorkspaceId workspace = WorkspaceId.next();
        UUID message = Ids.next();
        store().sent(workspace, message, 0, new ExternalId("m_1"));

        store().prune(Instant.now().minusSeconds(3600));
        assertThat(store().sentParts(workspace, message)).hasSize(1);
        store().prune(Instant.now().plusSeconds(3600));
        assertThat(store().sentParts(workspace, message)).isEmpty();
    }
}
