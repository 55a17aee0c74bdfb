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
import io.serai.content.Attachment;
import io.serai.media.MediaStore;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
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
    private final MediaStore media;
    private final Clock clock;

    Composer(EmailStore store, MediaStore media, Clock clock) {
        this.store = store;
        this.media = media;
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
        content(mail, task);
        mail.saveChanges();
        return mail;
    }

    private void people(OutgoingMail mail, Task task) throws MessagingException, UnsupportedEncodingException {
        EmailAccount settings = task.settings();
        mail.setFrom(address(settings.address(), settings.fromName()));
        mail.setRecipient(Message.RecipientType.TO, address(task.thread().correspondent(), Optional.empty()));
        for (String copy : task.letter().cc()) {
            for (MailAddress person : MailAddress.read(copy)) {
                if (!person.address().equals(task.thread().correspondent())
                        && !settings.ours().contains(person.address())) {
                    mail.addRecipient(Message.RecipientType.CC, address(person.address(), person.name()));
                }
            }
        }
        if (settings.plusAddressing()) {
            String back =
                    task.ids().replyAddress(settings.address(), task.thread().key());
            mail.setReplyTo(new InternetAddress[] {address(back, settings.fromName())});
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

    private static String oneLine(String text) {
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

    private void content(OutgoingMail mail, Task task) throws MessagingException, IOException {
        String words = task.letter().body()
                + task.settings().signature().map(text -> "\n\n-- \n" + text).orElse("");
        String markup = Markup.of(task.letter().body()
                + task.settings().signature().map(text -> "\n\n\n" + text).orElse(""));
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(words, "plain"));
        both.addBodyPart(text(markup, "html"));
        if (task.letter().files().isEmpty()) {
            mail.setContent(both);
            return;
        }
        var body = new MimeBodyPart();
        body.setContent(both);
        var all = new MimeMultipart("mixed");
        all.addBodyPart(body);
        for (Attachment file : task.letter().files()) {
            all.addBodyPart(part(task, file));
        }
        mail.setContent(all);
    }

    private static MimeBodyPart text(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private MimeBodyPart part(Task task, Attachment file) throws MessagingException, IOException {
        if (!(file.source() instanceof Attachment.Source.Stored(var id))) {
            throw new FileMissing();
        }
        MediaStore.StoredFile stored =
                media.open(task.account().workspace(), id).orElseThrow(FileMissing::new);
        try (var bytes = stored.stream()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, stored.mimeType())));
            part.setFileName(oneLine(file.name().or(stored::name).orElse("file")));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        }
    }

    /** A file of the message is not in our store. */
    static final class FileMissing extends IOException {}
}
