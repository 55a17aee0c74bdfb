package io.serai.channels;

import io.serai.channels.ChannelAccount.State;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The accounts in memory, for the adapter's tests: what is accepted lands in {@link #accepted}, each key once. */
public final class ChannelsTwin implements Channels {
    public final BlockingQueue<InboundEvent> accepted = new LinkedBlockingQueue<>();

    private final Map<ChannelAccountId, ChannelAccount> accounts = new LinkedHashMap<>();
    private final Map<ChannelAccountId, Map<String, Secret>> credentials = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    /** Why bulk messages wait, by account. */
    public final Map<ChannelAccountId, String> bulkPaused = new HashMap<>();

    /** How long every account may be written to after the customer wrote; absent: always. */
    public Optional<Duration> window = Optional.empty();

    /** Keeping fails this many times from now on. */
    public int failures;

    @Override
    public synchronized List<ChannelAccount> accounts(WorkspaceId workspace) {
        return accounts.values().stream()
                .filter(account -> account.workspace().equals(workspace))
                .toList();
    }

    @Override
    public synchronized Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<ChannelAccount> byKey(ChannelKind kind, String key) {
        return accounts.values().stream()
                .filter(account -> account.key().equals(key))
                .findFirst();
    }

    @Override
    public synchronized ChannelAccount connect(
            WorkspaceId workspace,
            ChannelKind kind,
            String name,
            Map<String, String> settings,
            Map<String, Secret> secrets) {
        ChannelAccountId id = new ChannelAccountId(Ids.next());
        ChannelAccount account = new ChannelAccount(
                workspace, id, kind, name, "key-" + id.value(), State.ACTIVE, settings, Optional.empty());
        accounts.put(id, account);
        credentials.put(id, new HashMap<>(secrets));
        return account;
    }

    @Override
    public synchronized ChannelAccount change(
            WorkspaceId workspace,
            ChannelAccountId id,
            String name,
            Map<String, String> settings,
            Map<String, Secret> secrets) {
        ChannelAccount old = accounts.get(id);
        ChannelAccount changed =
                new ChannelAccount(workspace, id, old.kind(), name, old.key(), old.state(), settings, old.trouble());
        accounts.put(id, changed);
        credentials.get(id).putAll(secrets);
        return changed;
    }

    @Override
    public synchronized void disconnect(WorkspaceId workspace, ChannelAccountId id) {
        accounts.remove(id);
        credentials.remove(id);
    }

    @Override
    public synchronized Optional<Secret> credential(ChannelAccount account, String name) {
        return Optional.ofNullable(
                credentials.getOrDefault(account.id(), Map.of()).get(name));
    }

    @Override
    public synchronized void health(ChannelAccount account, State state, Optional<String> trouble) {
        ChannelAccount old = accounts.get(account.id());
        accounts.put(
                account.id(),
                new ChannelAccount(
                        old.workspace(), old.id(), old.kind(), old.name(), old.key(), state, old.settings(), trouble));
    }

    @Override
    public synchronized int accept(ChannelAccount account, List<InboundEvent> events) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("database away");
        }
        int before = keys.size();
        events.stream().filter(event -> keys.add(event.key())).forEach(accepted::add);
        return keys.size() - before;
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Window window(ChannelAccount account, Optional<Instant> lastInbound) {
        return window.<Window>map(length -> Window.since(lastInbound, length, Optional.empty()))
                .orElseGet(Window.Always::new);
    }

    /** Mailboxes and numbers can be written to first, as they are written down. */
    @Override
    public Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return switch (account.kind()) {
            case EMAIL -> email.map(known -> new Address(ChannelKind.EMAIL, known));
            case WHATSAPP -> phone.map(known -> new Address(ChannelKind.WHATSAPP, known.replace("+", "")));
            case WIDGET, TELEGRAM, MESSENGER, INSTAGRAM, LINE, API -> Optional.empty();
        };
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void reported(ChannelAccount account, InboundEvent.AccountReported report) {
        throw new UnsupportedOperationException();
    }

    @Override
    public synchronized Optional<ChannelAccount> byPlatformId(
            WorkspaceId workspace, ChannelKind kind, String platformId) {
        return accounts(workspace).stream()
                .filter(account -> account.kind() == kind)
                .filter(account ->
                        account.setting(ChannelAccount.PLATFORM_ID, "").equals(platformId))
                .findFirst();
    }

    @Override
    public ChannelAdapter.Fetched fetch(ChannelAccount account, String reference) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ChannelAccount check(ChannelAccount account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Egress egress(ChannelAccount account) {
        return Egress.of(account.setting(Egress.SETTING, ""), credential(account, Egress.PASSWORD));
    }

    @Override
    public ChannelAccount proxy(ChannelAccount account, String address, Optional<Secret> password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Egress tried(String address, Optional<Secret> password) {
        return Egress.of(address, password);
    }

    @Override
    public void pauseBulk(ChannelAccount account, String why) {
        bulkPaused.put(account.id(), why);
    }

    @Override
    public void resumeBulk(ChannelAccount account) {
        bulkPaused.remove(account.id());
    }

    @Override
    public List<AccountAlarm> alarms(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<AccountHealth> health(WorkspaceId workspace) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace) {
        return Map.of();
    }
}
