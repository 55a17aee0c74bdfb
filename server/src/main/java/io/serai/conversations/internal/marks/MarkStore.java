package io.serai.conversations.internal.marks;

import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Marking.Promised;
import io.serai.conversations.Marking.Tagged;
import io.serai.conversations.Marking.Tagging;
import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The marks of conversations. What changes one moves its change counter on; the answer says whether anything changed. */
interface MarkStore {
    boolean tag(WorkspaceId workspace, ConversationId id, Tagging tagging, Instant now);

    List<Tagged> tags(WorkspaceId workspace, ConversationId id);

    /** The conversations that had it. */
    List<ConversationId> forget(WorkspaceId workspace, TagId tag);

    boolean prioritise(WorkspaceId workspace, ConversationId id, Priority priority);

    /** Only what is open can rest. */
    boolean snooze(WorkspaceId workspace, ConversationId id, Optional<Instant> until);

    boolean wake(WorkspaceId workspace, ConversationId id);

    boolean wakeAt(WorkspaceId workspace, ConversationId id, Instant until);

    /** Lists alone look at these two: they move no change counter. */
    void heard(WorkspaceId workspace, ConversationId id, Optional<String> intent, String mood);

    void promised(WorkspaceId workspace, ConversationId id, Optional<Promised> promised);

    boolean spam(WorkspaceId workspace, ConversationId id, Instant now);

    /** False where one of them is read within another, or is read of by others, already. */
    boolean merge(WorkspaceId workspace, ConversationId source, ConversationId into, Instant now);

    boolean unmerge(WorkspaceId workspace, ConversationId source, ConversationId into);
}
