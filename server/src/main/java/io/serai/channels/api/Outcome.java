package io.serai.channels.api;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway.Answer;
import io.serai.content.ExternalId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the app's answer means. It keeps to the idempotency key, so a call without an answer is made again. */
final class Outcome {
    static final String BAD_SECRET =
            "The app refuses our signature. Enter the same secret here and in the app, and look at the clocks of both machines.";

    private static final Duration SOON = Duration.ofSeconds(5);

    private Outcome() {}

    static SendResult of(AppCalls.Called called, UUID message) {
        return switch (called) {
            case AppCalls.Called.Forbidden(var why) -> new Stopped("The app's address cannot be called: " + why + ".");
            case AppCalls.Called.Answered(var answer) -> of(answer, message);
        };
    }

    private static SendResult of(Answer answer, UUID message) {
        return switch (answer) {
            case Answer.NeverSent(var why) -> new TryLater(SOON, "the app is not reachable: " + why);
            // not blindly: the idempotency key tells the app that it is the same message
            case Answer.Lost(var why) -> new TryLater(SOON, "no answer of the app's: " + why);
            case Answer.Received received -> received(received, Payload.of(received.body()), message);
        };
    }

    private static SendResult received(Answer.Received answer, Optional<Payload> body, UUID message) {
        int status = answer.status();
        if (status / 100 == 2 || status == 409) {
            return new Accepted(List.of(body.flatMap(json -> EventReader.id(json, "id"))
                    .orElseGet(() -> new ExternalId(message.toString()))));
        }
        String reason = body.flatMap(json -> json.text("reason"))
                .map(words -> words.length() <= 300 ? words : words.substring(0, 300))
                .orElse("HTTP " + status);
        return switch (status) {
            case 401, 403 -> new Stopped(BAD_SECRET);
            case 408, 425 -> TryLater.after(answer.pause(), SOON, "the app asks to slow down");
            case 429 ->
                TryLater.after(answer.pause(), SOON, "the app asks to slow down")
                        .in(TryLater.Lane.APP);
            case 404, 410 -> new Rejected(Reason.CUSTOMER_UNREACHABLE, reason);
            case 413 -> new Rejected(Reason.TOO_LARGE, reason);
            case 415, 501 -> new Rejected(Reason.NOT_SUPPORTED, reason);
            default ->
                status >= 500
                        ? TryLater.after(answer.pause(), SOON, "the app is in trouble: HTTP " + status)
                        : new Rejected(Reason.REFUSED, reason);
        };
    }
}
