package io.serai.channels.internal;

import io.serai.channels.AccountAlarm;
import io.serai.channels.AccountHealth;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.Egress;
import io.serai.channels.Fit;
import io.serai.channels.InboundEvent;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Reach;
import io.serai.channels.SendResult;
import io.serai.channels.Window;
import io.serai.channels.internal.health.HealthRounds;
import io.serai.channels.internal.health.SilenceWatch;
import io.serai.channels.internal.pace.BulkLane;
import io.serai.channels.internal.transport.LeakTest;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Channel accounts over their store, adapters by kind. */
class StoredChannels implements Channels {
    private final ChannelStore store;
    private final Adapters adapters;
    private final Door door;
    private final AccountBook book;
    private final HealthRounds health;
    private final SilenceWatch silence;
    private final BulkLane bulk;
    private final Outgoing outgoing;
    private final LeakTest leakTest;

    StoredChannels(
            ChannelStore store,
            Adapters adapters,
            Door door,
            AccountBook book,
            HealthRounds health,
            SilenceWatch silence,
            BulkLane bulk,
            Outgoing outgoing,
            LeakTest leakTest) {
        this.store = store;
        this.adapters = adapters;
        this.door = door;
        this.book = book;
        this.health = health;
        this.silence = silence;
        this.bulk = bulk;
        this.outgoing = outgoing;
        this.leakTest = leakTest;
    }

    @Override
    public List<ChannelAccount> accounts(WorkspaceId workspace) {
        return store.accounts(workspace);
    }

