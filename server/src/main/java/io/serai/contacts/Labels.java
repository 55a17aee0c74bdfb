package io.serai.contacts;

import io.serai.shared.WorkspaceId;
import java.util.Map;

/** What the tags are called; known to who keeps them. */
public interface Labels {
    Map<LabelId, String> names(WorkspaceId workspace);
}
