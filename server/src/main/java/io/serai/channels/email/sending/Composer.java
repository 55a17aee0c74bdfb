package io.serai.channels.email.sending;

import io.serai.channels.ChannelAccount;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Writer;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.OwnIds;
import io.serai.channels.email.threads.Subjects;
import io.serai.media.MediaStore;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** A letter as a mail that finds its thread in every program: subject, references, our own Message-ID. */
final class Composer {
    private static final int MOST_REFERENCES = 10;

    private final EmailStore store;
    private final MailBody body;
    private final Clock clock;

    Composer(EmailStore store, MediaStore media, Clock clock) {
        this.store = store;
        this.body = new MailBody(media);
        this.clock = clock;
    }

    /** @param ids signs for this account */
    record Task(
            ChannelAccount account,
            EmailAccount settings,
            OwnIds ids,
            MailThread thread,
            OutboundMessage message,
            Letter letter) {}

    OutgoingMail compose(Session session, Task task) throws MessagingException, IOException {
        String id = task.ids()
                .messageId(
                        task.thread().key(),
                        task.message().id(),
                        task.settings().domain());
        List<EmailStore.Entry> before =
                store.thread(task.account().workspace(), task.account().id(), task.thread());
        var mail = new OutgoingMail(session, id);
        people(mail, task);
        mail.setSubject(subject(task, before), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        references(mail, task.message(), before, id);
        if (task.message().writer() instanceof Writer.Bot) {
            mail.setHeader("Auto-Submitted", "auto-replied");
            mail.setHeader("X-Auto-Response-Suppress", "All");
            mail.setHeader("X-Serai-Hops", Long.toString(recent(before) + 1));
        }
        body.into(mail, task);
        mail.saveChanges();
        return mail;
    }

    private void people(OutgoingMail mail, Task task) throws MessagingException, UnsupportedEncodingException {
        EmailAccount settings = task.settings();
        mail.setFrom(address(settings.address(), settings.fromName()));
        mail.setRecipient(Message.RecipientType.TO, address(task.thread().correspondent(), Optional.empty()));
        copies(mail, task, Message.RecipientType.CC, task.letter().cc());
        // the transport leaves this header out of what it hands over
        copies(mail, task, Message.RecipientType.BCC, task.letter().bcc());
        if (settings.plusAddressing()) {
            String back =
                    task.ids().replyAddress(settings.address(), task.thread().key());
            mail.setReplyTo(new InternetAddress[] {address(back, settings.fromName())});
        }
    }

    private static void copies(OutgoingMail mail, Task task, Message.RecipientType kind, List<String> written)
            throws MessagingException, UnsupportedEncodingException {
        for (String copy : written) {
            for (MailAddress person : MailAddress.read(copy)) {
                if (!person.address().equals(task.thread().correspondent())
                        && !task.settings().ours().contains(person.address())) {
                    mail.addRecipient(kind, address(person.address(), person.name()));
                }
            }
        }
    }

    static InternetAddress address(String address, Optional<String> name) throws UnsupportedEncodingException {
        int at = address.lastIndexOf('@');
        String domain = address.substring(at + 1);
        String wire = at < 0 ? address : address.substring(0, at + 1) + ascii(domain);
        return new InternetAddress(wire, name.map(Composer::oneLine).orElse(null), StandardCharsets.UTF_8.name());
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException odd) {
            return domain;
        }
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}]+", " ").strip();
    }

    private static String subject(Task task, List<EmailStore.Entry> before) {
        return task.letter()
                .subject()
                .map(Composer::oneLine)
                .filter(subject -> !subject.isEmpty())
                .or(() -> before.reversed().stream()
                        .flatMap(entry -> entry.subject().stream())
                        .findFirst()
                        .map(Subjects::answer))
                .map(Composer::oneLine)
                .orElseGet(() -> begun(task, before));
    }

    /** Nobody gave one: the first words, or whose answer it is. */
    private static String begun(Task task, List<EmailStore.Entry> before) {
        String name = task.settings()
                .fromName()
                .map(Composer::oneLine)
                .orElse(task.settings().address());
        return before.isEmpty() ? name : "Re: " + name;
    }

    /** In-Reply-To is the customer's newest mail; References the first and the last few (RFC 5322 §3.6.4). */
    private static void references(OutgoingMail mail, OutboundMessage message, List<EmailStore.Entry> before, String id)
            throws MessagingException {
        List<String> ids = new ArrayList<>(before.stream()
                .map(EmailStore.Entry::messageId)
                .filter(other -> other.contains("@") && other.matches("[\\x21-\\x7e]+") && !other.equals(id))
                .distinct()
                .toList());
        Optional<String> answered = message.quoted()
                .or(message::latest)
                .map(external -> external.value().replaceFirst("~[0-9a-f]{8}$", ""))
                .filter(ids::contains)
                .or(() -> ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast()));
        if (answered.isEmpty()) {
            return;
        }
        ids.remove(answered.get());
        List<String> kept = ids.size() <= MOST_REFERENCES
                ? ids
                : new ArrayList<>(ids.subList(ids.size() - MOST_REFERENCES, ids.size()));
        if (kept.size() < ids.size()) {
            kept.addFirst(ids.getFirst());
        }
        kept.add(answered.get());
        mail.setHeader("In-Reply-To", "<" + answered.get() + ">");
        mail.setHeader(
                "References",
                String.join(
                        "\r\n ", kept.stream().map(other -> "<" + other + ">").toList()));
    }

    private long recent(List<EmailStore.Entry> before) {
        Instant since = clock.instant().minus(Duration.ofHours(1));
        return before.stream()
                .filter(entry -> entry.fingerprint().isEmpty() && entry.at().isAfter(since))
                .count();
    }

    /** A file of the message is not in our store. */
    static final class FileMissing extends IOException {}
}
