package io.serai.brain.internal;

import io.serai.models.ChatModel;
import io.serai.shared.WorkspaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** A chat model that says what it was told to say; without anything to say it is not configured. */
public final class ScriptedChatModel implements ChatModel {
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<Prompt> asked = new ArrayList<>();

    public ScriptedChatModel says(String... pieces) {
        script.add(pieces);
        return this;
    }

    public ScriptedChatModel fails(String reason) {
        script.add(new Reply.Failed(reason));
        return this;
    }

    public List<Prompt> asked() {
        return asked;
    }

    @Override
    public boolean configured(WorkspaceId workspace) {
        return !script.isEmpty();
    }

    @Override
    public Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial) {
        asked.add(prompt);
        return switch (script.removeFirst()) {
            case Reply reply -> reply;
            case String[] pieces -> {
                Arrays.stream(pieces).forEach(onPartial);
                yield new Reply.Said(String.join("", pieces), "scripted-1", 100, 20);
            }
            default -> throw new IllegalStateException("not in the script");
        };
    }
}
