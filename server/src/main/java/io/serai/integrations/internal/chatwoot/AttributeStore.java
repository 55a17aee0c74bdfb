package io.serai.integrations.internal.chatwoot;

import io.serai.shared.WorkspaceId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What programs keep with a conversation: values by names of theirs. */
interface AttributeStore {
    /** Empty where nothing is kept. */
    Map<String, JsonNode> of(WorkspaceId workspace, UUID conversation);

    /** These and no others. */
    void put(WorkspaceId workspace, UUID conversation, Map<String, JsonNode> attributes);

    void forget(WorkspaceId workspace, Collection<UUID> conversations);
}
