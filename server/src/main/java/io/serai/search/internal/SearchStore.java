package io.serai.search.internal;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the index is made from. */
interface SearchStore {
    /** Conversations in the order of their ids, behind the given one, each with its change counter. */
    List<State> conversations(WorkspaceId workspace, Optional<ConversationId> behind, int limit);

    record State(ConversationId conversation, long change) {}

    /** Those of them that exist. */
    Set<ConversationId> existing(WorkspaceId workspace, Collection<ConversationId> conversations);

    /** Messages of these conversations that changed after the given change, by conversation and change. */
    List<Said> changed(WorkspaceId workspace, Map<ConversationId, Long> after, int limit);

    /** Conversations of customers a word of whose name begins like this, at most that many of the newest. */
    Set<ConversationId> ofCustomers(WorkspaceId workspace, String name, int limit);

    /** Conversations that carry the tag of this name, at most that many of the newest. */
    Set<ConversationId> tagged(WorkspaceId workspace, String tag, int limit);
}
