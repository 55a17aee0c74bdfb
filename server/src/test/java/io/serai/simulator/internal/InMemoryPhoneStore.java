package io.serai.simulator.internal;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class InMemoryPhoneStore implements PhoneStore {
    private final Map<WorkspaceId, Map<ChannelAccountId, Kept>> phones = new LinkedHashMap<>();

    @Override
    public synchronized List<Kept> phones(WorkspaceId workspace) {
        return List.copyOf(phones.getOrDefault(workspace, Map.of()).values());
    }

    @Override
    public synchronized void save(WorkspaceId workspace, Kept phone) {
        phones.computeIfAbsent(workspace, key -> new LinkedHashMap<>()).put(phone.account(), phone);
    }

    @Override
    public synchronized void delete(WorkspaceId workspace, ChannelAccountId account) {
        phones.computeIfAbsent(workspace, key -> new LinkedHashMap<>()).remove(account);
    }
}
