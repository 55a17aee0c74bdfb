package io.serai.channels.email.sending;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Formatted;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.Login;
import io.serai.channels.email.servers.LoginRefused;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.servers.MailLine;
import io.serai.channels.email.servers.Trouble;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.OwnIds;
import io.serai.channels.email.threads.ThreadKey;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.media.MediaStore;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Sends one message as one mail. Its Message-ID is written down before, so that a bounce finds it even if we die meanwhile. */
public final class MailSender {
    private static final long LARGEST = 25L * 1024 * 1024;
    private static final Rejected TOO_MUCH =
            new Rejected(Reason.TOO_LARGE, "Mail carries 25 MB at most, which is about 18 MB of files.");
    private static final int MOST_TRIES = 4;

    private final Logins logins;
    private final EmailStore store;
    private final Composer composer;
    private final SentCopy sentCopy;
    private final Clock clock;

    public MailSender(Logins logins, EmailStore store, MediaStore media, SentCopy sentCopy, Clock clock) {
        this.logins = logins;
        this.store = store;
        this.composer = new Composer(store, media, clock);
        this.sentCopy = sentCopy;
        this.clock = clock;
    }

    /** The thread of a message; one that begins with it where its address names none. */
    public static MailThread threadOf(OutboundMessage message) {
        return MailThread.of(message.to())
                .orElseGet(() -> new MailThread(MailThread.recipient(message.to()), ThreadKey.begunBy(message.id())));
    }

    /** With the mailbox's signature below it. */
    public static Look look(EmailAccount settings, String words) {
        String whole = words.strip()
                + settings.signature().map(text -> "\n\n\n" + text).orElse("");
        return new Look(
                words.isBlank() ? List.of() : List.of(Formatted.of(words.strip(), EnumSet.allOf(Formatted.Kind.class))),
                EnumSet.allOf(Formatted.Kind.class),
                Content.LONGEST_TEXT,
                Look.Unit.CHARACTERS,
                words.strip().length(),
                Optional.of(Markup.of(whole)));
    }

    /** Another mailbox goes on with this thread. */
    public void takeAlong(ChannelAccount from, MailThread thread, ChannelAccount to) {
        store.thread(from.workspace(), from.id(), thread)
                .forEach(mail -> store.remember(to.workspace(), to.id(), mail));
    }

    public SendResult send(ChannelAccount account, OwnIds ids, OutboundMessage message) {
        Optional<Letter> letter = Letter.of(message);
        MailThread thread = threadOf(message);
        if (letter.isEmpty()) {
            return new Rejected(Reason.NOT_SUPPORTED, "There is nothing in it that a mail could say.");
        }
        if (!thread.correspondent().contains("@")) {
            return new Rejected(Reason.CUSTOMER_UNREACHABLE, "The mail named no sender, so there is nobody to answer.");
        }
        if (isTooMuch(letter.get().files())) {
            return TOO_MUCH;
        }
        EmailAccount settings = EmailAccount.of(account);
        return deliver(new Composer.Task(account, settings, ids, thread, message, letter.get()));
    }

    /** Why the files would not be taken. */
    public static Optional<Rejected> refusal(Content content) {
        boolean tooMuch = content instanceof Content.Media media && isTooMuch(List.of(media.file()))
                || content instanceof Content.Email mail && isTooMuch(mail.attachments());
        return tooMuch ? Optional.of(TOO_MUCH) : Optional.empty();
    }

    /** With what their writing as text adds. */
    private static boolean isTooMuch(List<Attachment> files) {
        return files.stream().mapToLong(Attachment::bytes).sum() * 137 / 100 > LARGEST;
    }

    private SendResult deliver(Composer.Task task) {
        EmailAccount settings = task.settings();
        try {
            Login login = logins.of(task.account());
            Session session = MailLine.session(settings, login);
            OutgoingMail mail = composer.compose(session, task);
            return connected(session, login, mail, task);
        } catch (LoginRefused refused) {
            return new Stopped(refused.words());
        } catch (Composer.FileMissing missing) {
            return new Rejected(Reason.OUR_FAULT, "A file of the message is not in our store any more.");
        } catch (IOException unreachable) {
            return new TryLater(Duration.ofMinutes(1), "The sign-in service cannot be reached.");
        } catch (MessagingException impossible) {
            return new Rejected(Reason.OUR_FAULT, "The mail could not be put together.");
        }
    }

    private SendResult connected(Session session, Login login, OutgoingMail mail, Composer.Task task)
            throws MessagingException {
        SMTPTransport line;
        try {
            line = MailLine.smtp(task.settings(), login, session);
        } catch (MessagingException failed) {
            return notConnected(task, failed);
        }
        try {
            return handOver(line, mail, task, login);
        } finally {
            hangUp(line);
        }
    }

    /** That the farewell fails says nothing about the mail. */
    private static void hangUp(SMTPTransport line) {
        try {
            line.close();
        } catch (MessagingException gone) {
            // it is closed either way
        }
    }

    private SendResult notConnected(Composer.Task task, MessagingException failed) {
        Optional<String> refusal =
                Trouble.refusal(task.settings(), task.settings().smtp(), failed);
        if (refusal.isEmpty()) {
            return new TryLater(
                    Duration.ofSeconds(60), Trouble.words(task.settings().smtp(), failed));
        }
        logins.refused(task.account());
        return new Stopped(refusal.get());
    }

    private SendResult handOver(SMTPTransport line, OutgoingMail mail, Composer.Task task, Login login)
            throws MessagingException {
        remember(task, mail);
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            mail.beginAnew();
            try {
                line.sendMessage(mail, mail.getAllRecipients());
                sentCopy.keep(task.settings(), login, mail);
                return new Accepted(List.of(new ExternalId(mail.messageId())));
            } catch (MessagingException failed) {
                Optional<Address> copy = SmtpAnswer.refusedRecipient(failed)
                        .filter(refused -> !task.thread()
                                .correspondent()
                                .equals(refused.toString().toLowerCase(Locale.ROOT)));
                if (mail.isWritten() || copy.isEmpty() || !without(mail, copy.get())) {
                    return SmtpAnswer.of(failed, mail.isWritten());
                }
            }
        }
        return new Rejected(Reason.CUSTOMER_UNREACHABLE, "The mail server refuses the addresses in copy.");
    }

    /** A copy that cannot be delivered must not keep the answer from the customer. */
    private static boolean without(OutgoingMail mail, Address refused) throws MessagingException {
        for (Message.RecipientType kind : List.of(Message.RecipientType.CC, Message.RecipientType.BCC)) {
            Address[] copies = mail.getRecipients(kind);
            if (copies != null && List.of(copies).contains(refused)) {
                mail.setRecipients(
                        kind,
                        List.of(copies).stream()
                                .filter(copy -> !copy.equals(refused))
                                .toArray(Address[]::new));
                mail.saveChanges();
                return true;
            }
        }
        return false;
    }

    private void remember(Composer.Task task, OutgoingMail mail) throws MessagingException {
        store.remember(
                task.account().workspace(),
                task.account().id(),
                new EmailStore.Entry(
                        mail.messageId(),
                        "",
                        task.thread(),
                        Optional.ofNullable(mail.getSubject()),
                        "",
                        clock.instant()));
    }
}
