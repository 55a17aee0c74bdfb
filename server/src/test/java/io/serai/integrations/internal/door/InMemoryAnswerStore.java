package io.serai.integrations.internal.door;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class InMemoryAnswerStore implements AnswerStore {
    private record Place(WorkspaceId workspace, UUID token, String key) {}

    private final Map<Place, Known> all = new HashMap<>();

    @Override
    public synchronized Optional<Known> begin(
            WorkspaceId workspace, UUID token, String key, byte[] request, Instant now) {
        return Optional.ofNullable(
                all.putIfAbsent(new Place(workspace, token, key), new Known(request.clone(), Optional.empty(), now)));
    }

    @Override
    public synchronized void end(WorkspaceId workspace, UUID token, String key, Kept answer) {
        all.computeIfPresent(
                new Place(workspace, token, key),
                (place, known) -> new Known(known.request(), Optional.of(answer), known.since()));
    }

    @Override
    public synchronized void forget(WorkspaceId workspace, UUID token, String key) {
        all.remove(new Place(workspace, token, key));
    }

    @Override
    public synchronized void prune(WorkspaceId workspace, Instant before) {
        all.entrySet()
                .removeIf(each -> each.getKey().workspace().equals(workspace)
                        && each.getValue().since().isBefore(before));
    }

    @Override
    public synchronized void forgetBodies(WorkspaceId workspace) {
        all.replaceAll((place, known) -> place.workspace().equals(workspace)
                ? new Known(
                        known.request(),
                        known.answer().map(kept -> new Kept(kept.status(), kept.type(), Optional.empty())),
                        known.since())
                : known);
    }
}
