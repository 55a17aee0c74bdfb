package io.serai.integrations.internal.chatwoot;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InMemoryNumberStore implements NumberStore {
    private record Thing(WorkspaceId workspace, String kind, UUID id) {}

    private final Map<Thing, Long> numbers = new HashMap<>();
    private long last;

    @Override
    public long number(WorkspaceId workspace, String kind, UUID id) {
        return numbers.computeIfAbsent(new Thing(workspace, kind, id), fresh -> ++last);
    }

    @Override
    public Optional<UUID> id(WorkspaceId workspace, String kind, long number) {
        return numbers.entrySet().stream()
                .filter(each -> each.getValue() == number)
                .map(Map.Entry::getKey)
                .filter(thing ->
                        thing.workspace().equals(workspace) && thing.kind().equals(kind))
                .map(Thing::id)
                .findFirst();
    }

    @Override
    public void forget(WorkspaceId workspace, Collection<UUID> ids) {
        numbers.keySet().removeIf(thing -> thing.workspace().equals(workspace) && ids.contains(thing.id()));
    }
}
