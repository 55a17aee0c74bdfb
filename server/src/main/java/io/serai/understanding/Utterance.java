package io.serai.understanding;

import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a customer just said, and what is needed to understand it.
 *
 * @param said what was written since the last answer, oldest first
 * @param country ISO 3166 of the customer, such as {@code ES}: whose phone numbers and dates these are
 * @param now what "tomorrow" is counted from
 */
public record Utterance(
        WorkspaceId workspace,
        List<String> said,
        Language language,
        Optional<String> country,
        Instant now,
        ZoneId zone) {
    public Utterance {
        said = List.copyOf(said);
    }

    /** The whole as one text, which the spans of {@link Entity} count in. */
    public String text() {
        return String.join("\n", said);
    }
}
