package io.serai.channels;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What the platform itself says of an account: how well it thinks of it, and what it still allows.
 *
 * @param quality the platform's word in lower case: {@code green}, {@code yellow}, {@code red}
 * @param openings customers who may be written to first within 24 hours, and how many of them were
 * @param quota messages of the month's plan
 * @param templates how many there are, by the platform's word on them: {@code approved}, {@code paused} …
 * @param templateQuality how many of them are rated so
 * @param tokenEnds when the credentials end by themselves
 */
public record Standing(
        Optional<String> quality,
        Optional<Allowance> openings,
        Optional<Allowance> quota,
        Map<String, Long> templates,
        Map<String, Long> templateQuality,
        Optional<Instant> tokenEnds) {
    /** The platform says nothing. */
    public static final Standing UNTOLD =
            new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Optional.empty());

    public Standing {
        templates = Map.copyOf(templates);
        templateQuality = Map.copyOf(templateQuality);
    }

    /** @param most empty where there is no limit */
    public record Allowance(long used, Optional<Long> most) {}

    public static Standing endingWithToken(Optional<Instant> tokenEnds) {
        return new Standing(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), tokenEnds);
    }

    public static Standing withQuota(Optional<Allowance> quota) {
        return new Standing(Optional.empty(), Optional.empty(), quota, Map.of(), Map.of(), Optional.empty());
    }
}
