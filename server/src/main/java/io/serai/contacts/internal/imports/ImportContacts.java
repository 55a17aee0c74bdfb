package io.serai.contacts.internal.imports;

import io.serai.work.Job;
import java.util.UUID;

/** Take over a table. Those of a workspace run one after the other: two at once could make two of one customer. */
record ImportContacts(UUID upload) implements Job {
    @Override
    public String key() {
        return "contact-import";
    }

    @Override
    public Lane lane() {
        return Lane.BULK;
    }
}
