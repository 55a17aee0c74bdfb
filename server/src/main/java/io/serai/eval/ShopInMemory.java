package io.serai.eval;

import io.serai.brain.Brain;
import io.serai.brain.Guard;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Rehearsal;
import io.serai.language.Languages;
import io.serai.models.ChatModel;
import io.serai.models.Embedder;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import io.serai.understanding.Intents;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A shop that knows what a file says, with the brain that answers in it; no database, no chat model. */
final class ShopInMemory implements AutoCloseable {
    private final Parts reading;
    private final Parts thinking;
    private final WorkspaceId workspace = WorkspaceId.next();

    private ShopInMemory(Parts reading, Parts thinking) {
        this.reading = reading;
        this.thinking = thinking;
    }

    static ShopInMemory of(List<Rehearsal.Text> texts) {
        return of(texts, new NoChatModel());
    }

    static ShopInMemory of(List<Rehearsal.Text> texts, ChatModel chatModel) {
        var reading = Parts.of(
                "io.serai.language.internal",
                "io.serai.models.internal.embedding",
                "io.serai.knowledge.internal.reading");
        KnowledgeBase knowledge = reading.get(Rehearsal.class).with(texts);
        var thinking = Parts.of(new String[] {"io.serai.brain.internal"}, context -> {
            context.registerBean(KnowledgeBase.class, () -> knowledge);
            context.registerBean(ChatModel.class, () -> chatModel);
            context.registerBean(Intents.class, () -> Intents.NONE);
        });
        return new ShopInMemory(reading, thinking);
    }

    private static final class NoChatModel implements ChatModel {
        @Override
        public boolean configured(WorkspaceId workspace) {
            return false;
        }

        @Override
        public Reply ask(WorkspaceId workspace, Prompt prompt, Consumer<String> onPartial) {
            return new Reply.Failed("none");
        }
    }

    KnowledgeBase knowledge() {
        return thinking.get(KnowledgeBase.class);
    }

    Embedder embedder() {
        return reading.get(Embedder.class);
    }

    Brain brain() {
        return thinking.get(Brain.class);
    }

    Guard guard() {
        return thinking.get(Guard.class);
    }

    Languages languages() {
        return reading.get(Languages.class);
    }

    WorkspaceId workspace() {
        return workspace;
    }

    /** What a customer says in the middle of a conversation of which nothing is remembered. */
    Turn turn(String said, Language language) {
        return new Turn(
                workspace,
                Persona.DEFAULT,
                "Serai",
                List.of(said),
                language,
                Optional.empty(),
                List.of(),
                Memory.NONE,
                false,
                List.of(),
                false,
                Heard.NOTHING,
                Turn.Scene.at(Instant.EPOCH));
    }

    @Override
    public void close() {
        thinking.close();
        reading.close();
    }
}
