package io.serai.crm.system;

import java.time.Duration;
import java.util.Optional;

/** A call of a CRM did not end well. The message is for an administrator; it never holds credentials or customers' data. */
public final class CrmTrouble extends RuntimeException {
    public enum Kind {
        /** It takes our credentials no longer, or never allowed this: nothing helps but connecting it again. */
        REFUSED,
        /** Too much at once, or for today: later, and then it goes on. */
        THROTTLED,
        /** No answer, or an error of its own: later. */
        UNREACHABLE,
        /** It was asked and nothing came back: as above, but what was asked may have been done. */
        LOST,
        /** The place where a page was to go on is known there no more: the round begins anew. */
        FORGOT_PLACE,
        /** An answer that makes no sense. */
        ODD
    }

    private final Kind kind;
    private final Optional<Duration> pause;

    private CrmTrouble(Kind kind, String message, Optional<Duration> pause) {
        super(message);
        this.kind = kind;
        this.pause = pause;
    }

    public static CrmTrouble refused(String message) {
        return new CrmTrouble(Kind.REFUSED, message, Optional.empty());
    }

    public static CrmTrouble throttled(Duration pause) {
        return new CrmTrouble(Kind.THROTTLED, "It asks for a slower pace.", Optional.of(pause));
    }

    /** Nothing goes before tomorrow, or until somebody frees what is used up. */
    public static CrmTrouble usedUp(String message, Duration pause) {
        return new CrmTrouble(Kind.THROTTLED, message, Optional.of(pause));
    }

    public static CrmTrouble unreachable(String message) {
        return new CrmTrouble(Kind.UNREACHABLE, message, Optional.empty());
    }

    public static CrmTrouble lost(String message) {
        return new CrmTrouble(Kind.LOST, message, Optional.empty());
    }

    public static CrmTrouble forgotPlace() {
        return new CrmTrouble(Kind.FORGOT_PLACE, "The list has to be read from its beginning again.", Optional.empty());
    }

    public static CrmTrouble odd(String message) {
        return new CrmTrouble(Kind.ODD, message, Optional.empty());
    }

    public Kind kind() {
        return kind;
    }

    /** For how long it wants no further call. */
    public Optional<Duration> pause() {
        return pause;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
