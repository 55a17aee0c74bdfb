package io.serai.orders.internal.parcels;

import io.serai.orders.Parcel;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is known of parcels, who may be asked, and how often they were. */
public interface ParcelStore {
    Optional<Kept> find(WorkspaceId workspace, String number);

    /** Under a lock of its row: two who were told at once both count. */
    void put(WorkspaceId workspace, Kept parcel);

    /** A customer asked about it, or an order has it. */
    void wanted(WorkspaceId workspace, String number, Optional<String> carrier, Instant next, Instant now);

    /** Whose time has come, those first that somebody asked about last. */
    List<Kept> due(WorkspaceId workspace, Instant now, int limit);

    /** All on their way that moved or should have since then. */
    List<Kept> underWay(WorkspaceId workspace, Instant since, int limit);

    int forget(WorkspaceId workspace, Collection<String> numbers);

    int prune(WorkspaceId workspace, Instant before);

    List<TrackingAccount> accounts(WorkspaceId workspace);

    void put(WorkspaceId workspace, TrackingAccount account);

    void remove(WorkspaceId workspace, TrackingKind kind);

    /** Counts a call if the day's sum stays within the limit. */
    boolean spend(WorkspaceId workspace, TrackingKind kind, LocalDate day, int limit);

    int spent(WorkspaceId workspace, TrackingKind kind, LocalDate day);

    /** Remembers that this was told; false when it was told before. */
    boolean notice(WorkspaceId workspace, String number, String what, Instant now);

    boolean noticed(WorkspaceId workspace, String number, String what);

    /**
     * @param parcel as it was told last; its {@code asOf} is absent when nobody told anything yet
     * @param hint the carrier as the shop calls it
     * @param registered the services that watch it
     * @param wantedAt when somebody last asked about it
     * @param nextAt when it should be asked about again; absent: not by ourselves
     */
    record Kept(
            Parcel parcel,
            Optional<String> hint,
            Set<TrackingKind> registered,
            Instant wantedAt,
            Optional<Instant> nextAt) {
        public Kept {
            registered = Set.copyOf(registered);
        }
    }
}
