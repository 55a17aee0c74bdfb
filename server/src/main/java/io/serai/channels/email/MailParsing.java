package io.serai.channels.email;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.reading.Authentication;
import io.serai.channels.email.reading.Automatic;
import io.serai.channels.email.reading.DeliveryReport;
import io.serai.channels.email.reading.DeliveryReport.Outcome;
import io.serai.channels.email.reading.Mail;
import io.serai.channels.email.reading.MailReader;
import io.serai.channels.email.threads.MailEvents;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.Perspective;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a mail without any account, database or network: what {@code ./serai parse --channel email} prints. Never fails. */
public final class MailParsing {
    private MailParsing() {}

    /**
     * @param thread the key of the thread, part of the events' address after {@code #}; empty when there is no event of a conversation
     * @param answers ids of the mails it answers, the nearest first
     * @param automatic why no person wrote it
     * @param authentication what the topmost header says of who sent it; whose header that is, only the account knows
     * @param outcomes what a bounce or receipt says of each recipient
     */
    public record Parsed(
            List<InboundEvent> events,
            Optional<String> messageId,
            Optional<String> sender,
            Optional<String> thread,
            List<String> answers,
            Optional<String> subject,
            String text,
            Optional<String> quoted,
            List<File> files,
            Optional<String> automatic,
            List<Outcome> outcomes,
            Optional<Authentication> authentication) {}

    public record File(Optional<String> name, String type, int bytes, Optional<String> contentId) {}

    /**
     * @param now the time of a mail that tells none
     * @param ours addresses of ours, where they are known
     */
    public static Parsed parse(byte[] raw, Instant now, Set<String> ours) {
        Mail mail = MailReader.read(raw);
        List<InboundEvent> events = MailEvents.of(
                mail,
                mail.date().orElse(now),
                new Perspective(ours, Optional.empty(), Perspective.STRANGER.mails(), Set.of()));
        return new Parsed(
                events,
                mail.messageId(),
                mail.from().map(MailAddress::toString),
                events.stream()
                        .flatMap(event -> MailThread.of(event.from()).stream())
                        .map(thread -> thread.key().value())
                        .findFirst(),
                mail.replyIds(),
                mail.subject(),
                mail.reply().visible(),
                mail.reply().quoted(),
                mail.files().stream()
                        .map(file -> new File(
                                file.name(), file.mimeType(), file.bytes().get().length, file.contentId()))
                        .toList(),
                events.stream()
                        .filter(MessageArrived.class::isInstance)
                        .findFirst()
                        .flatMap(event -> ((MessageArrived) event).context().automatic())
                        .or(() -> Automatic.reason(mail, ours)),
                mail.report().map(DeliveryReport::outcomes).orElse(List.of()),
                Authentication.of(mail.headers()).stream().findFirst());
    }
}
