package io.serai.crm.internal.links;

import io.serai.contacts.ContactId;
import io.serai.crm.CrmId;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who is who here and there, and whose changes have not been told there yet. */
public interface LinkStore {
    /**
     * @param agreed what both sides said when they last agreed, sealed
     * @param gone deleted there
     */
    record Link(CrmId connection, ContactId contact, String externalId, byte[] agreed, boolean gone, Instant syncedAt) {
        @Override
        public String toString() {
            return "Link[" + contact + " " + externalId + "]";
        }
    }

    Optional<Link> of(WorkspaceId workspace, CrmId connection, ContactId contact);

    /** In all connections. */
    List<Link> of(WorkspaceId workspace, ContactId contact);

    Optional<Link> to(WorkspaceId workspace, CrmId connection, String externalId);

    /** @return false, and nothing is kept, where somebody else is linked with it */
    boolean put(WorkspaceId workspace, Link link);

    /** Their contact has another id from now on. @return false where that one is linked already; then the old link is dropped */
    boolean renamed(WorkspaceId workspace, CrmId connection, String from, String to);

    /** @return those that were linked and alive */
    List<Link> gone(WorkspaceId workspace, CrmId connection, Collection<String> externalIds);

    void remove(WorkspaceId workspace, CrmId connection, ContactId contact);

    /** Our customer turned out to be another. @return whether the link could move: the other had none */
    boolean move(WorkspaceId workspace, CrmId connection, ContactId from, ContactId to);

    Counts count(WorkspaceId workspace, CrmId connection);

    /** @param waiting changes of ours that are to be told */
    record Counts(long linked, long waiting) {}

    /** @param at grows with every change, so that one that comes meanwhile is seen */
    record Touch(ContactId contact, Instant at, int tries) {}

    Optional<Touch> touched(WorkspaceId workspace, CrmId connection, ContactId contact);

    /** Due ones, who waits longest first. */
    List<Touch> touched(WorkspaceId workspace, CrmId connection, Instant now, int limit);

    /** It was told, unless it changed again since. */
    void told(WorkspaceId workspace, CrmId connection, Touch touch);

    void later(WorkspaceId workspace, CrmId connection, Touch touch, Duration delay, Instant now);

    /** All customers who can be recognised there are looked at. */
    long touchAll(WorkspaceId workspace, CrmId connection, Instant now);

    void touch(WorkspaceId workspace, CrmId connection, ContactId contact, Instant now);

    /** Connections for which changes or notes wait, and of which nobody is about that yet; now we are. */
    List<CrmId> takeWaiting(WorkspaceId workspace, Instant now);

    /** Nobody is about it any more. */
    void idle(WorkspaceId workspace, CrmId connection);

    void forget(WorkspaceId workspace, CrmId connection, byte[] fingerprint, Instant now);

    boolean forgotten(WorkspaceId workspace, CrmId connection, byte[] fingerprint);
}
