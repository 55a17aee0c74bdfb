package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.mime.MimeReader;
import io.serai.channels.email.mime.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mail server tells about a mail of ours (RFC 3464), or a reader about having seen it (RFC 8098).
 *
 * @param originals ids of the mail that it is about, the surest first; without angle brackets
 */
public record DeliveryReport(List<Outcome> outcomes, List<String> originals) {
    /** @param status like {@code 5.1.1}; empty when nobody said */
    public record Outcome(Action action, Optional<String> recipient, String status, String words) {}

    public enum Action {
        FAILED,
        DELAYED,
        DELIVERED,
        READ
    }

    public DeliveryReport {
        outcomes = List.copyOf(outcomes);
        originals = List.copyOf(originals);
    }

    static Optional<DeliveryReport> of(Part root) {
        List<Part> parts = new ArrayList<>();
        flatten(root, parts);
        List<Outcome> outcomes = parts.stream()
                .flatMap(part -> switch (part.type()) {
                    case "message/delivery-status", "message/global-delivery-status" ->
                        groups(part).stream().flatMap(DeliveryReport::delivery);
                    case "message/disposition-notification" ->
                        groups(part).stream().flatMap(DeliveryReport::reading);
                    default -> Stream.<Outcome>empty();
                })
                .toList();
        if (!outcomes.isEmpty()) {
            return Optional.of(new DeliveryReport(outcomes, originals(root, parts)));
        }
        return Bounces.inWords(root, parts).map(found -> new DeliveryReport(List.of(found), originals(root, parts)));
    }

    private static void flatten(Part part, List<Part> into) {
        into.add(part);
        part.children().forEach(child -> flatten(child, into));
    }

    /** Groups of fields with empty lines between them; encoded against the standard by some. */
    private static List<Headers> groups(Part part) {
        String text = new String(part.bytes(), StandardCharsets.ISO_8859_1)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        return Stream.of(text.split("\\n[ \\t]*\\n"))
                .limit(50)
                .map(group -> MimeReader.headers(group.getBytes(StandardCharsets.ISO_8859_1)))
                .toList();
    }

    private static Stream<Outcome> delivery(Headers group) {
        return switch (group.lower("action").replaceAll("[^a-z].*", "")) {
            case "failed", "failure" -> Stream.of(outcome(Action.FAILED, group));
            case "delayed" -> Stream.of(outcome(Action.DELAYED, group));
            case "delivered", "relayed", "expanded" -> Stream.of(outcome(Action.DELIVERED, group));
            default ->
                group.has("status") && group.has("final-recipient")
                        ? Stream.of(
                                outcome(group.lower("status").startsWith("4") ? Action.DELAYED : Action.FAILED, group))
                        : Stream.empty();
        };
    }

    private static Outcome outcome(Action action, Headers group) {
        Optional<String> recipient = Stream.of("original-recipient", "final-recipient", "x-actual-recipient")
                .flatMap(name -> group.raw(name).stream())
                .flatMap(value -> MailAddress.normalised(value.replaceAll("(?i)^\\s*[a-z0-9-]+\\s*;", "")).stream())
                .findFirst();
        String words = group.text("diagnostic-code").orElse("");
        return new Outcome(action, recipient, Bounces.status(group.lower("status") + " " + words), shortened(words));
    }

    private static Stream<Outcome> reading(Headers group) {
        boolean seen = group.lower("disposition").matches("(?s).*;\\s*(displayed|processed).*");
        Optional<String> reader = group.raw("final-recipient")
                .or(() -> group.raw("original-recipient"))
                .flatMap(value -> MailAddress.normalised(value.replaceAll("(?i)^\\s*[a-z0-9-]+\\s*;", "")));
        return seen ? Stream.of(new Outcome(Action.READ, reader, "", "")) : Stream.empty();
    }

    static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= 300 ? line : line.substring(0, 300);
    }

    /** In the report itself, in the returned mail or its header, or among the words of a server that knows no report. */
    private static List<String> originals(Part root, List<Part> parts) {
        Stream<String> named = parts.stream()
                .filter(part -> part.type().startsWith("message/"))
                .flatMap(part -> groups(part).stream())
                .flatMap(group -> Stream.of("original-message-id", "x-original-message-id")
                        .flatMap(name -> group.all(name).stream()))
                .flatMap(MailReader::ids);
        Stream<String> returned = parts.stream()
                .filter(part -> part != root)
                .flatMap(part -> part.headers().all("message-id").stream())
                .flatMap(MailReader::ids);
        Stream<String> quoted = parts.stream()
                .filter(part -> part.type().toLowerCase(Locale.ROOT).contains("rfc822-headers")
                        || part.type().equals("message/rfc822")
                        || part.isText() && part.children().isEmpty())
                .flatMap(part -> Bounces.idsIn(part.text()));
        Stream<String> answered = Stream.of("in-reply-to", "references")
                .flatMap(name -> root.headers().all(name).stream())
                .flatMap(MailReader::ids);
        return Stream.of(named, returned, quoted, answered)
                .flatMap(ids -> ids)
                .filter(id -> root.headers().all("message-id").stream().noneMatch(own -> own.contains(id)))
                .distinct()
                .limit(20)
                .toList();
    }
}
