package io.serai.notifications.internal.push;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class InMemoryPushStore implements PushStore {
    private record Row(WorkspaceId workspace, Browser browser, Instant since) {}

    private final Map<String, Row> browsers = new HashMap<>();
    private final Map<WorkspaceId, OwnKey> keys = new HashMap<>();

    @Override
    public synchronized void keep(WorkspaceId workspace, Browser browser, Instant at) {
        browsers.merge(
                browser.endpoint(),
                new Row(workspace, browser, at),
                (known, news) -> known.workspace().equals(workspace)
                        ? new Row(workspace, news.browser(), known.since())
                        : known);
    }

    @Override
    public synchronized void forget(WorkspaceId workspace, String endpoint) {
        browsers.computeIfPresent(endpoint, (same, row) -> row.workspace().equals(workspace) ? null : row);
    }

    @Override
    public synchronized List<Browser> of(WorkspaceId workspace, AgentId agent) {
        return browsers.values().stream()
                .filter(row -> row.workspace().equals(workspace)
                        && row.browser().agent().equals(agent))
                .sorted(Comparator.comparing(Row::since).reversed())
                .limit(20)
                .map(Row::browser)
                .toList();
    }

    @Override
    public synchronized Optional<OwnKey> key(WorkspaceId workspace) {
        return Optional.ofNullable(keys.get(workspace));
    }

    @Override
    public synchronized OwnKey keep(WorkspaceId workspace, OwnKey key) {
        return keys.computeIfAbsent(workspace, first -> key);
    }
}
