package io.serai.channels.email.sending;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.email.threads.Failures;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** What a mail server's answer (RFC 5321, 3463) means for the message. Never repeats its words: they hold addresses. */
final class SmtpAnswer {
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([45]\\.\\d{1,2}\\.\\d{1,3})(?![\\d.])");
    private static final Duration SOON = Duration.ofMinutes(2);

    private SmtpAnswer() {}

    private record Reply(int code, String status, String text) {}

    /** @param written whether the server had the whole mail: without an answer, it may have taken it */
    static SendResult of(MessagingException failed, boolean written) {
        Optional<Reply> reply = reply(failed);
        if (reply.isPresent()) {
            return of(reply.get());
        }
        return written
                ? new Uncertain(
                        "The line to the mail server broke after the mail was handed over. It may have been sent.")
                : new TryLater(SOON, "The line to the mail server broke.");
    }

    private static SendResult of(Reply reply) {
        String shown = reply.code() + (reply.status().isEmpty() ? "" : " " + reply.status());
        return switch (reply.code()) {
            case 421, 450, 451, 452, 454, 432, 431, 455 ->
                new TryLater(SOON, "The mail server asks to wait (" + shown + ").");
            case 535, 530, 534, 538 ->
                new Stopped("The mail server does not let us in any more (" + shown
                        + "). Enter the password again, or sign in again.");
            case 552 ->
                new Rejected(
                        reply.status().endsWith("2.2") ? Reason.REFUSED : Reason.TOO_LARGE,
                        reply.status().endsWith("2.2")
                                ? Failures.words("5.2.2")
                                : "The mail is larger than the mail server takes (" + shown + ").");
            case 554 ->
                new Rejected(
                        unknown(reply) ? Reason.CUSTOMER_UNREACHABLE : Reason.QUALITY,
                        unknown(reply) ? Failures.words(reply.status()) : Failures.words("5.7.1"));
            case 550, 551, 553, 556 -> refused(reply);
            case 500, 501, 502, 503, 504, 555 ->
                new Rejected(Reason.OUR_FAULT, "The mail server did not understand us (" + shown + ").");
            default ->
                reply.code() >= 400 && reply.code() < 500
                        ? new TryLater(SOON, "The mail server asks to wait (" + shown + ").")
                        : new Rejected(Failures.reason(reply.status()), Failures.words(reply.status()));
        };
    }

    private static boolean unknown(Reply reply) {
        return reply.status().startsWith("5.1.");
    }

    /** Without an enhanced code, 550 is nearly always a mailbox that does not exist; the words tell when it is about us. */
    private static SendResult refused(Reply reply) {
        boolean aboutUs = reply.text().matches("(?is).*(spam|blocked|blacklist|policy|reputation|dmarc|spf\\b|dkim).*");
        String status = !reply.status().isEmpty() ? reply.status() : aboutUs ? "5.7.1" : "5.1.1";
        return new Rejected(Failures.reason(status), Failures.words(status));
    }

    static Optional<Address> refusedRecipient(MessagingException failed) {
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                return Optional.of(refused.getAddress());
            }
        }
        return Optional.empty();
    }

    /** The answer about the recipient says more than the one about the whole mail. */
    private static Optional<Reply> reply(MessagingException failed) {
        Optional<Reply> found = Optional.empty();
        for (Exception cause = failed; cause != null; cause = next(cause)) {
            Optional<Reply> here = switch (cause) {
                case SMTPAddressFailedException refused -> reply(refused.getReturnCode(), refused);
                case SMTPSenderFailedException refused -> reply(refused.getReturnCode(), refused);
                case SMTPSendFailedException refused -> reply(refused.getReturnCode(), refused);
                default -> Optional.empty();
            };
            found = here.isPresent() ? here : found;
        }
        return found;
    }

    private static Optional<Reply> reply(int code, Exception failed) {
        String text = String.valueOf(failed.getMessage());
        Matcher status = STATUS.matcher(text);
        return code >= 400
                ? Optional.of(new Reply(code, status.find() ? status.group(1) : "", text))
                : Optional.empty();
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException mail && mail.getNextException() != cause
                ? mail.getNextException()
                : null;
    }
}
