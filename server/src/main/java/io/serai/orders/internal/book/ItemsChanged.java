package io.serai.orders.internal.book;

import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;

/** Products of a source are others now. */
public record ItemsChanged(WorkspaceId workspace, SourceId source) {}
