package io.serai.tools.internal.identity;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For rehearsals: as long as the process lives. */
public final class InMemoryAttempts implements AttemptStore {
    private record Try(WorkspaceId workspace, String about, Instant at) {}

    private record Place(WorkspaceId workspace, ConversationId conversation) {}

    private final List<Try> tries = new ArrayList<>();
    private final Map<Place, Code> codes = new HashMap<>();

    @Override
    public synchronized int wrong(WorkspaceId workspace, String about, Instant since) {
        return (int) tries.stream()
                .filter(each -> each.workspace().equals(workspace)
                        && each.about().equals(about)
                        && each.at().isAfter(since))
                .count();
    }

    @Override
    public synchronized void wrongAgain(WorkspaceId workspace, String about, Instant at) {
        tries.add(new Try(workspace, about, at));
    }

    @Override
    public synchronized void sent(WorkspaceId workspace, ConversationId conversation, Code code) {
        codes.put(new Place(workspace, conversation), code);
    }

    @Override
    public synchronized Optional<Code> code(WorkspaceId workspace, ConversationId conversation) {
        return Optional.ofNullable(codes.get(new Place(workspace, conversation)));
    }

    @Override
    public synchronized void spent(WorkspaceId workspace, ConversationId conversation) {
        codes.remove(new Place(workspace, conversation));
    }
}
