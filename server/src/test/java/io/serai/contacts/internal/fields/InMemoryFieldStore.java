package io.serai.contacts.internal.fields;

import io.serai.contacts.FieldId;
import io.serai.shared.WorkspaceId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class InMemoryFieldStore implements FieldStore {
    private final Map<WorkspaceId, List<CustomField>> kept = new HashMap<>();

    @Override
    public List<CustomField> all(WorkspaceId workspace) {
        return List.copyOf(fields(workspace));
    }

    private List<CustomField> fields(WorkspaceId workspace) {
        return kept.computeIfAbsent(workspace, unknown -> new ArrayList<>());
    }

    @Override
    public boolean put(WorkspaceId workspace, CustomField field) {
        List<CustomField> all = fields(workspace);
        if (all.stream()
                .anyMatch(
                        other -> !other.id().equals(field.id()) && other.name().equalsIgnoreCase(field.name()))) {
            return false;
        }
        int place = all.stream().map(CustomField::id).toList().indexOf(field.id());
        if (place < 0) {
            all.add(field);
        } else {
            all.set(place, field);
        }
        return true;
    }

    @Override
    public void remove(WorkspaceId workspace, FieldId id) {
        fields(workspace).removeIf(field -> field.id().equals(id));
    }

    @Override
    public void order(WorkspaceId workspace, List<FieldId> order) {
        fields(workspace)
                .sort(Comparator.comparingInt(
                        field -> order.contains(field.id()) ? order.indexOf(field.id()) : Integer.MAX_VALUE));
    }
}
