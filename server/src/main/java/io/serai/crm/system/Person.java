package io.serai.crm.system;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A contact as a CRM has it.
 *
 * @param values by property, as it writes them, those that are there
 * @param modifiedAt by its own clock
 * @param formerly ids of those that became this one
 */
public record Person(String id, Map<String, String> values, Instant modifiedAt, List<String> formerly) {
    public Person {
        values = Map.copyOf(values);
        formerly = List.copyOf(formerly);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
