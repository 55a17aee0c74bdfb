package io.serai.contacts.internal.imports;

import io.serai.contacts.LabelId;
import java.util.List;
import java.util.Optional;

/**
 * What is to be done with a table.
 *
 * @param targets for each column, as {@link Target} reads them; blank leaves it out
 * @param overwrite what stands in the table replaces what is known; else it fills gaps only
 * @param country of phone numbers that do not say theirs
 * @param tags put on everybody in it
 * @param dry nothing is written, only said what would be
 */
public record Plan(List<String> targets, boolean overwrite, Optional<String> country, List<LabelId> tags, boolean dry) {
    public Plan {
        targets = List.copyOf(targets);
        tags = List.copyOf(tags);
    }
}
