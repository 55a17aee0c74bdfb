package io.serai.channels.whatsapp.protocol;

import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.TryLater.Lane;
import io.serai.channels.graph.GraphError;
import java.time.Duration;

/** What an error code of WhatsApp's means for the message and for the account, with words for a person. */
public sealed interface Complaint {
    /** It passes. @param lane who waits for it */
    record Passing(Duration delay, String words, Lane lane) implements Complaint {
        Passing(Duration delay, String words) {
            this(delay, words, Lane.MESSAGE);
        }
    }

    /** It may pass: worth one more try, no more. */
    record OnceMore(String words) implements Complaint {}

    /** This message will not go out to this customer. */
    record Final(Reason reason, String words) implements Complaint {}

    /** The template is not what we think it is; ours are to be fetched again. */
    record TemplateTrouble(Reason reason, String words) implements Complaint {}

    /** The account itself cannot send; the words say what to do. */
    record AccountTrouble(String words) implements Complaint {}

    static Complaint of(GraphError error) {
        return switch (error.code()) {
            case 0, 104, 190 ->
                new AccountTrouble(
                        "WhatsApp does not accept the access token any more. Create one for a system user in Meta's business settings and enter it here.");
            case 3, 10, 131005 -> permission();
            case 1, 2, 131000, 131016, 133004 -> new Passing(Duration.ofSeconds(10), "WhatsApp has a disturbance");
            case 4, 17, 32, 613, 80007 ->
                new Passing(
                        Duration.ofMinutes(1),
                        "the limit of calls for the app or the WhatsApp account is reached",
                        Lane.APP);
            case 130429 ->
                new Passing(Duration.ofSeconds(2), "this number sends faster than WhatsApp allows", Lane.ACCOUNT);
            case 131056 ->
                new Passing(
                        Duration.ofSeconds(10),
                        "this customer gets messages faster than WhatsApp allows",
                        Lane.CUSTOMER);
            case 132069 -> new Passing(Duration.ofMinutes(1), "the flow is slowed down by WhatsApp");
            case 131057 -> new Passing(Duration.ofMinutes(5), "the WhatsApp account is being maintained", Lane.ACCOUNT);
            case 131047 ->
                new Final(
                        Reason.WINDOW_CLOSED,
                        "more than 24 hours since the customer wrote: only a template goes out now");
            case 131026 ->
                new Final(
                        Reason.CUSTOMER_UNREACHABLE,
                        "WhatsApp cannot deliver to this number: it has no WhatsApp, an old one, or has blocked us");
            case 131021 -> new Final(Reason.REFUSED, "sender and recipient are the same number");
            case 131049 ->
                new Final(
                        Reason.REFUSED,
                        "WhatsApp chose not to deliver this marketing message; do not try again within a day");
            case 131050 -> new Final(Reason.BLOCKED_BY_CUSTOMER, "the customer has stopped marketing messages from us");
            case 130472 ->
                new Final(Reason.REFUSED, "WhatsApp keeps marketing messages from this customer for an experiment");
            case 131063 -> new Final(Reason.REFUSED, "marketing templates are switched off for this number");
            case 131052, 131053 -> new OnceMore("WhatsApp could not take the file");
            case 131048 ->
                new Final(
                        Reason.QUALITY,
                        "WhatsApp has limited this number because customers blocked or reported it; stop bulk messages");
            case 131064 -> new Final(Reason.QUALITY, "WhatsApp lowered the limit because of wrongly sorted templates");
            case 130497 -> new Final(Reason.QUALITY, "WhatsApp does not let this account write to this country");
            case 132068 -> new Final(Reason.QUALITY, "WhatsApp has blocked this flow");
            case 132007, 132015, 132016 ->
                new TemplateTrouble(
                        Reason.QUALITY, "WhatsApp has paused or disabled this template for its quality or content");
            case 132000, 132001, 132005, 132008, 132012, 132018 ->
                new TemplateTrouble(Reason.OUR_FAULT, "the template does not fit: " + said(error));
            case 131031, 368 ->
                new AccountTrouble(
                        "Meta has locked this WhatsApp account for breaking its rules. See Account quality in Meta's business support, then check the account here.");
            case 131037, 131042, 131044, 131045, 134011 -> setUp(error);
            case 33, 100, 131008, 131009, 131030, 131051, 131062, 135000 -> new Final(Reason.OUR_FAULT, said(error));
            default -> byRange(error);
        };
    }

    private static Complaint byRange(GraphError error) {
        int code = error.code();
        if (code >= 200 && code <= 299) {
            return permission();
        }
        if (code >= 133000 && code <= 133016) {
            return setUp(error);
        }
        if (error.status() >= 500 || error.passing()) {
            return new Passing(Duration.ofSeconds(10), "WhatsApp has a disturbance");
        }
        return switch (error.status()) {
            case 401 -> permission();
            case 429 -> new Passing(Duration.ofSeconds(10), "WhatsApp asks to slow down", Lane.ACCOUNT);
            default -> new Final(Reason.REFUSED, said(error));
        };
    }

    private static Complaint permission() {
        return new AccountTrouble(
                "The access token may not use this number. In Meta's business settings, give its system user the WhatsApp account with full control, and the token whatsapp_business_messaging and whatsapp_business_management.");
    }

    private static Complaint setUp(GraphError error) {
        return new AccountTrouble(
                "The number is not fully set up at WhatsApp: " + said(error)
                        + ". Finish it in WhatsApp Manager (payment, display name, registration), then check the account here.");
    }

    /** Meta's words; a number in them may be somebody's phone. */
    private static String said(GraphError error) {
        return error.words().replaceAll("\\+?\\d{7,}", "…");
    }

    /** What becomes of a message that we tried to send. */
    default SendResult result(GraphError error, Tries tries) {
        return switch (this) {
            case Passing(var delay, var words, var lane) ->
                TryLater.after(error.pause(), delay, words).in(lane);
            case OnceMore(var words) ->
                tries == Tries.FIRST
                        ? new TryLater(Duration.ofSeconds(5), words)
                        : new Rejected(Reason.REFUSED, words + " (" + error.code() + ")");
            case Final(var reason, var words) -> new Rejected(reason, words);
            case TemplateTrouble(var reason, var words) -> new Rejected(reason, words);
            case AccountTrouble(var words) -> new Stopped(words);
        };
    }

    enum Tries {
        FIRST,
        LATER
    }

    /** The same for a message that WhatsApp had accepted: it is past trying again. */
    default Rejected failure() {
        return switch (this) {
            case Passing passing -> new Rejected(Reason.REFUSED, passing.words());
            case OnceMore once -> new Rejected(Reason.REFUSED, once.words());
            case Final(var reason, var words) -> new Rejected(reason, words);
            case TemplateTrouble(var reason, var words) -> new Rejected(reason, words);
            case AccountTrouble trouble -> new Rejected(Reason.CREDENTIALS, trouble.words());
        };
    }
}
