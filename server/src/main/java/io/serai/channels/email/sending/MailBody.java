package io.serai.channels.email.sending;

import io.serai.content.Attachment;
import io.serai.media.MediaStore;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a mail holds: its words twice, plain and as markup with the pictures in it, and its files. */
final class MailBody {
    /** A file of the mail by its place, as a reader of mails writes it. */
    private static final Pattern INLINE = Pattern.compile("cid:(\\d{1,3})(?=[\"'\\s>)])");

    private final MediaStore media;

    MailBody(MediaStore media) {
        this.media = media;
    }

    void into(OutgoingMail mail, Composer.Task task) throws MessagingException, IOException {
        String words = task.letter().body()
                + task.settings().signature().map(text -> "\n\n-- \n" + text).orElse("");
        Set<Integer> inline = inline(task.letter());
        var both = new MimeMultipart("alternative");
        both.addBodyPart(text(words, "plain"));
        both.addBodyPart(inline.isEmpty() ? text(markup(task), "html") : withPictures(mail, task, inline));
        List<Attachment> files = task.letter().files();
        if (files.size() == inline.size()) {
            mail.setContent(both);
            return;
        }
        var body = new MimeBodyPart();
        body.setContent(both);
        var all = new MimeMultipart("mixed");
        all.addBodyPart(body);
        for (int place = 0; place < files.size(); place++) {
            if (!inline.contains(place)) {
                all.addBodyPart(part(task, files.get(place)));
            }
        }
        mail.setContent(all);
    }

    private static String markup(Composer.Task task) {
        return task.letter()
                .html()
                .orElseGet(() -> Markup.of(task.letter().body()
                        + task.settings()
                                .signature()
                                .map(text -> "\n\n\n" + text)
                                .orElse("")));
    }

    /** The places of the files that the markup itself shows. */
    private static Set<Integer> inline(Letter letter) {
        return letter.html().stream()
                .flatMap(markup -> INLINE.matcher(markup).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .filter(place -> place < letter.files().size())
                .collect(Collectors.toSet());
    }

    private MimeBodyPart withPictures(OutgoingMail mail, Composer.Task task, Set<Integer> inline)
            throws MessagingException, IOException {
        String domain = "." + mail.messageId();
        var related = new MimeMultipart("related");
        related.addBodyPart(text(
                INLINE.matcher(markup(task))
                        .replaceAll(found -> "cid:" + found.group(1) + Matcher.quoteReplacement(domain)),
                "html"));
        for (int place : inline) {
            MimeBodyPart picture = part(task, task.letter().files().get(place));
            picture.setContentID("<" + place + domain + ">");
            picture.setDisposition(MimeBodyPart.INLINE);
            related.addBodyPart(picture);
        }
        var whole = new MimeBodyPart();
        whole.setContent(related);
        return whole;
    }

    private static MimeBodyPart text(String words, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(words, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private MimeBodyPart part(Composer.Task task, Attachment file) throws MessagingException, IOException {
        if (!(file.source() instanceof Attachment.Source.Stored(var id))) {
            throw new Composer.FileMissing();
        }
        MediaStore.StoredFile stored =
                media.open(task.account().workspace(), id).orElseThrow(Composer.FileMissing::new);
        try (var bytes = stored.stream()) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, stored.mimeType())));
            part.setFileName(Composer.oneLine(file.name().or(stored::name).orElse("file")));
            part.setDisposition(MimeBodyPart.ATTACHMENT);
            part.setHeader("Content-Transfer-Encoding", "base64");
            return part;
        }
    }
}
