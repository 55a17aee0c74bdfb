package io.serai.inbox.internal.views;

import io.serai.accounts.AgentId;
import io.serai.inbox.internal.keeping.Kept;
import io.serai.shared.Problem;
import java.util.Optional;
import java.util.UUID;

/** A question to the list under a name. @param owner absent: everybody's */
public record SavedView(UUID id, Optional<AgentId> owner, String name, ListQuestion question) implements Kept {
    public SavedView {
        name = name.strip();
        if (name.isEmpty() || name.length() > 60) {
            throw Problem.invalid("A view has a name of 1 to 60 characters.");
        }
        question.selection((field, value) -> Optional.of(value)); // says what is wrong with it
    }
}
