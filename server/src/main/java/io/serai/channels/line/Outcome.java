package io.serai.channels.line;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.line.LineAnswer.Refused;
import java.time.Duration;
import java.util.stream.Collectors;

/** What an answer that is not a success means for the message. */
final class Outcome {
    static final String BAD_TOKEN =
            "LINE does not accept this channel's access token any more. Issue a new one in the LINE Developers Console (Messaging API → Channel access token) and enter it here.";
    static final String QUOTA_USED_UP =
            "This month's messages of the LINE plan are used up. Replies within a minute still go out, since they are free; for the others change the plan in LINE Official Account Manager, or wait for the next month.";

    private static final Duration SOON = Duration.ofSeconds(3);

    private Outcome() {}

    static SendResult of(LineAnswer answer) {
        return switch (answer) {
            case LineAnswer.Done done -> new SendResult.Uncertain("LINE took it without saying under which number");
            case Refused refused -> refused(refused);
            case LineAnswer.Unreachable(var why) -> new TryLater(SOON, "LINE is not reachable: " + why);
            // not blindly: the same retry key, or the same reply token, has its effect once only
            case LineAnswer.Unknown(var why) -> new TryLater(SOON, "no answer of LINE's: " + why);
        };
    }

    static boolean quotaUsedUp(LineAnswer answer) {
        return answer instanceof Refused refused && refused.status() == 429 && refused.says("monthly limit");
    }

    static boolean invalidReplyToken(LineAnswer answer) {
        return answer instanceof Refused refused && refused.status() == 400 && refused.says("reply token");
    }

    /** Whether the call certainly had no effect, so that it may be made in another way. */
    static boolean hadNoEffect(LineAnswer answer) {
        return answer instanceof LineAnswer.Unreachable
                || answer instanceof Refused refused && (refused.status() == 429 || refused.status() == 401);
    }

    private static SendResult refused(Refused refused) {
        return switch (refused.status()) {
            case 400 -> badRequest(refused);
            case 401 -> new Stopped(BAD_TOKEN);
            case 403 ->
                new Rejected(Reason.CREDENTIALS, "LINE does not allow this account to do that: " + refused.message());
            case 413 -> new Rejected(Reason.TOO_LARGE, refused.message());
            case 415 -> new Rejected(Reason.OUR_FAULT, refused.message());
            case 429 ->
                quotaUsedUp(refused)
                        ? new Rejected(Reason.REFUSED, QUOTA_USED_UP)
                        : TryLater.after(refused.pause(), SOON, "LINE asks to slow down")
                                .in(TryLater.Lane.ACCOUNT);
            default ->
                refused.status() >= 500
                        ? TryLater.after(refused.pause(), SOON, "LINE is in trouble: HTTP " + refused.status())
                        : new Rejected(Reason.REFUSED, refused.message());
        };
    }

    private static SendResult badRequest(Refused refused) {
        boolean unreachable = refused.says("failed to send")
                || refused.says("property, 'to'")
                || refused.body().list("details").stream()
                        .anyMatch(detail -> detail.text("property").orElse("").equals("to"));
        return new Rejected(unreachable ? Reason.CUSTOMER_UNREACHABLE : Reason.OUR_FAULT, words(refused));
    }

    /** With what is wrong about which field; neither holds what was written. */
    private static String words(Refused refused) {
        String details = refused.body().list("details").stream()
                .map(detail -> detail.text("property").orElse("?") + ": "
                        + detail.text("message").orElse("?"))
                .collect(Collectors.joining("; "));
        return details.isEmpty() ? refused.message() : refused.message() + " (" + details + ")";
    }
}
