package io.serai.orders.source;

import java.time.Duration;
import java.util.Optional;

/** A call of a shop did not end well. The message is for an administrator; it never holds credentials, addresses with such, or customers' data. */
public final class ShopTrouble extends RuntimeException {
    public enum Kind {
        /** It takes our credentials no longer, or never allowed this: nothing helps but connecting it again. */
        REFUSED,
        /** Too much at once: later, and then it goes on. */
        THROTTLED,
        /** No answer, or an error of its own: later. */
        UNREACHABLE,
        /** It was asked and nothing came back: as above, but what was asked may have been done. */
        LOST,
        /** An answer that makes no sense. */
        ODD
    }

    private final Kind kind;
    private final Optional<Duration> pause;

    private ShopTrouble(Kind kind, String message, Optional<Duration> pause) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    public static ShopTrouble refused(String message) {
        return new ShopTrouble(Kind.REFUSED, message, Optional.empty());
    }

    public static ShopTrouble throttled(Duration pause) {
        return new ShopTrouble(Kind.THROTTLED, "The shop asks for a slower pace.", Optional.of(pause));
    }

    public static ShopTrouble unreachable(String message) {
        return new ShopTrouble(Kind.UNREACHABLE, message, Optional.empty());
    }

    public static ShopTrouble lost(String message) {
        return new ShopTrouble(Kind.LOST, message, Optional.empty());
    }

    public static ShopTrouble odd(String message) {
        return new ShopTrouble(Kind.ODD, message, Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    /** For how long the shop wants no further call. */
    public Optional<Duration> pause() {
        return pause;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
