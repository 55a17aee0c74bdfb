package io.serai.channels.internal;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twin: accounts and events in maps. */
class InMemoryChannelStore implements ChannelStore {
    private record CredentialKey(ChannelAccountId account, String name) {}

    private record EventKey(ChannelAccountId account, String key) {}

    private final Map<ChannelAccountId, ChannelAccount> accounts = new LinkedHashMap<>();
    private final Map<CredentialKey, byte[]> credentials = new HashMap<>();
    private final Map<EventKey, Seen> events = new HashMap<>();

    @Override
    public List<ChannelAccount> accounts(WorkspaceId workspace) {
        return accounts.values().stream()
                .filter(it -> it.workspace().equals(workspace))
                .toList();
    }

    @Override
    public Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id) {
        return Optional.ofNullable(accounts.get(id)).filter(it -> it.workspace().equals(workspace));
    }

    @Override
    public Optional<ChannelAccount> byKey(ChannelKind kind, String key) {
        return accounts.values().stream()
                .filter(it -> it.kind() == kind && it.key().equals(key))
                .findFirst();
    }

    @Override
    public void insert(WorkspaceId workspace, ChannelAccount account, Instant now) {
        accounts.put(account.id(), account);
    }

    @Override
    public void update(WorkspaceId workspace, ChannelAccount account) {
        account(workspace, account.id())
                .ifPresent(old -> accounts.put(
                        account.id(),
                        new ChannelAccount(
                                old.workspace(),
                                old.id(),
                                old.kind(),
                                account.name(),
                                old.key(),
                                account.state(),
                                account.settings(),
                                account.trouble())));
    }

    @Override
    public void delete(WorkspaceId workspace, ChannelAccountId id) {
        account(workspace, id).ifPresent(it -> {
            accounts.remove(id);
            credentials.keySet().removeIf(key -> key.account().equals(id));
        });
    }

    @Override
    public void putCredential(WorkspaceId workspace, ChannelAccountId id, String name, byte[] sealed) {
        account(workspace, id).ifPresent(it -> credentials.put(new CredentialKey(id, name), sealed));
    }

    @Override
    public Optional<byte[]> credential(WorkspaceId workspace, ChannelAccountId id, String name) {
        return account(workspace, id).map(it -> credentials.get(new CredentialKey(id, name)));
    }

    @Override
    public boolean remember(WorkspaceId workspace, Seen event) {
        return events.putIfAbsent(new EventKey(event.account(), event.key()), event) == null;
    }

    @Override
    public Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace) {
        var last = new HashMap<ChannelAccountId, Instant>();
        for (Seen event : events.values()) {
            account(workspace, event.account())
                    .ifPresent(it ->
                            last.merge(it.id(), event.receivedAt(), (one, other) -> one.isAfter(other) ? one : other));
        }
        return last;
    }

    @Override
    public int prune(Instant before) {
        int had = events.size();
        events.values().removeIf(event -> event.receivedAt().isBefore(before));
        return had - events.size();
    }
}
