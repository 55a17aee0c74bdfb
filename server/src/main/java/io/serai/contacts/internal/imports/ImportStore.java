package io.serai.contacts.internal.imports;

import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where it is kept what was uploaded and how far it has come. */
interface ImportStore {
    void add(WorkspaceId workspace, Upload upload);

    Optional<Upload> find(WorkspaceId workspace, UUID id);

    /** The newest twenty. */
    List<Upload> latest(WorkspaceId workspace);

    /** It begins anew; empty when it is under way already. */
    Optional<Upload> plan(WorkspaceId workspace, UUID id, Plan plan);

    void counted(WorkspaceId workspace, UUID id, long total);

    /** Adds up; false when it was stopped meanwhile. */
    boolean progress(WorkspaceId workspace, UUID id, Upload.Progress more, List<RowReader.Fault> faults);

    void end(WorkspaceId workspace, UUID id, Upload.State state, Optional<String> problem, Instant at);

    List<RowReader.Fault> faults(WorkspaceId workspace, UUID id, int limit);

    /** @return those that were uploaded before then and are not under way */
    List<UUID> forgetBefore(WorkspaceId workspace, Instant then);
}
