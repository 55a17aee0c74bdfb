package io.serai.contacts.internal.file;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.contacts.CustomerFiles.Entry;
import io.serai.contacts.FieldId;
import io.serai.contacts.LabelId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where notes, tags, values and changes of customers are kept. */
public interface ContactFileStore {
    /** Empty when there is no such contact. */
    Optional<Kept> find(WorkspaceId workspace, ContactId contact);

    /**
     * @param custom by the field's id; a text, a number or a boolean
     * @param mergedInto who this contact turned out to be
     */
    record Kept(
            Map<FieldId, Object> custom,
            Optional<String> externalId,
            Optional<Boolean> marketing,
            Instant lastSeen,
            Optional<Barred> barred,
            Optional<ContactId> mergedInto) {
        public Kept {
            custom = Map.copyOf(custom);
        }
    }

    record Barred(Instant at, Optional<AgentId> by, Optional<String> why) {}

    record Reach(ChannelAccountId account, Address address) {}

    record TagOn(LabelId tag, Optional<AgentId> agent, Optional<String> why, Instant at) {}

    record Note(UUID id, AgentId agent, String body, Instant at) {}

    List<Reach> reaches(WorkspaceId workspace, ContactId contact);

    void seen(WorkspaceId workspace, ContactId contact, Instant at);

    /** What is null in it is taken away. */
    void write(WorkspaceId workspace, ContactId contact, Map<FieldId, Optional<Object>> values);

    /** @return whether that changed anything */
    boolean bar(WorkspaceId workspace, ContactId contact, Barred barred);

    boolean unbar(WorkspaceId workspace, ContactId contact);

    /** @return whether it was not there */
    boolean tag(WorkspaceId workspace, ContactId contact, TagOn tag);

    boolean untag(WorkspaceId workspace, ContactId contact, LabelId tag);

    List<TagOn> tags(WorkspaceId workspace, ContactId contact);

    void forget(WorkspaceId workspace, LabelId tag);

    void note(WorkspaceId workspace, ContactId contact, Note note);

    /** @return whether this person wrote such a note; with nobody named, anyone's */
    boolean unnote(WorkspaceId workspace, ContactId contact, UUID note, Optional<AgentId> writer);

    List<Note> notes(WorkspaceId workspace, ContactId contact, int limit);

    void changed(WorkspaceId workspace, ContactId contact, Entry change);

    List<Entry> changes(WorkspaceId workspace, ContactId contact, int limit);
}
