package io.serai.crm.system;

import java.util.List;
import java.util.Optional;

/**
 * A field that a CRM keeps on its contacts.
 *
 * @param name its own, by which it is asked for
 * @param writable whether others may fill it
 * @param options of a choice; empty for the others
 * @param length the most that it takes, where it says
 */
public record Property(
        String name, String label, Type type, boolean writable, List<Option> options, Optional<Integer> length) {
    public enum Type {
        TEXT,
        NUMBER,
        DATE,
        MOMENT,
        YES_NO,
        CHOICE,
        MANY
    }

    public record Option(String value, String label) {}

    public Property {
        options = List.copyOf(options);
    }
}
