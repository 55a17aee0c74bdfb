package io.serai.brain.internal;

import io.serai.models.ChatModel;
import io.serai.models.Tool;
import io.serai.shared.WorkspaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** A chat model that says what it was told to say; without anything to say it is not configured. */
public final class ScriptedChatModel implements ChatModel {
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<Prompt> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    public ScriptedChatModel says(String... pieces) {
        script.add(pieces);
        return this;
    }

    /** Says something, uses a tool with this query, and then says the rest. */
    public ScriptedChatModel looksUp(String first, String tool, String query, String... then) {
        script.add(new LookingUp(first, tool, query, then));
        return this;
    }

    private record LookingUp(String first, String tool, String query, String[] then) {}

    public ScriptedChatModel fails(String reason) {
        script.add(new Reply.Failed(reason));
        return this;
    }

    /** What tools gave back, as a model gets it. */
    public List<String> told() {
        return told;
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
            case LookingUp looking -> {
                onPartial.accept(looking.first());
                Tool tool = prompt.tools().stream()
                        .filter(each -> each.name().equals(looking.tool()))
                        .findFirst()
                        .orElseThrow();
                told.add(tool.use(JsonMapper.shared().createObjectNode().put("query", looking.query())));
                Arrays.stream(looking.then()).forEach(onPartial);
                yield new Reply.Said(String.join("", looking.then()), "scripted-1", 100, 20);
            }
            default -> throw new IllegalStateException("not in the script");
        };
    }
}
