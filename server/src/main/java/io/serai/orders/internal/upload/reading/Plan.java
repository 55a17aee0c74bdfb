package io.serai.orders.internal.upload.reading;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * How a file is to be read.
 *
 * @param columns which column holds which field
 * @param currency where the file names none
 * @param monthFirst how {@code 3/4/2026} is meant
 * @param words what the file's own words for states mean: {@code 待配货 → in_progress}
 */
public record Plan(
        Map<String, Integer> columns,
        Optional<String> currency,
        boolean monthFirst,
        ZoneId zone,
        Map<String, String> words) {
    public Plan {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }
}
