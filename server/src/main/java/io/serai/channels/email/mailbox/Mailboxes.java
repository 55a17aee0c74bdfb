package io.serai.channels.email.mailbox;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.threads.EmailStore;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps a thread for each folder of each mailbox that is connected, and ends it when the account goes or changes. */
public final class Mailboxes implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Mailboxes.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    private final Accounts accounts;
    private final Supplier<Channels> channels;
    private final FolderWatch watch;
    private final Map<Place, Running> running = new HashMap<>();
    private volatile boolean started;
    private volatile Thread rounds = Thread.currentThread();

    private record Place(ChannelAccountId account, String folder) {}

    private record Running(ChannelAccount account, Thread thread) {
        boolean stays(Map<Place, ChannelAccount> wanted, Place place) {
            ChannelAccount now = wanted.get(place);
            return thread.isAlive()
                    && now != null
                    && now.settings().equals(account.settings())
                    && now.name().equals(account.name());
        }
    }

    public Mailboxes(
            Accounts accounts,
            Supplier<Channels> channels,
            Logins logins,
            EmailStore store,
            Arrivals arrivals,
            Clock clock) {
        this(accounts, channels, logins, store, arrivals, clock, Duration.ofMinutes(1));
    }

    /** @param lookAgain how often one looks into mailboxes whose servers do not tell what is new */
    public Mailboxes(
            Accounts accounts,
            Supplier<Channels> channels,
            Logins logins,
            EmailStore store,
            Arrivals arrivals,
            Clock clock,
            Duration lookAgain) {
        this(accounts, channels, logins, store, arrivals, clock, new Idle(Duration.ofMinutes(4), lookAgain));
    }

    Mailboxes(
            Accounts accounts,
            Supplier<Channels> channels,
            Logins logins,
            EmailStore store,
            Arrivals arrivals,
            Clock clock,
            Idle idle) {
        this.accounts = accounts;
        this.channels = channels;
        this.watch = new FolderWatch(channels, logins, store, arrivals, idle, clock);
    }

    @Override
    public void start() {
        started = true;
        rounds = Thread.ofVirtual().name("mailboxes").start(this::rounds);
    }

    @Override
    public void stop() {
        started = false;
        rounds.interrupt();
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    private void rounds() {
        while (started) {
            try {
                round();
            } catch (RuntimeException failed) {
                LOG.warn("mailboxes cannot be listed: {}", failed.getClass().getSimpleName());
            }
            try {
                Thread.sleep(ROUND);
            } catch (InterruptedException stopped) {
                break;
            }
        }
        running.values().forEach(folder -> folder.thread().interrupt());
        running.clear();
    }

    void round() {
        Map<Place, ChannelAccount> wanted = new HashMap<>();
        accounts.workspaces().stream()
                .flatMap(workspace -> channels.get().accounts(workspace.id()).stream())
                .filter(account -> account.kind() == ChannelKind.EMAIL && account.state() == State.ACTIVE)
                .forEach(account ->
                        folders(account).forEach(folder -> wanted.put(new Place(account.id(), folder), account)));
        running.entrySet().removeIf(entry -> {
            boolean stays = entry.getValue().stays(wanted, entry.getKey());
            if (!stays) {
                entry.getValue().thread().interrupt();
            }
            return !stays;
        });
        wanted.forEach((place, account) -> running.computeIfAbsent(place, key -> begin(account, place.folder())));
    }

    private static List<String> folders(ChannelAccount account) {
        try {
            return EmailAccount.of(account).folders();
        } catch (Problem wrongSettings) {
            return List.of();
        }
    }

    private Running begin(ChannelAccount account, String folder) {
        Thread thread =
                Thread.ofVirtual().name("mailbox-" + account.id().value()).start(() -> watch.run(account, folder));
        return new Running(account, thread);
    }
}
