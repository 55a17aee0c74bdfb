package io.serai.inbox.internal.later;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InMemoryLaterStore implements LaterStore {
    private record Key(WorkspaceId workspace, UUID id) {}

    private final Map<Key, LaterMessage> waiting = new HashMap<>();

    @Override
    public void add(WorkspaceId workspace, LaterMessage message) {
        waiting.put(new Key(workspace, message.id()), message);
    }

    @Override
    public List<LaterMessage> of(WorkspaceId workspace, ConversationId conversation) {
        return waiting.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue)
                .filter(message -> message.conversation().equals(conversation))
                .sorted(Comparator.comparing(LaterMessage::dueAt).thenComparing(LaterMessage::id))
                .toList();
    }

    @Override
    public Optional<LaterMessage> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(waiting.get(new Key(workspace, id)));
    }

    @Override
    public Optional<LaterMessage> take(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(waiting.remove(new Key(workspace, id)));
    }
}
