package io.serai.channels.whatsapp.sending;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

public final class InMemorySentStore implements SentStore {
    private final Map<String, Map<Integer, ExternalId>> parts = new HashMap<>();
    private final Map<String, Map<String, Instant>> openings = new HashMap<>();

    @Override
    public synchronized void opened(WorkspaceId workspace, String waba, String recipient, Instant at) {
        openings.computeIfAbsent(workspace.value() + "/" + waba, key -> new HashMap<>())
                .put(recipient, at);
    }

    @Override
    public synchronized long othersOpenedSince(WorkspaceId workspace, String waba, String recipient, Instant since) {
        return openings.getOrDefault(workspace.value() + "/" + waba, Map.of()).entrySet().stream()
                .filter(opening -> !opening.getKey().equals(recipient)
                        && opening.getValue().isAfter(since))
                .count();
    }
}
