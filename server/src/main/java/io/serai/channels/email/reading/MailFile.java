package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Part;
import java.util.Optional;
import java.util.function.Supplier;

/** A file within a mail. {@code path} is its part; the bytes are decoded when they are asked for. */
public record MailFile(
        String path, Optional<String> name, String mimeType, Optional<String> contentId, Supplier<byte[]> bytes) {
    static MailFile of(Part part) {
        return new MailFile(part.path(), name(part), part.type(), part.contentId(), part::bytes);
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
            default -> Optional.empty();
        });
    }
}
