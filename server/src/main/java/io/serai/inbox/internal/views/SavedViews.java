package io.serai.inbox.internal.views;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.privacy.Permission;
import io.serai.privacy.Permissions;
import io.serai.shared.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Views that somebody keeps for themselves, and those that whoever leads keeps for everybody. */
@Service
public class SavedViews {
    private final ViewStore store;
    private final Permissions permissions;
    private final Clock clock;

    SavedViews(ViewStore store, Permissions permissions, Clock clock) {
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
    }

    public List<SavedView> of(Agent agent) {
        return store.of(agent.workspace(), agent.id());
    }

    public SavedView put(Agent agent, SavedView view) {
        mayWrite(agent, view.owner());
        store.find(agent.workspace(), view.id()).ifPresent(before -> mayWrite(agent, before.owner()));
        store.put(agent.workspace(), view, clock.instant());
        return view;
    }

    public void remove(Agent agent, UUID id) {
        store.find(agent.workspace(), id).ifPresent(view -> {
            mayWrite(agent, view.owner());
            store.remove(agent.workspace(), id);
        });
    }

    private void mayWrite(Agent agent, Optional<AgentId> owner) {
        permissions.require(agent, owner.isPresent() ? Permission.READ_CONVERSATIONS : Permission.ASSIGN_OTHERS);
        if (owner.filter(other -> !other.equals(agent.id())).isPresent()) {
            throw Problem.notFound("There is no such view.");
        }
    }
}
