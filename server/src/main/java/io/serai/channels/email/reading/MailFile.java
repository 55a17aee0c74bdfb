package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Part;
import io.serai.channels.email.tnef.Tnef;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** A file within a mail. {@code path} is its part; the bytes are decoded when they are asked for. */
public record MailFile(
        String path, Optional<String> name, String mimeType, Optional<String> contentId, Supplier<byte[]> bytes) {
    static MailFile of(Part part) {
        return new MailFile(part.path(), name(part), part.type(), part.contentId(), part::bytes);
    }

    /** Out of a {@code winmail.dat}. */
    static MailFile of(String path, Tnef.Attached attached) {
        String type = attached.type()
                .map(text -> text.toLowerCase(Locale.ROOT).strip())
                .filter(text -> text.matches("[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+-]+"))
                .orElseGet(() -> attached.name()
                        .map(URLConnection::guessContentTypeFromName)
                        .orElse("application/octet-stream"));
        return new MailFile(
                path,
                attached.name()
                        .map(name -> name.replaceAll("[\\p{Cntrl}\"]", "").replaceAll("^.*[/\\\\]", "")),
                type,
                attached.contentId().map(id -> id.replaceAll("^<+|>+$", "")),
                attached::bytes);
    }

    /** The words of a mail within a {@code winmail.dat}, which has no form that others read. */
    static MailFile ofWords(String path, Optional<String> name, String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return new MailFile(
                path, Optional.of(name.orElse("mail") + ".txt"), "text/plain", Optional.empty(), () -> bytes);
    }

    private static Optional<String> name(Part part) {
        return part.fileName().or(() -> switch (part.type()) {
            case "message/rfc822", "message/global" ->
                Optional.of(part.children().stream()
                                .flatMap(inner -> inner.headers().text("subject").stream())
                                .map(subject -> subject.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ")
                                        .strip())
                                .filter(subject -> !subject.isEmpty() && subject.length() < 100)
                                .findFirst()
                                .orElse("mail")
                        + ".eml");
            case "text/calendar" -> Optional.of("invitation.ics");
            case "text/html" -> Optional.of("mail.html");
            case "application/ms-tnef" -> Optional.of("winmail.dat");
            case "text/rfc822-headers" -> Optional.of("headers.txt");
            default -> Optional.empty();
        });
    }
}
