package io.serai.inbox.internal.macros;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.keeping.Kept;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Several actions under one name, done one after the other. @param owner absent: everybody's */
public record Macro(UUID id, Optional<AgentId> owner, String name, List<Action> actions) implements Kept {
    public Macro {
        name = name.strip();
        actions = List.copyOf(actions);
        if (name.isEmpty() || name.length() > 60) {
            throw Problem.invalid("A macro has a name of 1 to 60 characters.");
        }
        if (actions.isEmpty() || actions.size() > 10) {
            throw Problem.invalid("A macro does 1 to 10 things.");
        }
    }
}
