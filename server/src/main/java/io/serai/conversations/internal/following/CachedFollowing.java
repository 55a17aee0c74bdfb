package io.serai.conversations.internal.following;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Following;
import io.serai.conversations.Message;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Of every message it is asked who follows its conversation, and hardly any is followed. So it is remembered which are, where they are few; what
 * another process changes is seen after {@link #FRESH}.
 */
@Primary
@Component
class CachedFollowing implements Following {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int FEW = 2_000;

    private final PostgresFollowing store;
    private final Cache<WorkspaceId, Followed> known =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(10_000).build();

    CachedFollowing(PostgresFollowing store) {
        this.store = store;
    }

    /** @param all false where there are more than these */
    private record Followed(Set<ConversationId> some, boolean all) {
        boolean perhaps(ConversationId id) {
            return !all || some.contains(id);
        }
    }

    @Override
    public List<AgentId> followers(WorkspaceId workspace, ConversationId id) {
        return known.get(workspace, this::followedByAnybody).perhaps(id) ? store.followers(workspace, id) : List.of();
    }

    private Followed followedByAnybody(WorkspaceId workspace) {
        List<ConversationId> some = store.followedByAnybody(workspace, FEW);
        return new Followed(new HashSet<>(some), some.size() < FEW);
    }

    @Override
    public void mention(WorkspaceId workspace, Message note, Collection<AgentId> agents) {
        store.mention(workspace, note, agents);
        forget(workspace);
    }

    @Override
    public void follow(WorkspaceId workspace, ConversationId id, AgentId agent) {
        store.follow(workspace, id, agent);
        forget(workspace);
    }

    @Override
    public void unfollow(WorkspaceId workspace, ConversationId id, AgentId agent) {
        store.unfollow(workspace, id, agent);
    }

    @Override
    public List<ConversationId> followed(WorkspaceId workspace, AgentId agent) {
        return store.followed(workspace, agent);
    }

    /** Once the change is there for everybody. */
    private void forget(WorkspaceId workspace) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            known.invalidate(workspace);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.invalidate(workspace);
            }
        });
    }
}
