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
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Channel accounts over their store, adapters by kind. */
class StoredChannels implements Channels {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChannelStore store;
    private final Adapters adapters;
    private final Door door;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final HealthRounds health;
    private final SilenceWatch silence;
    private final BulkLane bulk;
    private final Outgoing outgoing;
    private final LeakTest leakTest;
    private final Clock clock;

    StoredChannels(
            ChannelStore store,
            Adapters adapters,
            Door door,
            Vault vault,
            TransactionOperations transaction,
            HealthRounds health,
            SilenceWatch silence,
            BulkLane bulk,
            Outgoing outgoing,
            LeakTest leakTest,
            Clock clock) {
        this.store = store;
        this.adapters = adapters;
        this.door = door;
        this.vault = vault;
        this.transaction = transaction;
        this.health = health;
        this.silence = silence;
        this.bulk = bulk;
        this.outgoing = outgoing;
        this.leakTest = leakTest;
        this.clock = clock;
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
        var account = new ChannelAccount(
                workspace,
                new ChannelAccountId(Ids.next()),
                kind,
                checkedName(name),
                settings.getOrDefault("key", newKey()),
                ChannelAccount.State.ACTIVE,
                settings,
                Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.insert(workspace, account, clock.instant());
            seal(account, credentials);
        });
        return account;
    }

    @Override
    public ChannelAccount change(
            WorkspaceId workspace,
            ChannelAccountId id,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials) {
        ChannelAccount before = existing(workspace, id);
        var account = new ChannelAccount(
                workspace,
                id,
                before.kind(),
                checkedName(name),
                before.key(),
                credentials.isEmpty() ? before.state() : ChannelAccount.State.ACTIVE,
                settings,
                credentials.isEmpty() ? before.trouble() : Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.update(workspace, account);
            seal(account, credentials);
        });
        return account;
    }

    @Override
    public void disconnect(WorkspaceId workspace, ChannelAccountId id) {
        ChannelAccount account = existing(workspace, id);
        adapters.of(account.kind()).leave(account);
        store.delete(workspace, id);
    }

    @Override
    public Optional<Secret> credential(ChannelAccount account, String name) {
        return store.credential(account.workspace(), account.id(), name)
                .map(kept -> vault.open(account.workspace(), context(account, name), kept));
    }

    @Override
    public Egress egress(ChannelAccount account) {
        String address = account.setting(Egress.SETTING, "");
        return address.isEmpty() ? Egress.DIRECT : Egress.of(address, credential(account, Egress.PASSWORD));
    }

    @Override
    public ChannelAccount proxy(ChannelAccount account, String address, Optional<Secret> password) {
        tried(address, password.or(() -> credential(account, Egress.PASSWORD)));
        var settings = new HashMap<>(account.settings());
        settings.put(Egress.SETTING, address.strip());
        ChannelAccount changed = change(account.workspace(), account.id(), account.name(), settings, Map.of());
        password.ifPresent(secret -> seal(changed, Map.of(Egress.PASSWORD, secret)));
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
        if (account.state() == state && account.trouble().equals(trouble)) {
            return;
        }
        store.account(account.workspace(), account.id())
                .ifPresent(now -> store.update(
                        account.workspace(),
                        new ChannelAccount(
                                now.workspace(),
                                now.id(),
                                now.kind(),
                                now.name(),
                                now.key(),
                                state,
                                now.settings(),
                                trouble)));
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
        return existing(account.workspace(), account.id());
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

    private ChannelAccount existing(WorkspaceId workspace, ChannelAccountId id) {
        return store.account(workspace, id).orElseThrow(() -> Problem.notFound("There is no such channel account."));
    }

    private void seal(ChannelAccount account, Map<String, Secret> credentials) {
        credentials.forEach((name, secret) -> store.putCredential(
                account.workspace(),
                account.id(),
                name,
                vault.seal(account.workspace(), context(account, name), secret.value())));
    }

    private static String context(ChannelAccount account, String name) {
        return "channel." + account.id().value() + "." + name;
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > 80) {
            throw Problem.invalid("The name of a channel account has 1 to 80 characters.");
        }
        return name.strip();
    }

    private static String newKey() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
