package io.serai.tools;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the bot prepared and a person has to do, or to decline. */
public interface Prepared {
    /** In this conversation, newest first: what waits, and what was done. */
    List<Item> of(WorkspaceId workspace, ConversationId conversation);

    /**
     * Does it, once: of two people who say so at once, one does it.
     *
     * @throws io.serai.shared.Problem CONFLICT when it waits no more
     */
    ToolResult perform(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who);

    /**
     * Takes back what was done, once.
     *
     * @throws io.serai.shared.Problem CONFLICT when it cannot be taken back, or was already
     */
    ToolResult undo(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who);

    /** @throws io.serai.shared.Problem CONFLICT when it waits no more */
    void decline(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who);

    /**
     * @param state {@code prepared}, {@code done}, {@code declined}, {@code refused}, {@code failed}, {@code uncertain}
     * @param request in words, without what only the customer may know
     * @param performable whether one click does it; else it is a note for a person
     * @param undoable whether it was done, and one click takes it back
     */
    record Item(
            UUID id,
            ToolKind tool,
            String state,
            String request,
            String answer,
            Instant at,
            boolean performable,
            boolean undoable) {}
}
