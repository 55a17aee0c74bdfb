package io.serai.channels.email.servers;

import io.serai.channels.email.threads.EmailStore.Position;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Tries both servers of an account, as they would be used. */
public final class Doors {
    private Doors() {}

    /** How trying went. */
    public sealed interface Tried {
        /** @param ends where each folder ends now */
        record Open(Map<String, Position> ends) implements Tried {}

        /** We are refused; the words say what to do. */
        record Refused(String words) implements Tried {}

        /** Something is wrong that may pass, or a setting. */
        record Unreachable(String words) implements Tried {}
    }

    public static Tried tried(EmailAccount account, Login login) {
        Map<String, Position> ends = new LinkedHashMap<>();
        try (Store line = MailLine.imap(account, login)) {
            for (String name : account.folders()) {
                Folder folder = line.getFolder(name);
                if (!folder.exists()) {
                    return new Tried.Unreachable("The mailbox has no folder named " + name + ".");
                }
                ends.put(name, end(folder));
            }
        } catch (MessagingException failed) {
            return failed(account, account.imap(), failed);
        }
        try (SMTPTransport line = MailLine.smtp(account, login, MailLine.session(account, login))) {
            return new Tried.Open(ends);
        } catch (MessagingException failed) {
            return failed(account, account.smtp(), failed);
        }
    }

    private static Position end(Folder folder) throws MessagingException {
        folder.open(Folder.READ_ONLY);
        try {
            var inbox = (IMAPFolder) folder;
            return new Position(inbox.getUIDValidity(), inbox.getUIDNext() - 1);
        } finally {
            folder.close(false);
        }
    }

    private static Tried failed(EmailAccount account, Server server, MessagingException failed) {
        return Trouble.refusal(account, server, failed)
                .<Tried>map(Tried.Refused::new)
                .orElseGet(() -> new Tried.Unreachable(Trouble.words(server, failed)));
    }
}
