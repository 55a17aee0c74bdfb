package io.serai.channels.messaging.sending;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.TryLater.Lane;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.graph.GraphAnswer;
import io.serai.channels.graph.GraphError;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer that is not a success means for the message, by code and subcode.
 *
 * @see <a href="https://developers.facebook.com/docs/messenger-platform/error-codes">error codes</a>
 */
public final class Outcome {
    /** The limit of the app as a whole. */
    private static final int OF_APP = 4;

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration SLOWER = Duration.ofSeconds(30);

    private static final Set<Integer> PASSING = Set.of(1, 2, 1200);
    private static final Set<Integer> TOO_MANY = Set.of(4, 17, 32, 341, 613, 80001, 80002, 80006);
    private static final Set<Integer> WINDOW = Set.of(2018278, 2018065, 2534022);
    private static final Set<Integer> UNAVAILABLE = Set.of(1545041, 2018001, 2534014);
    private static final int BLOCKED = 2018108;
    private static final int RESTRICTED = 1893063;
    private static final int TERMS = 2018344;
    private static final int TOO_LARGE = 2018109;

    private Outcome() {}

    static SendResult of(GraphAnswer answer) {
        return switch (answer) {
            case GraphAnswer.Done done -> new Uncertain("Meta took it without saying under which id");
            case GraphAnswer.Refused(var error) -> refused(error);
            case GraphAnswer.Garbled(var status, var pause) -> garbled(status, pause);
            case GraphAnswer.Unreachable(var why) -> new TryLater(SOON, "Meta is not reachable: " + why);
            case GraphAnswer.Unknown(var why) -> new Uncertain(why);
        };
    }

    /** Of a call that has no effect at the customer's: it can always be made again. */
    static SendResult harmless(GraphAnswer answer) {
        return of(answer) instanceof Uncertain(var why) ? new TryLater(SOON, why) : of(answer);
    }

    static boolean windowClosed(GraphAnswer answer) {
        return of(answer) instanceof Rejected(var reason, var detail) && reason == Reason.WINDOW_CLOSED;
    }

    private static SendResult refused(GraphError error) {
        if (error.status() == 429 || TOO_MANY.contains(error.code())) {
            return warns(error)
                    ? rejected(Reason.QUALITY, error)
                    : TryLater.after(error.pause(), SLOWER, "Meta asks to slow down")
                            .in(error.code() == OF_APP ? Lane.APP : Lane.ACCOUNT);
        }
        if (error.passing() || PASSING.contains(error.code())) {
            return TryLater.after(error.pause(), SOON, error.words());
        }
        return bySubcode(error);
    }

    /** A rate limit that is a warning in truth. */
    private static boolean warns(GraphError error) {
        String words = error.words().toLowerCase(Locale.ROOT);
        return error.code() == 613 && (words.contains("bothersome") || words.contains("abusive"));
    }

    private static SendResult bySubcode(GraphError error) {
        int subcode = error.subcode();
        if (WINDOW.contains(subcode) || says(error, "outside of allowed window", "outside the allowed window")) {
            return rejected(Reason.WINDOW_CLOSED, error);
        }
        if (subcode == BLOCKED) {
            return rejected(Reason.BLOCKED_BY_CUSTOMER, error);
        }
        if (UNAVAILABLE.contains(subcode) || error.code() == 551) {
            return rejected(Reason.CUSTOMER_UNREACHABLE, error);
        }
        if (subcode == RESTRICTED || error.code() == 368) {
            return rejected(Reason.QUALITY, error);
        }
        return subcode == TOO_LARGE ? rejected(Reason.TOO_LARGE, error) : byCode(error);
    }

    private static SendResult byCode(GraphError error) {
        if (stops(error)) {
            return new Stopped(words(error));
        }
        if (error.code() == 100) {
            return rejected(Reason.OUR_FAULT, error);
        }
        return error.status() >= 500
                ? TryLater.after(error.pause(), SOON, error.words())
                : rejected(Reason.REFUSED, error);
    }

    /** Whether the account itself is refused: its token, a permission, terms that nobody accepted. */
    public static boolean stops(GraphError error) {
        int code = error.code();
        boolean token = code == 190 || code == 102 || code == 0 && error.status() == 401;
        // code 10 with a subcode is about this message, without one about the app
        boolean permission = code == 3 || code == 10 && error.subcode() == 0 || code >= 200 && code <= 299;
        return token || permission || code == TERMS || error.subcode() == TERMS;
    }

    /** What an administrator should do. */
    public static String words(GraphError error) {
        if (error.code() == TERMS || error.subcode() == TERMS) {
            return "An administrator of the Page has to accept Meta's terms first: " + error.words();
        }
        return error.code() == 190 || error.code() == 102 || error.code() == 0
                ? "Meta does not accept the access token any more. Make a new one at developers.facebook.com and enter it here. "
                        + error.words()
                : "Meta does not allow the app to do this. Give it the missing permission, and see that it is live. "
                        + error.words();
    }

    private static boolean says(GraphError error, String... phrases) {
        String words = error.words().toLowerCase(Locale.ROOT);
        return Set.of(phrases).stream().anyMatch(words::contains);
    }

    private static SendResult rejected(Reason reason, GraphError error) {
        return new Rejected(reason, error.words());
    }

    /** A proxy on the way speaks: an error of its own never reached Meta, but after a success anything may have happened. */
    private static SendResult garbled(int status, Optional<Duration> pause) {
        return status >= 200 && status < 300
                ? new Uncertain("the answer could not be read")
                : TryLater.after(pause, Duration.ofMinutes(1), "something else than Meta answered: HTTP " + status);
    }
}
