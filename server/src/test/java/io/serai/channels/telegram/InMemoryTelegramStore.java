package io.serai.channels.telegram;

import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryTelegramStore implements TelegramStore {
    private record Message(WorkspaceId workspace, UUID id) {}

    private record Button(WorkspaceId workspace, String data) {}

    private final Map<Message, Map<Integer, ExternalId>> parts = new ConcurrentHashMap<>();
    private final Map<Button, String> options = new ConcurrentHashMap<>();

    @Override
    public void carries(WorkspaceId workspace, String data, String option) {
        options.putIfAbsent(new Button(workspace, data), option);
    }

    @Override
    public Optional<String> optionOf(WorkspaceId workspace, String data) {
        return Optional.ofNullable(options.get(new Button(workspace, data)));
    }
}
