package io.serai.channels.telegram;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.telegram.BotAnswer.Refused;
import java.time.Duration;
import java.util.Optional;

/**
 * What an answer that is not a success means for the message. Error texts are those of Telegram's own server (tdlib/telegram-bot-api,
 * Client.cpp).
 */
final class Outcome {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration UNTIL_RECONNECTED = Duration.ofMinutes(5);

    private Outcome() {}

    static SendResult of(BotAnswer answer) {
        return switch (answer) {
            case BotAnswer.Done done -> new Uncertain("Telegram took it without saying under which number");
            case Refused refused -> refused(refused);
            case BotAnswer.Garbled(var status, var pause) -> garbled(status, pause);
            case BotAnswer.Unreachable(var why) -> new TryLater(SOON, "Telegram is not reachable: " + why);
            case BotAnswer.Unknown(var why) -> new Uncertain(why);
        };
    }

    static boolean badCredentials(BotAnswer answer) {
        return answer instanceof Refused refused && (refused.code() == 401 || refused.code() == 404);
    }

    private static SendResult refused(Refused refused) {
        return switch (refused.code()) {
            case 401, 404 -> new TryLater(UNTIL_RECONNECTED, "Telegram does not accept the bot's token");
            case 403 -> forbidden(refused);
            case 409 -> new TryLater(Duration.ofSeconds(30), refused.description());
            case 413 -> new Rejected(Reason.TOO_LARGE, refused.description());
            case 429 -> TryLater.after(refused.retryAfter(), SOON, "Telegram asks to slow down");
            default ->
                refused.code() >= 500
                        ? TryLater.after(refused.retryAfter(), SOON, refused.description())
                        : badRequest(refused);
        };
    }

    private static SendResult forbidden(Refused refused) {
        boolean neverThere = refused.says("deactivated") || refused.says("can't initiate");
        return new Rejected(
                neverThere ? Reason.CUSTOMER_UNREACHABLE : Reason.BLOCKED_BY_CUSTOMER, refused.description());
    }

    private static SendResult badRequest(Refused refused) {
        boolean unreachable = refused.says("chat not found")
                || refused.says("user not found")
                || refused.says("peer_id_invalid")
                || refused.says("upgraded");
        boolean tooLarge = refused.says("too long") || refused.says("too big") || refused.says("too large");
        Reason reason = unreachable ? Reason.CUSTOMER_UNREACHABLE : tooLarge ? Reason.TOO_LARGE : Reason.REFUSED;
        return new Rejected(reason, refused.description());
    }

    /** A proxy on the way speaks: an error of its own never reached Telegram, but after a success anything may have happened. */
    private static SendResult garbled(int status, Optional<Duration> pause) {
        return status >= 200 && status < 300
                ? new Uncertain("the answer could not be read")
                : TryLater.after(pause, Duration.ofMinutes(1), "something else than Telegram answered: HTTP " + status);
    }
}
