package io.serai.integrations.internal.chatwoot;

import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The custom attributes of conversations, which this house has no use for itself: programs keep them here and find them again. */
@Component
public class Attributes implements Erasable {
    private static final int MOST = 50;
    private static final int LONGEST = 2_000;

    private final AttributeStore store;

    Attributes(AttributeStore store) {
        this.store = store;
    }

    public Map<String, JsonNode> of(WorkspaceId workspace, UUID conversation) {
        return store.of(workspace, conversation);
    }

    /** Those that are named replace what was; the others stay. Null takes one away. @return all, as they are then */
    public Map<String, JsonNode> put(WorkspaceId workspace, UUID conversation, JsonNode given) {
        Map<String, JsonNode> all = new LinkedHashMap<>(store.of(workspace, conversation));
        given.properties().forEach(one -> {
            if (one.getValue().isNull()) {
                all.remove(one.getKey());
            } else if (one.getValue().isValueNode()
                    && one.getValue().asString("").length() <= LONGEST) {
                all.put(one.getKey(), one.getValue());
            } else {
                throw Problem.invalid(
                        "An attribute is a text of at most " + LONGEST + " characters, a number, or yes or no.");
            }
        });
        if (all.size() > MOST) {
            throw Problem.invalid("A conversation has at most " + MOST + " attributes.");
        }
        store.put(workspace, conversation, all);
        return all;
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        store.forget(workspace, trail.conversations());
    }
}
