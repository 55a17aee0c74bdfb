package io.serai.tools.internal.log;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

public interface ToolLogStore {
    /** False where one of this key is there already: it is another's to do, or done. */
    boolean begin(WorkspaceId workspace, Entry entry);

    void end(WorkspaceId workspace, Entry entry);

    /** Only if it is still in this state: of two people at once, one is the first. */
    boolean turn(WorkspaceId workspace, UUID id, Entry.Outcome from, Entry.Outcome to);

    Optional<Entry> keyed(WorkspaceId workspace, String key);

    Optional<Entry> find(WorkspaceId workspace, UUID id);

    /** Changes of this customer that went through since then. */
    int done(WorkspaceId workspace, ToolKind tool, String customer, Instant since);

    /** Newest first. @param before only older ones */
    List<Entry> latest(WorkspaceId workspace, Optional<ToolKind> tool, Optional<Instant> before, int most);

    /** What waits for a person or was done in this conversation, newest first. */
    List<Entry> of(WorkspaceId workspace, ConversationId conversation, int most);
}
