package io.serai.channels.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Every message needs its account and its credentials, and hardly anybody changes them. What changes here is forgotten at once; what
 * another process changes is seen after {@link #FRESH}. Credentials are remembered as they are stored, sealed.
 */
class CachedChannelStore implements ChannelStore {
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST = 10_000;

    private final ChannelStore store;
    private volatile Memory memory = new Memory();

    CachedChannelStore(ChannelStore store) {
        this.store = store;
    }

    /** What is known at the moment. A change throws all of it away; who was looking something up keeps it in what nobody asks any more. */
    private static final class Memory {
        final Cache<ChannelAccountId, ChannelAccount> accounts = cache();
        final Cache<Knock, ChannelAccount> byKey = cache();
        final Cache<WorkspaceId, List<ChannelAccount>> ofWorkspace = cache();
        final Cache<Credential, Optional<byte[]>> credentials = cache();

        private static <K, V> Cache<K, V> cache() {
            return Caffeine.newBuilder()
                    .expireAfterWrite(FRESH)
                    .maximumSize(MOST)
                    .build();
        }
    }

    private record Knock(ChannelKind kind, String key) {}

    private record Credential(WorkspaceId workspace, ChannelAccountId account, String name) {}

    @Override
    public List<ChannelAccount> accounts(WorkspaceId workspace) {
        return inTransaction()
                ? store.accounts(workspace)
                : memory.ofWorkspace.get(workspace, key -> List.copyOf(store.accounts(key)));
    }

    @Override
    public Optional<ChannelAccount> account(WorkspaceId workspace, ChannelAccountId id) {
        if (inTransaction()) {
            return store.account(workspace, id);
        }
        return Optional.ofNullable(memory.accounts.get(
                        id, key -> store.account(workspace, key).orElse(null)))
                .filter(account -> account.workspace().equals(workspace));
    }

    @Override
    public Optional<ChannelAccount> byKey(ChannelKind kind, String key) {
        if (inTransaction()) {
            return store.byKey(kind, key);
        }
        return Optional.ofNullable(memory.byKey.get(
                new Knock(kind, key),
                knock -> store.byKey(knock.kind(), knock.key()).orElse(null)));
    }

    @Override
    public Optional<byte[]> credential(WorkspaceId workspace, ChannelAccountId id, String name) {
        if (inTransaction()) {
            return store.credential(workspace, id, name);
        }
        return memory.credentials
                .get(
                        new Credential(workspace, id, name),
                        kept -> store.credential(kept.workspace(), kept.account(), kept.name()))
                .map(byte[]::clone);
    }

    @Override
    public void insert(WorkspaceId workspace, ChannelAccount account, Instant now) {
        store.insert(workspace, account, now);
        forget();
    }

    @Override
    public void update(WorkspaceId workspace, ChannelAccount account) {
        store.update(workspace, account);
        forget();
    }

    @Override
    public void delete(WorkspaceId workspace, ChannelAccountId id) {
        store.delete(workspace, id);
        forget();
    }

    @Override
    public void putCredential(WorkspaceId workspace, ChannelAccountId id, String name, byte[] sealed) {
        store.putCredential(workspace, id, name, sealed);
        forget();
    }

    /** Forgets when the change is visible to everybody. */
    private void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            memory = new Memory();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                memory = new Memory();
            }
        });
    }

    /** A transaction sees what nobody else may see yet. */
    private static boolean inTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public boolean remember(WorkspaceId workspace, Seen event) {
        return store.remember(workspace, event);
    }

    @Override
    public Map<ChannelAccountId, Instant> lastInbound(WorkspaceId workspace) {
        return store.lastInbound(workspace);
    }

    @Override
    public int prune(Instant before) {
        return store.prune(before);
    }
}
