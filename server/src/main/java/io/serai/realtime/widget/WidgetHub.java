package io.serai.realtime.widget;

import io.serai.channels.ChannelAccount;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.privacy.Trail;
import io.serai.realtime.sockets.Beating;
import io.serai.realtime.sockets.CloseCode;
import io.serai.realtime.sockets.Outlet;
import io.serai.realtime.visitors.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All open pages of all visitors. */
@Component
class WidgetHub implements Beating {
    private final Threads threads;
    private final WidgetFrames frames;
    private final Map<Doorway, Stage> stages = new ConcurrentHashMap<>();
    private final Map<ConversationId, Stage> byConversation = new ConcurrentHashMap<>();
    private final Set<VisitorLine> lines = ConcurrentHashMap.newKeySet();

    @Autowired
    WidgetHub(Conversations conversations, WidgetFrames frames) {
        this(Threads.of(conversations), frames);
    }

    WidgetHub(Threads threads, WidgetFrames frames) {
        this.threads = threads;
        this.frames = frames;
    }

    VisitorLine open(ChannelAccount account, Visitor visitor, Resume resume, Outlet outlet) {
        VisitorLine line = new VisitorLine(account, visitor, outlet);
        lines.add(line);
        stages.compute(doorway(visitor), (doorway, known) -> {
                    Stage stage = known == null ? new Stage(account, doorway, threads, frames, this::bind) : known;
                    stage.holders++;
                    return stage;
                })
                .join(line, resume);
        return line;
    }

    void closed(VisitorLine line) {
        lines.remove(line);
        stages.computeIfPresent(doorway(line.visitor()), (doorway, stage) -> {
            stage.leave(line);
            stage.holders--;
            if (stage.holders > 0) {
                return stage;
            }
            stage.conversation().ifPresent(talk -> byConversation.remove(talk.id(), stage));
            return null;
        });
    }

    private void bind(Stage stage) {
        stages.computeIfPresent(stage.doorway(), (doorway, known) -> {
            if (known == stage) {
                stage.conversation().ifPresent(talk -> byConversation.put(talk.id(), stage));
            }
            return known;
        });
    }

    /** The conversation behind an open page. */
    Optional<Conversation> conversation(VisitorLine line) {
        return Optional.ofNullable(stages.get(doorway(line.visitor()))).flatMap(Stage::conversation);
    }

    void heard(Conversation conversation, Message message) {
        stage(conversation).ifPresent(stage -> stage.heard(conversation, message));
    }

    void moved(Conversation conversation) {
        stage(conversation).ifPresent(stage -> stage.moved(conversation));
    }

    private Optional<Stage> stage(Conversation conversation) {
        return Optional.ofNullable(
                stages.get(new Doorway(conversation.workspace(), conversation.account(), conversation.address())));
    }

    void drafted(ConversationEvent.AnswerDrafted drafted) {
        pass(drafted.conversation(), shown -> shown.draft(drafted.answers(), drafted.text()));
    }

    void typing(ConversationId conversation, WidgetMessage.Writer who) {
        pass(conversation, shown -> shown.typing(who));
    }

    boolean isOpen(ConversationId conversation) {
        return byConversation.containsKey(conversation);
    }

    private void pass(ConversationId conversation, Function<WidgetFrames, String> frame) {
        Optional.ofNullable(byConversation.get(conversation)).ifPresent(stage -> stage.passOn(frame.apply(frames)));
    }

    /** Nobody is behind this address any more: its open pages start again as strangers. */
    void erased(Trail trail) {
        for (VisitorLine line : lines) {
            Visitor visitor = line.visitor();
            if (trail.places().contains(new Trail.Place(visitor.account(), visitor.address()))) {
                line.close(CloseCode.UNAUTHENTICATED);
            }
        }
    }

    @Override
    public void beat(int share) {
        for (VisitorLine line : lines) {
            if (line.isDue(share)) {
                line.beat();
            }
        }
    }

    @Override
    public void stop() {
        lines.forEach(line -> line.close(CloseCode.SERVER_STOPS));
    }

    private static Doorway doorway(Visitor visitor) {
        return new Doorway(visitor.workspace(), visitor.account(), visitor.address());
    }
}
