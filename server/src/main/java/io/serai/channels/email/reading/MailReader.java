package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.mime.MailDates;
import io.serai.channels.email.mime.MimeReader;
import io.serai.channels.email.mime.Part;
import io.serai.channels.email.replies.Reply;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Raw bytes to a {@link Mail}. Never fails: what cannot be understood is left out or kept as a file. */
public final class MailReader {
    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]{1,400})\\s*>");
    private static final int MOST_IDS = 100;

    private MailReader() {}

    public static Mail read(byte[] raw) {
        Part root = MimeReader.read(raw);
        Bodies bodies = Bodies.of(root);
        Optional<String> html = bodies.html().map(markup -> HtmlCleaner.clean(markup, bodies.files()));
        return mail(
                root.headers(),
                bodies.reply(),
                html.filter(markup -> !markup.isBlank()),
                bodies.files(),
                DeliveryReport.of(root),
                digest(raw));
    }

    /** Of a mail whose body is too large to be fetched. */
    public static Mail headersOnly(byte[] block) {
        return mail(
                MimeReader.headers(block),
                new Reply("", Optional.empty()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                digest(block));
    }

    /** The same with these words in the place of its body. */
    public static Mail saying(Mail mail, String words) {
        return new Mail(
                mail.headers(),
                mail.messageId(),
                mail.replyIds(),
                mail.fingerprint(),
                mail.from(),
                mail.replyTo(),
                mail.to(),
                mail.cc(),
                mail.subject(),
                mail.date(),
                new Reply(words, Optional.empty()),
                Optional.empty(),
                List.of(),
                mail.report());
    }

    private static Mail mail(
            Headers headers,
            Reply reply,
            Optional<String> html,
            List<MailFile> files,
            Optional<DeliveryReport> report,
            String digest) {
        Optional<String> id =
                headers.raw("message-id").flatMap(text -> ids(text).findFirst());
        Optional<MailAddress> from = sender(headers);
        Optional<String> subject =
                headers.text("subject").map(text -> text.replaceAll("\\s+", " ").strip());
        String mark = id.map(known -> digest(String.join(
                                "\n",
                                known,
                                from.map(MailAddress::address).orElse(""),
                                subject.orElse(""),
                                reply.visible())
                        .getBytes(StandardCharsets.UTF_8)))
                .orElse(digest);
        return new Mail(
                headers,
                id,
                replyIds(headers),
                mark,
                from,
                address(headers, "reply-to"),
                addresses(headers, "to"),
                addresses(headers, "cc"),
                subject,
                date(headers),
                reply,
                html,
                files,
                report);
    }

    private static Optional<MailAddress> sender(Headers headers) {
        return address(headers, "from")
                .or(() -> address(headers, "sender"))
                .or(() -> address(headers, "reply-to"))
                .or(() -> address(headers, "return-path"))
                .or(() -> address(headers, "x-envelope-from"));
    }

    private static Optional<MailAddress> address(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> MailAddress.read(value).stream())
                .findFirst();
    }

    private static List<MailAddress> addresses(Headers headers, String name) {
        return headers.all(name).stream()
                .flatMap(value -> MailAddress.read(value).stream())
                .distinct()
                .toList();
    }

    /** What it answers first: the nearest is the surest. */
    private static List<String> replyIds(Headers headers) {
        Set<String> found = new LinkedHashSet<>();
        headers.all("in-reply-to").stream().flatMap(MailReader::ids).forEach(found::add);
        List<String> references = new ArrayList<>(
                headers.all("references").stream().flatMap(MailReader::ids).toList());
        found.addAll(references.reversed());
        return found.stream().limit(MOST_IDS).toList();
    }

    /** In angle brackets as they should be, else whatever looks like an id. */
    static Stream<String> ids(String header) {
        List<String> bracketed =
                ID.matcher(header).results().map(found -> found.group(1)).toList();
        return bracketed.isEmpty()
                ? Stream.of(header.split("[\\s,;<>\"]+")).filter(word -> word.contains("@") && word.length() <= 400)
                : bracketed.stream();
    }

    /** When it was sent; without a usable Date, when the last server on its way took it. */
    private static Optional<Instant> date(Headers headers) {
        return headers.raw("date")
                .flatMap(MailDates::read)
                .filter(MailReader::plausible)
                .or(() -> headers.all("received").stream()
                        .flatMap(value -> {
                            Matcher last = Pattern.compile(";([^;]*)$").matcher(value);
                            return last.find() ? MailDates.read(last.group(1)).stream() : Stream.empty();
                        })
                        .filter(MailReader::plausible)
                        .findFirst());
    }

    private static boolean plausible(Instant date) {
        return date.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && date.isBefore(Instant.parse("2100-01-01T00:00:00Z"));
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 32);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
