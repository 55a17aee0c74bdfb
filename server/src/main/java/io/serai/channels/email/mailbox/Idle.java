package io.serai.channels.email.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.time.Duration;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/** Waits until a folder may hold something new: told by the server (IDLE, RFC 2177), or after a while. */
final class Idle {
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Servers end it after 30 minutes, and routers forget a silent line long before. */
    private final Duration longest;

    private final Duration poll;

    Idle(Duration longest, Duration poll) {
        this.longest = longest;
        this.poll = poll;
    }

    /** @param settled whether the last look found nothing new */
    void wait(Store line, IMAPFolder folder, boolean settled) throws MessagingException {
        if (!((IMAPStore) line).hasCapability("IDLE")) {
            sleep(poll);
            // a command, so that the server tells what is new
            folder.getMessageCount();
            return;
        }
        Thread ending =
                Thread.ofVirtual().name("mail-idle-end").start(() -> endLater(folder, settled ? longest : SOON));
        try {
            folder.idle(true);
        } finally {
            ending.interrupt();
        }
    }

    /** Any other command ends the waiting. */
    private static void endLater(IMAPFolder folder, Duration after) {
        try {
            Thread.sleep(after);
            folder.isOpen();
            folder.getMessageCount();
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } catch (MessagingException broken) {
            // whoever waits learns it as well
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
