package io.serai.crm.internal.notes;

import io.serai.contacts.ContactId;
import io.serai.conversations.ConversationId;
import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Resolved conversations that are to be noted in a CRM. */
interface NoteStore {
    record Due(ConversationId conversation, int episode, ContactId contact, int tries) {}

    List<Due> due(WorkspaceId workspace, CrmId connection, Instant now, int limit);

    /** @param externalId the note's id there */
    void done(WorkspaceId workspace, CrmId connection, Due due, String externalId);

    void later(WorkspaceId workspace, CrmId connection, Due due, Duration delay, Instant now);
}
