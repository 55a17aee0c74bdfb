package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param other the customer here with whom their contact is one by now
 * @param fields their names, never what stood in them
 * @param problem why it was not done, for a person
 */
public record Line(
        UUID id,
        CrmId connection,
        Instant at,
        What what,
        Optional<ContactId> contact,
        Optional<ContactId> other,
        Optional<String> externalId,
        List<String> fields,
        Optional<String> problem) {
    public enum What {
        /** A customer was made here. */
        ADDED_HERE,
        ADDED_THERE,
        CHANGED_HERE,
        CHANGED_THERE,
        LINKED,
        /** Two of one side are one of the other. */
        TWICE,
        MERGED_THERE,
        GONE_THERE,
        ERASED_THERE,
        NOTED,
        REFUSED
    }

    public Line {
        fields = List.copyOf(fields);
    }
}
