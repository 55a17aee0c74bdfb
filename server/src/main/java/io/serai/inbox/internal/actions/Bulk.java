package io.serai.inbox.internal.actions;

import io.serai.accounts.Agent;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.privacy.Permission;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.stereotype.Service;

/** One action with many conversations, each through {@link Access} and for itself: what cannot be done with one is done with the others. */
@Service
public class Bulk {
    public static final int MOST = 200;

    private final Access access;
    private final Acting acting;

    Bulk(Access access, Acting acting) {
        this.access = access;
        this.acting = acting;
    }

    /** @param done as they are now; @param refused with the reason in words */
    public record Outcome(List<Conversation> done, List<Refused> refused) {}

    public record Refused(ConversationId id, String detail) {}

    public Outcome act(Agent agent, Collection<ConversationId> ids, List<Action> actions) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Problem.invalid("Choose 1 to " + MOST + " conversations.");
        }
        var done = new ArrayList<Conversation>();
        var refused = new ArrayList<Refused>();
        for (ConversationId id : new LinkedHashSet<>(ids)) {
            try {
                done.add(one(agent, id, actions, ids.size() > 1));
            } catch (Problem problem) {
                refused.add(new Refused(id, problem.text()));
            }
        }
        return new Outcome(List.copyOf(done), List.copyOf(refused));
    }

    private Conversation one(Agent agent, ConversationId id, List<Action> actions, boolean many) {
        Conversation it = access.conversation(agent, id, Permission.REPLY);
        for (Action action : actions) {
            it = acting.act(agent, it, action, many);
        }
        return it;
    }
}
