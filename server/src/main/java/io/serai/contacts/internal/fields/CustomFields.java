package io.serai.contacts.internal.fields;

import io.serai.contacts.FieldId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The shop's own fields. */
@Service
public class CustomFields {
    private static final int MOST = 100;

    private final FieldStore store;

    public CustomFields(FieldStore store) {
        this.store = store;
    }

    public List<CustomField> all(WorkspaceId workspace) {
        return store.all(workspace);
    }

    public CustomField find(WorkspaceId workspace, FieldId id) {
        return all(workspace).stream()
                .filter(field -> field.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("There is no such field any more."));
    }

    public CustomField add(
            WorkspaceId workspace, String name, CustomField.Kind kind, List<String> options, boolean personal) {
        if (all(workspace).size() >= MOST) {
            throw Problem.invalid("There are " + MOST + " fields already. Delete some that are not used.");
        }
        return kept(workspace, new CustomField(new FieldId(Ids.next()), name, kind, options, personal));
    }

    /** Its kind stays: what was written into it would mean nothing as another. */
    public CustomField change(
            WorkspaceId workspace,
            FieldId id,
            Optional<String> name,
            Optional<List<String>> options,
            Optional<Boolean> personal) {
        CustomField before = find(workspace, id);
        return kept(
                workspace,
                new CustomField(
                        id,
                        name.orElse(before.name()),
                        before.kind(),
                        options.orElse(before.options()),
                        personal.orElse(before.personal())));
    }

    private CustomField kept(WorkspaceId workspace, CustomField field) {
        if (!store.put(workspace, field)) {
            throw Problem.conflict("Another field has this name.");
        }
        return field;
    }

    public void remove(WorkspaceId workspace, FieldId id) {
        store.remove(workspace, id);
    }

    public List<CustomField> order(WorkspaceId workspace, List<FieldId> order) {
        store.order(workspace, order);
        return all(workspace);
    }
}
