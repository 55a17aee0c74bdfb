package io.serai.language.internal.translation.spending;

import io.serai.shared.WorkspaceId;
import java.time.LocalDate;
import java.util.List;

/** Sums by workspace, day and provider. */
public interface SpentStore {
    /** Adds its figures to what is there. */
    void add(WorkspaceId workspace, Spent news);

    /** The newest first. */
    List<Spent> since(WorkspaceId workspace, LocalDate first);
}
