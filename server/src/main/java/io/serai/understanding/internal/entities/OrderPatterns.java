package io.serai.understanding.internal.entities;

import io.serai.shared.WorkspaceId;
import java.util.List;

/** How each shop writes its order numbers: {@code #} is a digit, {@code ?} a letter or digit, the rest stands for itself. Fast: asked for every message. */
public interface OrderPatterns {
    List<String> of(WorkspaceId workspace);
}
