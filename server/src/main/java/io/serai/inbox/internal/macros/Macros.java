package io.serai.inbox.internal.macros;

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

/** The shop's macros, which whoever leads writes, and everybody's own. */
@Service
public class Macros {
    private final MacroStore store;
    private final Permissions permissions;
    private final Clock clock;

    Macros(MacroStore store, Permissions permissions, Clock clock) {
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
    }

    public List<Macro> of(Agent agent) {
        return store.of(agent.workspace(), agent.id());
    }

    public Macro put(Agent agent, Macro macro) {
        mayWrite(agent, macro.owner());
        store.find(agent.workspace(), macro.id()).ifPresent(before -> mayWrite(agent, before.owner()));
        store.put(agent.workspace(), macro, clock.instant());
        return macro;
    }

    public void remove(Agent agent, UUID id) {
        store.find(agent.workspace(), id).ifPresent(macro -> {
            mayWrite(agent, macro.owner());
            store.remove(agent.workspace(), id);
        });
    }

    private void mayWrite(Agent agent, Optional<AgentId> owner) {
        permissions.require(agent, owner.isPresent() ? Permission.REPLY : Permission.ASSIGN_OTHERS);
        if (owner.filter(other -> !other.equals(agent.id())).isPresent()) {
            throw Problem.notFound("There is no such macro.");
        }
    }
}
