package io.serai.simulator.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.Phones;
import io.serai.simulator.telegram.Rules;
import io.serai.simulator.telegram.SimulatedBot;
import io.serai.simulator.telegram.TelegramDouble;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Phones on the screen. Their bots are connected to the real adapter, which talks to the double over HTTP on this machine; what is seen here
 * is what a customer would see.
 */
public final class SimulatedPhones implements Phones {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPhones.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 10;

    private final Channels channels;
    private final Accounts accounts;
    private final PhoneStore store;
    private final Supplier<TelegramDouble> telegram =
            SingletonSupplier.of(() -> new TelegramDouble(Rules.documented().onLoopback()));
    private final Map<ChannelAccountId, Phone> phones = new ConcurrentHashMap<>();
    private final Map<ChannelAccountId, Long> saved = new ConcurrentHashMap<>();

    SimulatedPhones(Channels channels, Accounts accounts, PhoneStore store) {
        this.channels = channels;
        this.accounts = accounts;
        this.store = store;
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
    public ChannelAccountId connect(WorkspaceId workspace, String name) {
        return create(workspace, name).account();
    }

    /** A new bot with three customers who have not said anything yet, connected and ready. */
    public Phone create(WorkspaceId workspace, String name) {
        if (name.isBlank() || name.length() > 60) {
            throw Problem.invalid("The bot's name has 1 to 60 characters.");
        }
        if (of(workspace).size() >= MOST) {
            throw Problem.conflict("There are " + MOST + " simulated bots already. Remove one first.");
        }
        SimulatedBot bot = telegram.get().bot(name.strip());
        bot.customer("Emma", "en");
        bot.customer("李娜", "zh-hans");
        bot.customer("Lucía", "es");
        ChannelAccount account = channels.connect(
                workspace,
                ChannelKind.TELEGRAM,
                name.strip(),
                Map.of("simulated", "true", "base_url", telegram.get().baseUrl().toString()),
                Map.of("token", new Secret(bot.token()), "webhook_secret", secret()));
        channels.check(account);
        Phone phone = new Phone(workspace, account.id(), bot);
        phones.put(account.id(), phone);
        save(phone);
        return phone;
    }

    private static Secret secret() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public void remove(WorkspaceId workspace, ChannelAccountId account) {
        Phone phone = phone(workspace, account);
        if (channels.account(workspace, account).isPresent()) {
            channels.disconnect(workspace, account);
        }
        phones.remove(account);
        saved.remove(account);
        telegram.get().revoke(phone.bot());
        store.delete(workspace, account);
    }

    /** Brings the phones of before back; the double listens on another port now, which their accounts have to know. */
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
        Optional<Secret> token = channels.credential(account, "token");
        if (token.isEmpty()) {
            return;
        }
        SimulatedBot bot =
                telegram.get().bot(token.get().value(), kept.name(), (ObjectNode) JSON.readTree(kept.state()));
        phones.put(account.id(), new Phone(account.workspace(), account.id(), bot));
        saved.put(account.id(), bot.version());
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put("base_url", telegram.get().baseUrl().toString());
        channels.check(channels.change(account.workspace(), account.id(), account.name(), settings, Map.of()));
    }

    /** Writes down the phones whose chats have changed. */
    void saveChanged() {
        phones.values().stream()
                .filter(phone ->
                        saved.getOrDefault(phone.account(), -1L) != phone.bot().version())
                .forEach(this::save);
    }

    private void save(Phone phone) {
        long version = phone.bot().version();
        String state = TelegramDouble.snapshot(phone.bot()).toString();
        store.save(
                phone.workspace(),
                new PhoneStore.Kept(phone.account(), phone.bot().name(), state));
        saved.put(phone.account(), version);
    }

    void close() {
        if (!phones.isEmpty()) {
            saveChanged();
            telegram.get().close();
        }
    }
}
