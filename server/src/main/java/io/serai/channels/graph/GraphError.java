package io.serai.channels.graph;

import io.serai.channels.internal.Payload;
import java.time.Duration;
import java.util.Optional;

/**
 * Meta's word on a call that it refused, or on a message that it could not deliver. What it means is told by its code; titles and subcodes
 * come and go.
 *
 * @param status the HTTP status, 0 where it came in a webhook
 * @param subcode 0 where there is none
 * @param message in English, for a developer; may hold numbers and names, so it is never logged
 * @param details what exactly was wrong, may be empty
 * @param passing whether Meta says itself that it will be over soon
 * @param pause for how long Meta wants no further call, where it says so
 */
public record GraphError(
        int status, int code, int subcode, String message, String details, boolean passing, Optional<Duration> pause) {
    public GraphError(int status, int code, int subcode, String message, String details, boolean passing) {
        this(status, code, subcode, message, details, passing, Optional.empty());
    }

    public static GraphError of(int status, Payload error) {
        return of(status, error, Optional.empty());
    }

    static GraphError of(int status, Payload error, Optional<Duration> pause) {
        return new GraphError(
                status,
                (int) error.number("code").orElse(0),
                (int) error.number("error_subcode").orElse(0),
                error.text("message").or(() -> error.text("title")).orElse("no reason given"),
                error.object("error_data")
                        .flatMap(given -> given.text("details"))
                        .or(() -> error.text("error_user_msg"))
                        .orElse(""),
                error.isTrue("is_transient"),
                pause);
    }

    /** In one line, with its code, for a person who can look it up. */
    public String words() {
        String said = details.isEmpty() || details.equals(message) ? message : message + ": " + details;
        String short200 = said.length() > 200 ? said.substring(0, 199) + "…" : said;
        return short200 + " (Meta error " + code + (subcode == 0 ? "" : "/" + subcode) + ")";
    }
}
