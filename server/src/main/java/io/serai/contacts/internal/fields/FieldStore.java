package io.serai.contacts.internal.fields;

import io.serai.contacts.FieldId;
import io.serai.shared.WorkspaceId;
import java.util.List;

/** Where the shop's fields are kept. */
public interface FieldStore {
    /** In the shop's order. */
    List<CustomField> all(WorkspaceId workspace);

    /** New ones come last. @return false when another has this name */
    boolean put(WorkspaceId workspace, CustomField field);

    /** With all that was written into it. */
    void remove(WorkspaceId workspace, FieldId id);

    /** Those that are not named keep their order behind. */
    void order(WorkspaceId workspace, List<FieldId> order);
}
