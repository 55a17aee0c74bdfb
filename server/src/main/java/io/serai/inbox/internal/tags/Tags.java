package io.serai.inbox.internal.tags;

import io.serai.contacts.CustomerFiles;
import io.serai.contacts.LabelId;
import io.serai.contacts.Labels;
import io.serai.conversations.Marking;
import io.serai.conversations.TagId;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The shop's tags. */
@Service
public class Tags implements Labels {
    private static final int MOST = 500;

    private final TagStore store;
    private final Marking marking;
    private final CustomerFiles customers;
    private final Clock clock;

    Tags(TagStore store, Marking marking, CustomerFiles customers, Clock clock) {
        this.customers = customers;
        this.store = store;
        this.marking = marking;
        this.clock = clock;
    }

    public List<Tag> all(WorkspaceId workspace) {
        return store.all(workspace);
    }

    /** The tag of this name; a new one gets a colour by turns. */
    public Tag named(WorkspaceId workspace, String name, Optional<Tag.Color> color) {
        List<Tag> known = store.all(workspace);
        if (known.size() >= MOST) {
            throw Problem.invalid("There are " + MOST + " tags already. Delete some that are not used.");
        }
        Tag.Color[] colors = Tag.Color.values();
        Tag.Color next = colors[1 + known.size() % (colors.length - 1)];
        return store.add(workspace, new Tag(new TagId(Ids.next()), name, color.orElse(next)), clock.instant());
    }

    public Tag change(WorkspaceId workspace, TagId id, Optional<String> name, Optional<Tag.Color> color) {
        Tag before = store.find(workspace, id).orElseThrow(() -> Problem.notFound("There is no such tag."));
        return store.change(workspace, new Tag(id, name.orElse(before.name()), color.orElse(before.color())))
                .orElseThrow(() -> Problem.conflict("Another tag has this name."));
    }

    /** It comes off every conversation and customer. */
    public void remove(WorkspaceId workspace, TagId id) {
        marking.forget(workspace, id);
        customers.forget(workspace, new LabelId(id.value()));
        store.remove(workspace, id);
    }

    /** @throws Problem INVALID when one of them is not a tag of this workspace */
    public void check(WorkspaceId workspace, Collection<TagId> ids) {
        var known = new HashSet<TagId>();
        store.all(workspace).forEach(tag -> known.add(tag.id()));
        if (!known.containsAll(ids)) {
            throw Problem.invalid("There is no such tag any more. Look at the list of tags again.");
        }
    }

    @Override
    public Map<LabelId, String> names(WorkspaceId workspace) {
        return store.all(workspace).stream()
                .collect(Collectors.toMap(tag -> new LabelId(tag.id().value()), Tag::name));
    }
}
