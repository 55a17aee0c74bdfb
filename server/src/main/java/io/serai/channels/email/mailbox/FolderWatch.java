package io.serai.channels.email.mailbox;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.Channels;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.LoginRefused;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.servers.MailLine;
import io.serai.channels.email.servers.Trouble;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.EmailStore.Position;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one folder of one mailbox for as long as its thread is not interrupted: what is new, then waiting (IDLE, or looking again every
 * minute), then what is new. A broken line is made again, after growing pauses.
 */
final class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Supplier<Channels> channels;
    private final Logins logins;
    private final EmailStore store;
    private final Arrivals arrivals;
    private final Idle idle;
    private final Clock clock;

    FolderWatch(
            Supplier<Channels> channels, Logins logins, EmailStore store, Arrivals arrivals, Idle idle, Clock clock) {
        this.channels = channels;
        this.logins = logins;
        this.store = store;
        this.arrivals = arrivals;
        this.idle = idle;
        this.clock = clock;
    }

    void run(ChannelAccount account, String folder) {
        var newMail = new NewMail(store, arrivals, clock);
        int failures = 0;
        while (!Thread.currentThread().isInterrupted()) {
            long began = clock.millis();
            try {
                watch(account, folder, newMail);
            } catch (LoginRefused refused) {
                channels.get().health(account, State.NEEDS_RECONNECT, Optional.of(refused.words()));
                return;
            } catch (MessagingException | IOException | RuntimeException failed) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                failures = clock.millis() - began > 120_000 ? 1 : failures + 1;
                if (!survives(account, failed, failures)) {
                    return;
                }
            }
            if (!pause(Math.max(1, failures))) {
                return;
            }
        }
    }

    /** @return whether to try again */
    private boolean survives(ChannelAccount account, Exception failed, int failures) {
        EmailAccount settings = EmailAccount.of(account);
        if (failed instanceof MessagingException mail) {
            Optional<String> refusal = Trouble.refusal(settings, settings.imap(), mail);
            if (refusal.isPresent()) {
                logins.refused(account);
                // a token may have ended between two looks at its time: the next one is fresh
                if (!settings.byToken() || failures > 2) {
                    channels.get().health(account, State.NEEDS_RECONNECT, refusal);
                    return false;
                }
            }
        }
        LOG.info(
                "mailbox {}: {} after {} failures",
                account.id().value(),
                failed.getClass().getSimpleName(),
                failures);
        if (failures == 3) {
            String words = failed instanceof RuntimeException
                    ? "Mails cannot be kept at the moment."
                    : Trouble.words(settings.imap(), failed);
            channels.get().health(account, State.ACTIVE, Optional.of(words));
        }
        return true;
    }

    private static boolean pause(int failures) {
        long most = Math.min(LONGEST_PAUSE.toMillis(), 1_000L << Math.min(failures, 9));
        try {
            Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void watch(ChannelAccount account, String name, NewMail newMail)
            throws LoginRefused, IOException, MessagingException {
        EmailAccount settings = EmailAccount.of(account);
        try (Store line = MailLine.imap(settings, logins.of(account))) {
            IMAPFolder folder = open(line, name);
            Position position = store.position(account.workspace(), account.id(), name)
                    .orElseGet(() -> begin(account, name, folder));
            channels.get()
                    .account(account.workspace(), account.id())
                    .filter(now -> now.trouble().isPresent() && now.state() == State.ACTIVE)
                    .ifPresent(now -> channels.get().health(now, State.ACTIVE, Optional.empty()));
            boolean settled = false;
            while (!Thread.currentThread().isInterrupted()) {
                Position before = position;
                position = newMail.take(account, name, folder, before);
                // some servers tell nothing of a mail that comes in the moment before one waits: the first look back is
                // soon
                idle.wait(line, folder, settled && position.equals(before));
                settled = position.equals(before);
            }
        }
    }

    private static IMAPFolder open(Store line, String name) throws MessagingException {
        Folder folder = line.getFolder(name);
        folder.open(Folder.READ_ONLY);
        return (IMAPFolder) folder;
    }

    /** A mailbox is read from now on: what is in it already was answered elsewhere. */
    private Position begin(ChannelAccount account, String name, IMAPFolder folder) {
        try {
            var position = new Position(folder.getUIDValidity(), folder.getUIDNext() - 1);
            store.moveTo(account.workspace(), account.id(), name, position);
            return position;
        } catch (MessagingException failed) {
            throw new IllegalStateException("the folder does not tell where it ends", failed);
        }
    }
}
