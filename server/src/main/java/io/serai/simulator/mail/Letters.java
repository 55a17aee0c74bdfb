package io.serai.simulator.mail;

import io.serai.simulator.SimulatedPhone.PhoneFile;
import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Mails as a customer's mail program makes and shows them. */
final class Letters {
    private static final Session SESSION = Session.getInstance(new Properties());

    private Letters() {}

    /** @param answers the Message-ID of the mail that is answered, in angle brackets */
    record Draft(
            String id,
            String from,
            String name,
            String to,
            String subject,
            String text,
            Optional<String> answers,
            Optional<PhoneFile> file,
            Instant at) {}

    /** What the customer's screen shows of a mail of ours. */
    record Shown(String id, String subject, String text, Optional<String> answers, List<PhoneFile> files) {}

    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    static MimeMessage written(Draft draft) {
        try {
            var mail = new WithId(draft.id());
            mail.setFrom(new InternetAddress(draft.from(), draft.name(), StandardCharsets.UTF_8.name()));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(draft.to()));
            mail.setSubject(draft.subject(), StandardCharsets.UTF_8.name());
            mail.setSentDate(Date.from(draft.at()));
            if (draft.answers().isPresent()) {
                mail.setHeader("In-Reply-To", draft.answers().get());
                mail.setHeader("References", draft.answers().get());
            }
            if (draft.file().isEmpty()) {
                mail.setText(draft.text(), StandardCharsets.UTF_8.name());
            } else {
                mail.setContent(with(draft.text(), draft.file().get()));
            }
            mail.saveChanges();
            return mail;
        } catch (MessagingException | IOException impossible) {
            throw new IllegalArgumentException("this cannot be put into a mail", impossible);
        }
    }

    private static MimeMultipart with(String text, PhoneFile file) throws MessagingException {
        var words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        var attached = new MimeBodyPart();
        attached.setDataHandler(new DataHandler(new ByteArrayDataSource(file.bytes(), file.mimeType())));
        attached.setFileName(file.name());
        attached.setDisposition(Part.ATTACHMENT);
        var both = new MimeMultipart("mixed");
        both.addBodyPart(words);
        both.addBodyPart(attached);
        return both;
    }

    /** A report of the customer's mail server that it could not deliver (RFC 3464). */
    static MimeMessage bounce(byte[] failed, String recipient, String shop, Instant at) {
        String id = "<bounce." + Integer.toHexString(Arrays.hashCode(failed)) + "@mx.example>";
        String original = new String(failed, StandardCharsets.ISO_8859_1).split("\r\n\r\n", 2)[0];
        String report = String.join(
                "\r\n",
                "Return-Path: <>",
                "From: Mail Delivery System <MAILER-DAEMON@mx.example>",
                "To: " + shop,
                "Subject: Undelivered Mail Returned to Sender",
                "Message-ID: " + id,
                "Auto-Submitted: auto-replied",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"=report\"",
                "",
                "--=report",
                "Content-Type: text/plain",
                "",
                "Your message could not be delivered to <" + recipient + ">: mailbox full.",
                "--=report",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.example",
                "",
                "Final-Recipient: rfc822; " + recipient,
                "Action: failed",
                "Status: 5.1.1",
                "Diagnostic-Code: smtp; 550 5.1.1 user unknown",
                "--=report",
                "Content-Type: text/rfc822-headers",
                "",
                original,
                "--=report--",
                "");
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(report.getBytes(StandardCharsets.ISO_8859_1)));
            mail.setSentDate(Date.from(at));
            return mail;
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Shown shown(byte[] bytes) {
        try {
            var mail = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
            List<PhoneFile> files = new ArrayList<>();
            var text = new StringBuilder();
            read(mail, text, files);
            return new Shown(
                    Optional.ofNullable(mail.getMessageID()).orElse(""),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    text.toString().replace("\r\n", "\n").strip(),
                    Optional.ofNullable(mail.getHeader("In-Reply-To", null)),
                    files);
        } catch (MessagingException | IOException broken) {
            throw new UncheckedIOException(new IOException("the shop sent something that is no mail", broken));
        }
    }

    private static void read(Part part, StringBuilder text, List<PhoneFile> files)
            throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            boolean choice = part.isMimeType("multipart/alternative");
            for (int place = 0; place < (choice ? 1 : parts.getCount()); place++) {
                BodyPart next = parts.getBodyPart(place);
                read(next, text, files);
            }
        } else if (part.isMimeType("text/*") && part.getFileName() == null) {
            text.append(part.getContent());
        } else {
            try (var stream = part.getInputStream()) {
                String name = Optional.ofNullable(part.getFileName()).orElse("file");
                files.add(new PhoneFile(
                        name, part.getContentType().replaceAll(";.*", "").strip(), stream.readAllBytes()));
            }
        }
    }
}
