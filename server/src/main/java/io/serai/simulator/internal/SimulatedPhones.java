package io.serai.simulator.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.CustomerAct;
import io.serai.simulator.Phones;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Phones on the screen. Their accounts are connected to the real adapters, which talk to the doubles over the network on this machine; what
 * is seen here is what a customer would see.
 */
public final class SimulatedPhones implements Phones {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPhones.class);
    private static final int MOST = 20;

    private final Channels channels;
    private final Accounts accounts;
    private final PhoneStore store;
    private final Connecting connecting;
    private final Map<ChannelKind, SimulatedPlatform> platforms = new EnumMap<>(ChannelKind.class);
    private final Map<ChannelAccountId, Phone> phones = new ConcurrentHashMap<>();
    private final Map<String, Offer> offers = new ConcurrentHashMap<>();
    private final Map<ChannelAccountId, Long> saved = new ConcurrentHashMap<>();

    SimulatedPhones(
            Channels channels,
            Accounts accounts,
            PhoneStore store,
            Connecting connecting,
            List<SimulatedPlatform> platforms) {
        this.channels = channels;
        this.accounts = accounts;
        this.store = store;
        this.connecting = connecting;
        platforms.forEach(platform -> this.platforms.put(platform.kind(), platform));
    }

    @Override
    public Set<ChannelKind> kinds() {
        return Collections.unmodifiableSet(platforms.keySet());
    }

    @Override
    public void ask(WorkspaceId workspace, ChannelAccountId account, int customer, String text) {
        Optional.ofNullable(phones.get(account))
                .filter(phone -> phone.workspace().equals(workspace))
                .map(Phone::device)
                .ifPresent(device -> {
                    List<SimulatedPhone.Person> customers = device.customers();
                    device.act(customers.get(customer % customers.size()).id(), new CustomerAct.Writes(text));
                });
    }

    @Override
    public List<Somebody> people(WorkspaceId workspace) {
        return of(workspace).stream()
                .flatMap(phone -> phone.device().customers().stream()
                        .map(person -> new Somebody(phone.kind(), person.name(), person.id())))
                .toList();
    }

    public List<Phone> of(WorkspaceId workspace) {
        return phones.values().stream()
                .filter(phone -> phone.workspace().equals(workspace))
                .filter(phone -> channels.account(workspace, phone.account()).isPresent())
                .sorted(java.util.Comparator.comparing(phone -> phone.account().value()))
                .toList();
    }

    public Phone phone(WorkspaceId workspace, ChannelAccountId account) {
        return Optional.ofNullable(phones.get(account))
                .filter(phone -> phone.workspace().equals(workspace))
                .orElseThrow(() -> Problem.notFound("There is no such phone. It may have been removed."));
    }

    @Override
    public ChannelAccountId connect(WorkspaceId workspace, ChannelKind kind, String name) {
        return create(workspace, kind, name).account();
    }

    /** A new account with three customers who have not said anything yet, connected and ready. */
    public Phone create(WorkspaceId workspace, ChannelKind kind, String name) {
        if (name.isBlank() || name.length() > 60) {
            throw Problem.invalid("The account's name has 1 to 60 characters.");
        }
        if (of(workspace).size() >= MOST) {
            throw Problem.conflict("There are " + MOST + " simulated accounts already. Remove one first.");
        }
        SimulatedPlatform platform = platform(kind);
        SimulatedPhone device = withCustomers(platform.open(name.strip()));
        ChannelAccount account = connecting.connect(workspace, name.strip(), platform, device);
        Phone phone = new Phone(workspace, account.id(), kind, device);
        phones.put(account.id(), phone);
        save(phone);
        return phone;
    }

    /** An account at the double that somebody connects by the form, to learn how that is done. */
    public Offer offer(WorkspaceId workspace, ChannelKind kind, String name) {
        if (offers.size() >= MOST) {
            offers.clear();
        }
        SimulatedPlatform platform = platform(kind);
        SimulatedPhone device = withCustomers(platform.open(name.isBlank() ? "Rehearsal" : name.strip()));
        var offer = new Offer(UUID.randomUUID().toString(), workspace, kind, device, platform.values(device));
        offers.put(offer.id(), offer);
        return offer;
    }

    /** The offered account was connected by the form: its phone comes onto the screen. */
    public Phone adopt(WorkspaceId workspace, String offer, ChannelAccountId account) {
        Offer taken = Optional.ofNullable(offers.get(offer))
                .filter(one -> one.workspace().equals(workspace))
                .orElseThrow(() -> Problem.notFound("There is no such rehearsal any more."));
        ChannelAccount connected = channels.account(workspace, account)
                .filter(one -> one.kind() == taken.kind())
                .orElseThrow(() -> Problem.notFound("There is no such channel account."));
        offers.remove(offer);
        Phone phone = new Phone(workspace, account, taken.kind(), taken.device());
        phones.put(account, phone);
        connecting.reconnect(connected, platform(taken.kind()), taken.device());
        save(phone);
        return phone;
    }

    /** @param values what the form is filled with */
    public record Offer(
            String id, WorkspaceId workspace, ChannelKind kind, SimulatedPhone device, Map<String, String> values) {
        @Override
        public String toString() {
            return "Offer[" + kind + "]";
        }
    }

    private static SimulatedPhone withCustomers(SimulatedPhone device) {
        device.customer("Emma", "en");
        device.customer("李娜", "zh-hans");
        device.customer("Lucía", "es");
        return device;
    }

    private SimulatedPlatform platform(ChannelKind kind) {
        return Optional.ofNullable(platforms.get(kind))
                .orElseThrow(() -> Problem.invalid("There is no simulator of this platform."));
    }

    public void remove(WorkspaceId workspace, ChannelAccountId account) {
        Phone phone = phone(workspace, account);
        if (channels.account(workspace, account).isPresent()) {
            channels.disconnect(workspace, account);
        }
        phones.remove(account);
        saved.remove(account);
        platform(phone.kind()).forget(phone.device());
        store.delete(workspace, account);
    }

    /** Brings the phones of before back; the doubles listen on other ports now, which their accounts have to know. */
    void restore() {
        for (Workspace workspace : accounts.workspaces()) {
            for (PhoneStore.Kept kept : store.phones(workspace.id())) {
                try {
                    channels.account(workspace.id(), kept.account())
                            .ifPresentOrElse(
                                    account -> restore(account, kept),
                                    () -> store.delete(workspace.id(), kept.account()));
                } catch (RuntimeException failed) {
                    LOG.warn(
                            "simulated phone {} cannot be restored",
                            kept.account().value(),
                            failed);
                }
            }
        }
    }

    private void restore(ChannelAccount account, PhoneStore.Kept kept) {
        SimulatedPlatform platform = platform(account.kind());
        SimulatedPhone device = platform.reopen(kept.name(), kept.state());
        phones.put(account.id(), new Phone(account.workspace(), account.id(), account.kind(), device));
        saved.put(account.id(), device.version());
        connecting.reconnect(account, platform, device);
    }

    /** Writes down the phones whose chats have changed. */
    void saveChanged() {
        phones.values().stream()
                .filter(phone -> saved.getOrDefault(phone.account(), -1L)
                        != phone.device().version())
                .forEach(this::save);
    }

    private void save(Phone phone) {
        long version = phone.device().version();
        store.save(
                phone.workspace(),
                new PhoneStore.Kept(
                        phone.account(), phone.device().name(), phone.device().state()));
        saved.put(phone.account(), version);
    }

    void close() {
        saveChanged();
        platforms.values().forEach(SimulatedPlatform::close);
    }
}
