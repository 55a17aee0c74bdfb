package io.serai.search.internal;

import io.serai.conversations.ConversationId;
import io.serai.privacy.Erasable;
import io.serai.privacy.Trail;
import io.serai.shared.WorkspaceId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The words of an erased customer leave the index once the erasure is certain; should the server die before, they leave at its next start. */
@Component
class SearchErasure implements Erasable {
    private final Indexer indexer;

    SearchErasure(Indexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public void erase(WorkspaceId workspace, Trail trail) {
        List<ConversationId> gone =
                trail.conversations().stream().map(ConversationId::new).toList();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(conversation -> indexer.dirty(workspace, conversation));
            }
        });
    }
}
