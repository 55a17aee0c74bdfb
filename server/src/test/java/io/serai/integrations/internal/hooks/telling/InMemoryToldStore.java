package io.serai.integrations.internal.hooks.telling;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows the conversations that it was told of. */
class InMemoryToldStore implements ToldStore {
    /** @param state how it stands now */
    private record Now(WorkspaceId workspace, Told state, Instant lastMessageAt) {}

    private final Map<ConversationId, Now> conversations = new HashMap<>();
    private final Map<ConversationId, Told> told = new HashMap<>();

    void stands(WorkspaceId workspace, ConversationId conversation, Told state, Instant lastMessageAt) {
        conversations.put(conversation, new Now(workspace, state, lastMessageAt));
    }

    private boolean knows(WorkspaceId workspace, ConversationId conversation) {
        Now now = conversations.get(conversation);
        return now != null && now.workspace().equals(workspace);
    }

    @Override
    public Told lock(WorkspaceId workspace, ConversationId conversation) {
        return knows(workspace, conversation)
                ? told.computeIfAbsent(conversation, fresh -> Told.NOTHING)
                : Told.NOTHING;
    }

    @Override
    public void put(WorkspaceId workspace, ConversationId conversation, Told news) {
        if (knows(workspace, conversation)) {
            told.computeIfPresent(conversation, (same, before) -> news);
        }
    }

    @Override
    public void begin(WorkspaceId workspace) {
        conversations.forEach((conversation, now) -> {
            if (now.workspace().equals(workspace)) {
                Told state = now.state();
                told.put(conversation, new Told(state.change(), state.seq(), state.status(), state.owner(), "?"));
            }
        });
    }

    @Override
    public List<ConversationId> behind(WorkspaceId workspace, int limit) {
        return conversations.entrySet().stream()
                .filter(each -> each.getValue().workspace().equals(workspace))
                .filter(each -> each.getValue().state().change()
                        > told.getOrDefault(each.getKey(), Told.NOTHING).change())
                .sorted(Comparator.comparing(each -> each.getValue().lastMessageAt()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }
}
