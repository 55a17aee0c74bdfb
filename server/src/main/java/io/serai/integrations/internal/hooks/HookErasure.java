package io.serai.integrations.internal.hooks;

import io.serai.conversations.ConversationId;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import io.serai.work.Work;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody is told any more of who is erased. What was to be told goes with the conversation; its jobs go here. */
@Component
class HookErasure implements Erasable {
    private final HookStore store;
    private final Work work;

    HookErasure(HookStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        List<String> keys = store.endpoints(workspace).stream()
                .flatMap(endpoint -> trail.conversations().stream()
                        .map(conversation -> DeliveryDue.key(endpoint.id(), new ConversationId(conversation))))
                .toList();
        if (!keys.isEmpty()) {
            work.forget(workspace, keys);
        }
    }
}
