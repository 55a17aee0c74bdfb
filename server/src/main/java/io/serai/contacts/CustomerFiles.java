package io.serai.contacts;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the desk keeps on a customer beside the profile. */
public interface CustomerFiles {
    /** The customer wrote; kept to some ten minutes, so that a conversation does not write it with every word. */
    void seen(WorkspaceId workspace, ContactId contact, Instant at);

    /** The shop wants to hear nothing more of this customer. Nothing changes for one who is barred already. */
    void bar(WorkspaceId workspace, ContactId contact, AgentId by, Optional<String> why);

    void unbar(WorkspaceId workspace, ContactId contact, AgentId by);

    /** A tag is gone from the shop's words. */
    void forget(WorkspaceId workspace, LabelId tag);

    /** Notes, tags and changes, newest first, at most this many. */
    List<Entry> history(WorkspaceId workspace, ContactId contact, int limit);

    /** What the customer has in the shop's own fields, as a text, by the field's name. */
    Map<String, String> values(WorkspaceId workspace, ContactId contact);

    /**
     * @param kind {@code note}, {@code tagged}, {@code untagged}, {@code profile}, {@code field}, {@code barred}, {@code unbarred}, {@code
     *     merged}, {@code unmerged}, {@code imported}
     * @param details ids and names by kind
     */
    record Entry(UUID id, String kind, Optional<AgentId> agent, Instant at, Map<String, String> details) {
        public Entry {
            details = Map.copyOf(details);
        }
    }
}
