package io.serai.integrations.internal.chatwoot;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

class InMemoryAttributeStore implements AttributeStore {
    private record Place(WorkspaceId workspace, UUID conversation) {}

    private final Map<Place, Map<String, JsonNode>> all = new HashMap<>();

    @Override
    public Map<String, JsonNode> of(WorkspaceId workspace, UUID conversation) {
        return all.getOrDefault(new Place(workspace, conversation), Map.of());
    }

    @Override
    public void put(WorkspaceId workspace, UUID conversation, Map<String, JsonNode> attributes) {
        all.put(new Place(workspace, conversation), Map.copyOf(attributes));
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<UUID> conversations) {
        conversations.forEach(id -> all.remove(new Place(workspace, id)));
    }
}
