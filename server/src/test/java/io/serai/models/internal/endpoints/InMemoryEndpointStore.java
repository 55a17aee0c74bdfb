package io.serai.models.internal.endpoints;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

public final class InMemoryEndpointStore implements EndpointStore {
    private final Map<WorkspaceId, List<Stored>> endpoints = new HashMap<>();

    private List<Stored> in(WorkspaceId workspace) {
        return endpoints.computeIfAbsent(workspace, first -> new ArrayList<>());
    }

    @Override
    public synchronized List<Stored> all(WorkspaceId workspace) {
        return List.copyOf(in(workspace));
    }

    @Override
    public synchronized void save(WorkspaceId workspace, Stored endpoint, Instant at) {
        List<Stored> all = in(workspace);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(endpoint.id())) {
                all.set(i, endpoint);
                return;
            }
        }
        all.add(endpoint);
    }

    @Override
    public synchronized boolean remove(WorkspaceId workspace, UUID id) {
        return in(workspace).removeIf(stored -> stored.id().equals(id));
    }

    @Override
    public synchronized void order(WorkspaceId workspace, List<UUID> ids) {
        in(workspace).sort(Comparator.comparingInt(stored -> {
            int place = ids.indexOf(stored.id());
            return place < 0 ? Integer.MAX_VALUE : place;
        }));
    }
}
