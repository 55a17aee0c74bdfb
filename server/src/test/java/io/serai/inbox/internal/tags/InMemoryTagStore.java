package io.serai.inbox.internal.tags;

import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twin: tags in lists. */
class InMemoryTagStore implements TagStore {
    private final Map<WorkspaceId, List<Tag>> tags = new HashMap<>();

    private List<Tag> of(WorkspaceId workspace) {
        return tags.computeIfAbsent(workspace, fresh -> new ArrayList<>());
    }

    @Override
    public List<Tag> all(WorkspaceId workspace) {
        return of(workspace).stream()
                .sorted(Comparator.comparing(Tag::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Override
    public Optional<Tag> find(WorkspaceId workspace, TagId id) {
        return of(workspace).stream().filter(tag -> tag.id().equals(id)).findFirst();
    }

    private Optional<Tag> named(WorkspaceId workspace, String name) {
        return of(workspace).stream()
                .filter(tag -> tag.name().equalsIgnoreCase(name))
                .findFirst();
    }

    @Override
    public Tag add(WorkspaceId workspace, Tag tag, Instant now) {
        return named(workspace, tag.name()).orElseGet(() -> {
            of(workspace).add(tag);
            return tag;
        });
    }

    @Override
    public Optional<Tag> change(WorkspaceId workspace, Tag tag) {
        boolean taken = named(workspace, tag.name())
                .filter(other -> !other.id().equals(tag.id()))
                .isPresent();
        if (taken || find(workspace, tag.id()).isEmpty()) {
            return Optional.empty();
        }
        of(workspace).replaceAll(other -> other.id().equals(tag.id()) ? tag : other);
        return Optional.of(tag);
    }

    @Override
    public void remove(WorkspaceId workspace, TagId id) {
        of(workspace).removeIf(tag -> tag.id().equals(id));
    }
}
