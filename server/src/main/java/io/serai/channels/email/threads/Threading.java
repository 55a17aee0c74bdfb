package io.serai.channels.email.threads;

import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.reading.Mail;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds a mail's thread: by our address, by what it answers, by the mail that began it; a new subject begins a new one. */
final class Threading {
    private static final List<String> RECIPIENTS =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-forwarded-to");

    private Threading() {}

    static MailThread of(Mail mail, String correspondent, Perspective perspective) {
        Optional<ThreadKey> found = byToken(mail, perspective).or(() -> byAnswered(mail, correspondent, perspective));
        Optional<MailThread> thread = found.or(() -> oldest(mail).map(ThreadKey::begunBy))
                .map(key -> new MailThread(correspondent, key))
                .filter(known -> !leaves(mail, known, perspective));
        return thread.orElseGet(() -> new MailThread(correspondent, ThreadKey.begunBy(itself(mail))));
    }

    private static Optional<ThreadKey> byToken(Mail mail, Perspective perspective) {
        return perspective
                .ids()
                .flatMap(ids -> RECIPIENTS.stream()
                        .flatMap(name -> mail.headers().all(name).stream())
                        .flatMap(value -> MailAddress.read(value).stream())
                        .flatMap(recipient -> ids.threadOfRecipient(recipient.address()).stream())
                        .findFirst());
    }

    private static Optional<ThreadKey> byAnswered(Mail mail, String correspondent, Perspective perspective) {
        return mail.replyIds().stream()
                .flatMap(id -> perspective.threadOf(id).or(() -> ofTheSame(id, correspondent, perspective)).stream())
                .findFirst();
    }

    /** Ids that we did not make prove nothing: they count among the mails of one correspondent only. */
    private static Optional<ThreadKey> ofTheSame(String id, String correspondent, Perspective perspective) {
        return perspective
                .mails()
                .mail(id)
                .map(KnownMails.Known::thread)
                .filter(thread -> thread.correspondent().equals(correspondent))
                .map(MailThread::key);
    }

    private static Optional<String> oldest(Mail mail) {
        return mail.replyIds().isEmpty()
                ? Optional.empty()
                : Optional.of(mail.replyIds().getLast());
    }

    private static boolean leaves(Mail mail, MailThread thread, Perspective perspective) {
        return Stream.of(perspective.mails().subject(thread))
                .flatMap(Optional::stream)
                .anyMatch(before -> Subjects.changed(before, mail.subject().orElse("")));
    }

    private static String itself(Mail mail) {
        return mail.messageId().orElse(mail.fingerprint());
    }
}
