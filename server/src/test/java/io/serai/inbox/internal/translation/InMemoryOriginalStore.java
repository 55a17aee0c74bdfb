package io.serai.inbox.internal.translation;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public final class InMemoryOriginalStore implements OriginalStore {
    private record Place(WorkspaceId workspace, ConversationId conversation) {}

    private record Written(Original original, Instant at) {}

    private final Map<Place, List<Written>> written = new HashMap<>();
    private final Map<Place, Boolean> automatic = new HashMap<>();

    @Override
    public void keep(WorkspaceId workspace, ConversationId conversation, Original original, Instant at) {
        List<Written> all = written.computeIfAbsent(new Place(workspace, conversation), first -> new ArrayList<>());
        if (all.stream().noneMatch(one -> one.original().clientId().equals(original.clientId()))) {
            all.add(new Written(original, at));
        }
    }

    @Override
    public List<Original> of(WorkspaceId workspace, ConversationId conversation) {
        return written.getOrDefault(new Place(workspace, conversation), List.of()).stream()
                .sorted(Comparator.comparing(Written::at).reversed())
                .limit(500)
                .map(Written::original)
                .toList();
    }

    @Override
    public Optional<Boolean> automatic(WorkspaceId workspace, ConversationId conversation) {
        return Optional.ofNullable(automatic.get(new Place(workspace, conversation)));
    }

    @Override
    public void automatic(WorkspaceId workspace, ConversationId conversation, boolean on) {
        automatic.put(new Place(workspace, conversation), on);
    }
}
