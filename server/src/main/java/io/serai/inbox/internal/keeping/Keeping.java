package io.serai.inbox.internal.keeping;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everybody's, which whoever leads writes, and everybody's own, which nobody else sees or changes. */
public abstract class Keeping<K extends Kept> {
    private final KeptStore<K> store;
    private final Permissions permissions;
    private final Clock clock;
    private final Permission own;
    private final String what;

    /**
     * @param own what somebody must be allowed to do to keep one for themselves
     * @param what it is called when it is not found
     */
    protected Keeping(KeptStore<K> store, Permissions permissions, Clock clock, Permission own, String what) {
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
        this.own = own;
        this.what = what;
    }

    public List<K> of(Agent agent) {
        return store.of(agent.workspace(), agent.id());
    }

    public K put(Agent agent, K kept) {
        mayWrite(agent, kept.owner());
        store.find(agent.workspace(), kept.id()).ifPresent(before -> mayWrite(agent, before.owner()));
        if (!store.put(agent.workspace(), kept, clock.instant())) {
            throw taken(kept);
        }
        return kept;
    }

    /** What to say when another one is called so. */
    protected Problem taken(K kept) {
        return Problem.conflict("There is such a " + what + " already.");
    }

    public void remove(Agent agent, UUID id) {
        store.find(agent.workspace(), id).ifPresent(kept -> {
            mayWrite(agent, kept.owner());
            store.remove(agent.workspace(), id);
        });
    }

    private void mayWrite(Agent agent, Optional<AgentId> owner) {
        permissions.require(agent, owner.isPresent() ? own : Permission.ASSIGN_OTHERS);
        if (owner.filter(other -> !other.equals(agent.id())).isPresent()) {
            throw Problem.notFound("There is no such " + what + ".");
        }
    }
}
