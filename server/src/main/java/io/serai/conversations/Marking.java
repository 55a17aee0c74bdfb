package io.serai.conversations;

import io.serai.accounts.AgentId;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Writes the desk's marks on conversations. Every method is one short transaction; who watches is told after it. */
public interface Marking {
    /** Puts tags on and takes tags off; those that are on already keep who put them there. */
    Conversation tag(WorkspaceId workspace, ConversationId id, Tagging tagging);

    /** @param by absent: the server by itself */
    record Tagging(Collection<TagId> add, Collection<TagId> remove, Optional<AgentId> by, Optional<String> why) {}

    List<Tagged> tags(WorkspaceId workspace, ConversationId id);

    /** A tag on a conversation: who put it there, when and why. */
    record Tagged(TagId tag, Optional<AgentId> agent, Optional<String> why, Instant at) {}

    /** Takes a tag off everything, because there is no such tag any more. */
    void forget(WorkspaceId workspace, TagId tag);

    Conversation prioritise(WorkspaceId workspace, ConversationId id, Priority priority);

    /** An open conversation rests until then (absent: until the customer writes). The notice is the line in the thread. */
    Conversation snooze(WorkspaceId workspace, ConversationId id, Optional<Instant> until, Notice notice);

    /** It rests no longer; empty when it did not. */
    Optional<Conversation> wake(WorkspaceId workspace, ConversationId id, Notice notice);

    /** The same, if it still rests until exactly then. */
    Optional<Conversation> wakeAt(WorkspaceId workspace, ConversationId id, Instant until, Notice notice);

    /** What was heard in the customer's last words; for the lists alone, so nobody is told. */
    void heard(WorkspaceId workspace, ConversationId id, Optional<String> intent, String mood);

    /** Until when something is promised, and from when on it is urgent; absent: nothing is. For the lists alone. */
    void promised(WorkspaceId workspace, ConversationId id, Optional<Promised> promised);

    record Promised(Instant warnAt, Instant dueAt) {}

    /** Resolved and out of everybody's way; the notice is the line in the thread. Opening it again takes the mark off. */
    Conversation spam(WorkspaceId workspace, ConversationId id, Notice notice);

    /** Two threads of one customer: from now on the one is read within the other. */
    record Merge(Conversation source, Conversation into) {}

    /**
     * The source is resolved and leaves the lists; both say so.
     *
     * @return the source
     * @throws io.serai.shared.Problem CONFLICT where one of them is merged already
     */
    Conversation merge(Merge merge, Notice atSource, Notice atTarget);

    /** They are two again; empty where they were not one. */
    Optional<Conversation> unmerge(Merge merge, Notice atTarget);
}
