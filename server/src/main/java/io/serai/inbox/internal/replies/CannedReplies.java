package io.serai.inbox.internal.replies;

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

/** The shop's replies, which whoever leads writes, and everybody's own. */
@Service
public class CannedReplies {
    private final ReplyStore store;
    private final Permissions permissions;
    private final Clock clock;

    CannedReplies(ReplyStore store, Permissions permissions, Clock clock) {
        this.store = store;
        this.permissions = permissions;
        this.clock = clock;
    }

    public List<CannedReply> of(Agent agent) {
        return store.of(agent.workspace(), agent.id());
    }

    public CannedReply put(Agent agent, CannedReply reply) {
        mayWrite(agent, reply.owner());
        store.find(agent.workspace(), reply.id()).ifPresent(before -> mayWrite(agent, before.owner()));
        if (!store.put(agent.workspace(), reply, clock.instant())) {
            throw Problem.conflict("There is a reply '/" + reply.shortcut() + "' already. Choose another shortcut.");
        }
        return reply;
    }

    public void remove(Agent agent, UUID id) {
        store.find(agent.workspace(), id).ifPresent(reply -> {
            mayWrite(agent, reply.owner());
            store.remove(agent.workspace(), id);
        });
    }

    private void mayWrite(Agent agent, Optional<AgentId> owner) {
        permissions.require(agent, owner.isPresent() ? Permission.REPLY : Permission.ASSIGN_OTHERS);
        if (owner.filter(other -> !other.equals(agent.id())).isPresent()) {
            throw Problem.notFound("There is no such reply.");
        }
    }
}
