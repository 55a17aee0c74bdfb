package io.serai.channels.telegram;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps a thread per bot that is fetched instead of delivered, and sees to it that bots follow when this server's address changes. */
final class TelegramPoller implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
    private static final Duration ROUND = Duration.ofSeconds(3);

    /** A Telegram that cannot be reached is asked again about a webhook after so many rounds. */
    private static final int PATIENCE = 20;

    private final Accounts accounts;
    private final Supplier<Channels> channels;
    private final LongPoll poll;
    private final TelegramBots bots;
    private final Delivery delivery;
    private final Map<ChannelAccountId, Running> running = new HashMap<>();
    private final Map<ChannelAccountId, Integer> askedInRound = new HashMap<>();
    private int round;
    private volatile boolean started;
    private volatile Thread rounds = Thread.currentThread();

    private record Running(ChannelAccount account, Thread thread) {
        boolean follows(@Nullable ChannelAccount now) {
            return now != null && now.settings().equals(account.settings());
        }
    }

    TelegramPoller(
            Accounts accounts, Supplier<Channels> channels, LongPoll poll, TelegramBots bots, Delivery delivery) {
        this.accounts = accounts;
        this.channels = channels;
        this.poll = poll;
        this.bots = bots;
        this.delivery = delivery;
    }

    @Override
    public void start() {
        started = true;
        rounds = Thread.ofVirtual().name("telegram-poller").start(this::rounds);
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
                Thread.sleep(ROUND);
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException failed) {
                LOG.warn(
                        "telegram accounts cannot be listed: {}",
                        failed.getClass().getSimpleName());
                pause();
            }
        }
        running.values().forEach(bot -> bot.thread().interrupt());
        running.clear();
    }

    private static void pause() {
        try {
            Thread.sleep(ROUND);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void round() {
        round++;
        Map<ChannelAccountId, ChannelAccount> wanted = accounts.workspaces().stream()
                .flatMap(workspace -> channels.get().accounts(workspace.id()).stream())
                .filter(account -> account.kind() == ChannelKind.TELEGRAM && account.state() == State.ACTIVE)
                .map(this::following)
                .filter(account -> account.setting("delivery", "").equals(Delivery.POLLING))
                .collect(Collectors.toMap(ChannelAccount::id, account -> account));
        running.values().removeIf(bot -> {
            boolean stays = bot.thread().isAlive()
                    && bot.account().equals(wanted.get(bot.account().id()));
            if (!stays) {
                bot.thread().interrupt();
            }
            return !stays;
        });
        wanted.values().forEach(account -> running.computeIfAbsent(account.id(), id -> begin(account)));
    }

    /** A webhook address that is not ours any more is set anew; one that was refused is not tried again and again. */
    private ChannelAccount following(ChannelAccount account) {
        boolean delivered = account.setting("delivery", "").equals(Delivery.WEBHOOK);
        String wanted = delivery.wanted(account).orElse("");
        boolean stray = delivered && !account.setting("webhook_url", "").equals(wanted);
        if (stray && round - askedInRound.getOrDefault(account.id(), -PATIENCE) >= PATIENCE) {
            askedInRound.put(account.id(), round);
            bots.check(account);
            return channels.get().account(account.workspace(), account.id()).orElse(account);
        }
        return account;
    }

    private Running begin(ChannelAccount account) {
        Thread thread =
                Thread.ofVirtual().name("telegram-" + account.id().value()).start(() -> poll.run(account));
        return new Running(account, thread);
    }
}
