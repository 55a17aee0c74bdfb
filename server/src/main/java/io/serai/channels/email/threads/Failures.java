package io.serai.channels.email.threads;

import io.serai.channels.SendResult.Reason;

/** What an enhanced status code (RFC 3463) means for a message of ours. */
public final class Failures {
    private Failures() {}

    public static Reason reason(String status) {
        String code = status.replaceFirst("^[45]\\.", "");
        return switch (code) {
            case "1.1", "1.2", "1.3", "1.6", "1.10", "2.1", "4.4" -> Reason.CUSTOMER_UNREACHABLE;
            case "3.4", "2.3" -> Reason.TOO_LARGE;
            default ->
                code.startsWith("7.")
                        ? Reason.QUALITY
                        : code.startsWith("1.") ? Reason.CUSTOMER_UNREACHABLE : Reason.REFUSED;
        };
    }

    /** For the agent; never what the server wrote, which may hold addresses. */
    public static String words(String status) {
        String shown = status.isEmpty() ? "" : " (" + status + ")";
        String code = status.replaceFirst("^[45]\\.", "");
        return switch (reason(status)) {
            case CUSTOMER_UNREACHABLE -> "The address does not exist or takes no mail any more" + shown + ".";
            case TOO_LARGE -> "The mail is too large for the customer's mailbox" + shown + ".";
            case QUALITY ->
                "The customer's mail server refused it as unwanted: check SPF, DKIM and DMARC of your domain" + shown
                        + ".";
            default ->
                code.equals("2.2")
                        ? "The customer's mailbox is full" + shown + "."
                        : "The customer's mail server refused it" + shown + ".";
        };
    }
}
