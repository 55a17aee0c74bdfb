package io.serai.channels.email.threads;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.reading.Authentication;
import io.serai.channels.email.reading.Automatic;
import io.serai.channels.email.reading.DeliveryReport;
import io.serai.channels.email.reading.DeliveryReport.Action;
import io.serai.channels.email.reading.DeliveryReport.Outcome;
import io.serai.channels.email.reading.Mail;
import io.serai.channels.email.reading.MailFile;
import io.serai.channels.email.reading.Senders;
import io.serai.contacts.Profile;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A mail in our words. */
public final class MailEvents {
    private static final int MOST_HOPS = 5;
    private static final int LONGEST_ID = 490;

    private MailEvents() {}

    /** @param at when our mailbox took it */
    public static List<InboundEvent> of(Mail mail, Instant at, Perspective perspective) {
        Optional<MailAddress> sender = Senders.correspondent(mail, perspective.ours());
        String correspondent =
                MailThread.bounded(sender.map(MailAddress::address).orElse("unknown"));
        boolean ours = perspective.ids().isPresent()
                && mail.messageId().flatMap(perspective::threadOf).isPresent();
        if (ours) {
            return List.of(new Ignored(key(mail), MailThread.person(correspondent), "a mail of ours came back"));
        }
        return mail.report()
                .filter(report -> !report.originals().isEmpty())
                .map(report -> reported(mail, report, correspondent, at, perspective))
                .orElseGet(() -> List.of(arrived(
                        mail, Threading.of(mail, correspondent, perspective), profile(sender), at, perspective)));
    }

    private static String key(Mail mail) {
        return "mail:" + mail.fingerprint();
    }

    private static Profile profile(Optional<MailAddress> sender) {
        return new Profile(
                sender.flatMap(MailAddress::name).filter(name -> !name.contains("@")),
                Optional.empty(),
                sender.map(MailAddress::address),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MessageArrived arrived(
            Mail mail, MailThread thread, Profile profile, Instant at, Perspective perspective) {
        return new MessageArrived(
                key(mail),
                thread.address(),
                id(mail, perspective),
                content(mail),
                profile,
                at,
                mail.replyIds().stream().findFirst().map(ExternalId::new),
                Optional.empty(),
                context(mail, perspective),
                List.of(thread.person()));
    }

    private static Context context(Mail mail, Perspective perspective) {
        boolean circles = mail.headers().lower("x-serai-hops").matches("\\d{1,9}")
                && Integer.parseInt(mail.headers().lower("x-serai-hops")) >= MOST_HOPS;
        Optional<String> reason = circles ? Optional.of("loop") : Automatic.reason(mail, perspective.ours());
        var found = Authentication.by(mail.headers(), perspective.receivers());
        Optional<String> vouched = found.filter(Authentication::vouches).map(passed -> "dmarc");
        return new Context(false, Optional.empty(), reason, found.flatMap(Authentication::doubt), vouched);
    }

    /** The Message-ID; with something added when another mail came under the same. */
    private static ExternalId id(Mail mail, Perspective perspective) {
        String id =
                mail.messageId().filter(given -> given.length() <= LONGEST_ID).orElse(key(mail));
        boolean taken = perspective
                .mails()
                .mail(id)
                .map(known -> !known.fingerprint().equals(mail.fingerprint()))
                .orElse(false);
        return new ExternalId(taken ? id + "~" + mail.fingerprint().substring(0, 8) : id);
    }

    private static Content.Email content(Mail mail) {
        return new Content.Email(
                mail.subject(),
                mail.reply().visible(),
                mail.reply().quoted(),
                mail.html(),
                mail.to().stream().map(MailAddress::toString).toList(),
                mail.cc().stream().map(MailAddress::toString).toList(),
                mail.files().stream().map(MailEvents::attachment).toList());
    }

    /** Within the mail still; whoever keeps the mail puts the file's own place there. */
    private static Attachment attachment(MailFile file) {
        return new Attachment(
                new Attachment.Source.Remote("part:" + file.path()),
                file.name(),
                file.mimeType(),
                file.bytes().get().length);
    }

    /** First what became of the mail that it is about, then the report itself in that mail's thread. */
    private static List<InboundEvent> reported(
            Mail mail, DeliveryReport report, String correspondent, Instant at, Perspective perspective) {
        String original = report.originals().stream()
                .filter(id -> perspective.threadOf(id).isPresent())
                .findFirst()
                .or(() -> report.originals().stream()
                        .filter(id -> perspective.mails().mail(id).isPresent())
                        .findFirst())
                .orElse(report.originals().getFirst());
        MailThread thread = threadOf(original, report, correspondent, perspective);
        List<InboundEvent> events = new ArrayList<>();
        for (Outcome outcome : report.outcomes()) {
            if (outcome.action() != Action.DELAYED && events.isEmpty() && concerns(outcome, thread, report)) {
                events.add(status(mail, original, outcome, thread, at));
            }
        }
        boolean onlyRead = report.outcomes().stream().allMatch(outcome -> outcome.action() == Action.READ);
        if (!onlyRead) {
            events.add(arrived(mail, thread, Profile.NOTHING, at, perspective));
        }
        return events;
    }

    /** A mail with copies: what became of a copy is not what became of the mail. */
    private static boolean concerns(Outcome outcome, MailThread thread, DeliveryReport report) {
        return report.outcomes().size() == 1
                || outcome.recipient().map(thread.correspondent()::equals).orElse(true)
                || report.outcomes().stream()
                        .noneMatch(other -> other.recipient()
                                .map(thread.correspondent()::equals)
                                .orElse(false));
    }

    private static MailThread threadOf(
            String original, DeliveryReport report, String correspondent, Perspective perspective) {
        Function<ThreadKey, MailThread> ofRecipient = key -> new MailThread(
                MailThread.bounded(report.outcomes().stream()
                        .flatMap(outcome -> outcome.recipient().stream())
                        .findFirst()
                        .orElse(correspondent)),
                key);
        return perspective
                .mails()
                .mail(original)
                .map(KnownMails.Known::thread)
                .or(() -> perspective.threadOf(original).map(ofRecipient))
                .orElseGet(() -> ofRecipient.apply(ThreadKey.begunBy(original)));
    }

    private static StatusChanged status(Mail mail, String original, Outcome outcome, MailThread thread, Instant at) {
        var status = switch (outcome.action()) {
            case FAILED -> StatusChanged.Status.FAILED;
            case READ -> StatusChanged.Status.READ;
            case DELIVERED, DELAYED -> StatusChanged.Status.DELIVERED;
        };
        Optional<Rejected> failure = outcome.action() == Action.FAILED
                ? Optional.of(new Rejected(Failures.reason(outcome.status()), Failures.words(outcome.status())))
                : Optional.empty();
        return new StatusChanged(
                "report:" + mail.fingerprint(), thread.address(), new ExternalId(original), status, failure, at);
    }
}
