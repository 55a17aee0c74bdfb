package io.serai.understanding;

import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** What each shop wants done about what its customers want. Fast: remembered for some seconds. */
public interface Intents {
    /** Where nobody has taught any. */
    Intents NONE = (workspace, intent) -> Optional.empty();

    /** Empty when the intent is gone or switched off since it was heard. */
    Optional<Intent.Action> actionOf(WorkspaceId workspace, String intent);
}