    @Override
    public Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id) {
        return store.account(workspace, id);
    }

    @Override
    public Optional<ChannelAccount> byKey(ChannelKind kind, String key) {
        return store.byKey(kind, key);
    }

    @Override
    public ChannelAccount connect(
            WorkspaceId workspace,
            ChannelKind kind,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials) {
        return book.connect(workspace, kind, name, settings, credentials);
    }

    @Override
    public ChannelAccount change(
            WorkspaceId workspace,
            ChannelAccountId id,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials) {
        return book.change(workspace, id, name, settings, credentials);
    }

    @Override
    public void disconnect(WorkspaceId workspace, ChannelAccountId id) {
        ChannelAccount account = book.existing(workspace, id);
        adapters.of(account.kind()).leave(account);
        store.delete(workspace, id);
    }

    @Override
    public Optional<Secret> credential(ChannelAccount account, String name) {
        return book.credential(account, name);
    }

    @Override
    public Egress egress(ChannelAccount account) {
        return book.egress(account);
    }

    @Override
    public ChannelAccount proxy(ChannelAccount account, String address, Optional<Secret> password) {
        tried(address, password.or(() -> credential(account, Egress.PASSWORD)));
        var settings = new HashMap<>(account.settings());
        settings.put(Egress.SETTING, address.strip());
        ChannelAccount changed = change(account.workspace(), account.id(), account.name(), settings, Map.of());
        password.ifPresent(secret -> book.seal(changed, Map.of(Egress.PASSWORD, secret)));
        return changed;
    }

    @Override
    public Egress tried(String address, Optional<Secret> password) {
        Egress way = Egress.of(address, password);
        leakTest.require(way);
        return way;
    }

    @Override
    public void health(ChannelAccount account, ChannelAccount.State state, Optional<String> trouble) {
        book.health(account, state, trouble);
    }

    @Override
    public int accept(ChannelAccount account, List<InboundEvent> events) {
        return door.accept(account, events);
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        SendResult result = outgoing.send(account, message);
        switch (result) {
            case SendResult.Stopped stopped ->
                health(account, ChannelAccount.State.NEEDS_RECONNECT, Optional.of(stopped.detail()));
            case SendResult.Rejected rejected -> {
                if (rejected.reason() == SendResult.Reason.QUALITY) {
                    pauseBulk(account, rejected.detail());
                }
            }
            case SendResult.Accepted accepted -> {}
            case SendResult.TryLater later -> {}
            case SendResult.Uncertain uncertain -> {}
        }
        return result;
    }

    @Override
    public void shown(WorkspaceId workspace, ChannelAccountId account) {
        health.shown(workspace, account);
    }

    @Override
    public void pauseBulk(ChannelAccount account, String why) {
        bulk.pause(account, why);
    }

    @Override
    public void resumeBulk(ChannelAccount account) {
        bulk.resume(account);
    }

    @Override
    public List<AccountAlarm> alarms(WorkspaceId workspace) {
        return store.accounts(workspace).stream()
                .flatMap(account -> alarm(account).stream())
                .sorted(Comparator.comparing(AccountAlarm::what))
                .toList();
    }

    private Optional<AccountAlarm> alarm(ChannelAccount account) {
        return switch (account.state()) {
            case DISABLED -> Optional.empty();
            case NEEDS_RECONNECT -> Optional.of(alarm(account, AccountAlarm.What.STOPPED, account.trouble()));
            case ACTIVE ->
                silence.isSilent(account.id())
                        ? Optional.of(alarm(account, AccountAlarm.What.SILENT, Optional.empty()))
                        : bulk.of(account)
                                .paused()
                                .map(why -> alarm(account, AccountAlarm.What.BULK_PAUSED, Optional.of(why)));
        };
    }

    private static AccountAlarm alarm(ChannelAccount account, AccountAlarm.What what, Optional<String> detail) {
        return new AccountAlarm(account.id(), account.name(), account.kind(), what, detail);
    }

    @Override
    public Content completed(ChannelAccount account, Content content) {
        Fit fit = content instanceof Content.Media || content instanceof Content.Email
                ? fit(account, content)
                : Fit.AS_IT_IS;
        if (fit instanceof Fit.Never(var why)) {
            throw Problem.invalid(why.detail());
        }
        return adapters.of(account.kind()).completed(account, content);
    }

    @Override
    public Fit fit(ChannelAccount account, Content content) {
        return outgoing.fit(account, content);
    }

    @Override
    public Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return from.kind() == to.kind()
                ? adapters.of(from.kind()).reach(from, address, to)
                : new Reach.Never(Reach.Why.ONLY_HERE);
    }

    @Override
    public Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return adapters.of(account.kind()).firstAddress(account, email, phone);
    }

    @Override
    public void moves(ChannelAccount from, Address address, ChannelAccount to) {
        adapters.of(from.kind()).moves(from, address, to);
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        return adapters.of(account.kind()).look(account, words);
    }

    @Override
    public Window window(ChannelAccount account, Optional<Instant> lastInbound) {
        return adapters.of(account.kind()).window(account, lastInbound);
    }

    @Override
    public void read(ChannelAccount account, Address from, ExternalId message) {
        adapters.of(account.kind()).read(account, from, message);
    }

    @Override
    public void reported(ChannelAccount account, InboundEvent.AccountReported report) {
        adapters.of(account.kind()).reported(account, report);
    }

    @Override
    public Optional<ChannelAccount> byPlatformId(WorkspaceId workspace, ChannelKind kind, String platformId) {
        return store.accounts(workspace).stream()
                .filter(account -> account.kind() == kind)
                .filter(account ->
                        account.setting(ChannelAccount.PLATFORM_ID, "").equals(platformId))
                .findFirst();
    }

    @Override
    public ChannelAdapter.Fetched fetch(ChannelAccount account, String reference) throws IOException {
        return adapters.of(account.kind()).fetch(account, reference);
    }

    @Override
    public void typing(ChannelAccount account, Address to) {
        adapters.of(account.kind()).typing(account, to);
    }

    @Override
    public ChannelAccount check(ChannelAccount account) {
        adapters.of(account.kind()).check(account);
        return book.existing(account.workspace(), account.id());
    }

    @Override
    public List<AccountHealth> health(WorkspaceId workspace) {
        return store.accounts(workspace).stream()
                .map(account -> health.of(
                        account,
                        outgoing.left(account),
                        bulk.of(account),
                        adapters.of(account.kind()).standing(account)))
                .toList();
    }

    @Override
    public Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace) {
        return store.lastInbound(workspace);
    }
}
