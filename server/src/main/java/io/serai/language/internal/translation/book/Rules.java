package io.serai.language.internal.translation.book;

import io.serai.shared.Problem;
import java.util.Optional;

/**
 * How a workspace translates.
 *
 * @param automatic conversations in other languages are translated without being asked to
 * @param redact email addresses and phone numbers of every form, card numbers and secrets are taken out before a text leaves
 * @param dailyLimit characters a day (UTC), all providers together
 */
public record Rules(boolean automatic, boolean redact, Optional<Long> dailyLimit) {
    public static final Rules USUAL = new Rules(false, true, Optional.of(200_000L));

    public Rules {
        if (dailyLimit.filter(limit -> limit < 0).isPresent()) {
            throw Problem.invalid("A limit is 0 or more characters a day.");
        }
    }
}
