package io.serai.language.internal.translation.spending;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What one provider did on one day.
 *
 * @param characters sent, as providers count them
 * @param saved characters that were known already and nobody was asked for
 */
public record Spent(LocalDate day, UUID provider, String kind, long calls, long failed, long characters, long saved) {
    Spent and(Spent more) {
        return new Spent(
                day,
                provider,
                more.kind,
                calls + more.calls,
                failed + more.failed,
                characters + more.characters,
                saved + more.saved);
    }
}
