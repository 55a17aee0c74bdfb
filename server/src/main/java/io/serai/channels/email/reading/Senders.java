package io.serai.channels.email.reading;

import io.serai.channels.email.mime.MailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom a mail is from, where its From names only who passed it on. */
public final class Senders {
    private Senders() {}

    /**
     * The sender; the person behind it when a group or form of ours, or an address that nobody reads, sent it for them. Otherwise Reply-To is
     * not heeded: an answer about a customer goes to that customer.
     */
    public static Optional<MailAddress> correspondent(Mail mail, Set<String> ours) {
        Optional<MailAddress> from = mail.from();
        boolean passedOn = from.map(sender -> ours.contains(sender.address()) || Automatic.isNobody(sender))
                .orElse(true);
        if (!passedOn) {
            return from;
        }
        return mail.replyTo()
                .filter(to -> !ours.contains(to.address()) && !Automatic.isNobody(to))
                .or(() -> Stream.of("x-original-sender", "x-original-from")
                        .flatMap(name -> mail.headers().raw(name).stream())
                        .flatMap(value -> MailAddress.first(value).stream())
                        .filter(sender -> !ours.contains(sender.address()))
                        .findFirst())
                .or(() -> from);
    }
}
