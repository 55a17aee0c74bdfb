package io.serai.brain.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Memory;
import io.serai.brain.Memory.Choice;
import io.serai.brain.Memory.Fact;
import io.serai.brain.Memory.Pending;
import io.serai.brain.Memory.Topic;
import io.serai.brain.Memory.Tried;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

interface MemoryStoreContract {
    Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    Memory TENT = new Memory(
            2,
            List.of(new Topic("How heavy is the tent?", "tent")),
            List.of(new Fact("order_number", "KP-1042")),
            Optional.of(new Pending("tent", List.of(new Choice("passage:1", "How heavy is the tent?")))),
            List.of(new Tried("1", "Is the tent waterproof?", "is it waterproof", true)),
            1,
            1,
            0,
            Optional.of(NOON));

    MemoryStore store();

    /** A conversation that is there, for stores that ask for one. */
    ConversationId conversation(WorkspaceId workspace);

    @Test
    default void whatIsSavedIsFoundAgain() {
        var workspace = WorkspaceId.next();
        var conversation = conversation(workspace);
        store().save(workspace, conversation, TENT, NOON);
        assertThat(store().find(workspace, conversation)).contains(TENT);
        assertThat(store().find(workspace, conversation(workspace))).isEmpty();
    }

    @Test
    default void savingAgainReplacesIt() {
        var workspace = WorkspaceId.next();
        var conversation = conversation(workspace);
        store().save(workspace, conversation, TENT, NOON);
        store().save(workspace, conversation, Memory.NONE, NOON);
        assertThat(store().find(workspace, conversation)).contains(Memory.NONE);
    }

    @Test
    default void anotherWorkspaceNeitherSeesNorForgetsIt() {
        var workspace = WorkspaceId.next();
        var conversation = conversation(workspace);
        store().save(workspace, conversation, TENT, NOON);
        assertThat(store().find(WorkspaceId.next(), conversation)).isEmpty();
        assertThat(store().forgetBefore(WorkspaceId.next(), NOON.plusSeconds(1)))
                .isZero();
        assertThat(store().find(workspace, conversation)).contains(TENT);
    }

    @Test
    default void whatIsTooOldIsForgotten() {
        var workspace = WorkspaceId.next();
        var old = conversation(workspace);
        var young = conversation(workspace);
        store().save(workspace, old, TENT, NOON.minusSeconds(60));
        store().save(workspace, young, TENT, NOON);
        assertThat(store().forgetBefore(workspace, NOON)).isEqualTo(1);
        assertThat(store().find(workspace, old)).isEmpty();
        assertThat(store().find(workspace, young)).contains(TENT);
    }
}
