package io.serai.models.internal.chat;

import io.serai.models.ChatModel;
import io.serai.shared.WorkspaceId;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The workspace's own chat model, behind whatever OpenAI-compatible endpoint it has connected. */
@Service
class OpenAiChatModel implements ChatModel {
    private final SealedConnections connections;
    private final Completions completions;

    OpenAiChatModel(SealedConnections connections, Completions completions) {
        this.connections = connections;
        this.completions = completions;
    }

    @Override
    public boolean configured(WorkspaceId workspace) {
        return connections.connected(workspace);
    }

    @Override
    public Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial) {
        return connections
                .open(workspace)
                .map(connection -> completions.ask(connection, prompt, onPartial))
                .orElseGet(() -> new Reply.Failed("not connected"));
    }
}
