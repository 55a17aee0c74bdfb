package io.serai.orders.internal.requests;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

public final class InMemoryDataRequestStore implements DataRequestStore {
    private record Key(WorkspaceId workspace, UUID id) {}

    private final Map<Key, DataRequest> requests = new LinkedHashMap<>();

    @Override
    public synchronized void add(WorkspaceId workspace, DataRequest request) {
        requests.put(new Key(workspace, request.id()), request);
    }

    @Override
    public synchronized List<DataRequest> all(WorkspaceId workspace, int most) {
        var waiting = of(workspace)
                .filter(request -> request.answered().isEmpty())
                .sorted(Comparator.comparing(DataRequest::due));
        var answered = of(workspace)
                .filter(request -> request.answered().isPresent())
                .sorted(Comparator.comparing(DataRequest::asked).reversed());
        return Stream.concat(waiting, answered).limit(most).toList();
    }

    private Stream<DataRequest> of(WorkspaceId workspace) {
        return requests.entrySet().stream()
                .filter(each -> each.getKey().workspace().equals(workspace))
                .map(Map.Entry::getValue);
    }

    @Override
    public synchronized Optional<DataRequest> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(requests.get(new Key(workspace, id)));
    }

    @Override
    public synchronized boolean answered(WorkspaceId workspace, UUID id, Instant at) {
        Optional<DataRequest> waiting =
                find(workspace, id).filter(request -> request.answered().isEmpty());
        waiting.ifPresent(it -> requests.put(
                new Key(workspace, id),
                new DataRequest(it.id(), it.source(), it.sealed(), it.asked(), it.due(), Optional.of(at))));
        return waiting.isPresent();
    }

    @Override
    public synchronized int prune(WorkspaceId workspace, Instant answeredBefore) {
        int all = requests.size();
        requests.entrySet()
                .removeIf(each -> each.getKey().workspace().equals(workspace)
                        && each.getValue()
                                .answered()
                                .filter(at -> at.isBefore(answeredBefore))
                                .isPresent());
        return all - requests.size();
    }
}
