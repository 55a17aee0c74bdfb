package io.serai.channels.email.sending;

import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.Login;
import io.serai.channels.email.servers.MailLine;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a copy of what was sent into the mailbox's own folder, where the account names one; many providers do it by themselves. */
public final class SentCopy {
    private static final Logger LOG = LoggerFactory.getLogger(SentCopy.class);

    private final Executor background;

    public SentCopy(Executor background) {
        this.background = background;
    }

    void keep(EmailAccount account, Login login, Message mail) {
        account.sentFolder().ifPresent(folder -> background.execute(() -> append(account, login, folder, mail)));
    }

    private static void append(EmailAccount account, Login login, String name, Message mail) {
        try (Store line = MailLine.imap(account, login)) {
            Folder folder = line.getFolder(name);
            if (folder.exists()) {
                mail.setFlag(Flags.Flag.SEEN, true);
                folder.appendMessages(new Message[] {mail});
            }
        } catch (MessagingException failed) {
            LOG.info("no copy in the folder of sent mail: {}", failed.getClass().getSimpleName());
        }
    }
}
