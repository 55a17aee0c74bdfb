package io.serai.integrations.http.chatwoot.live;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content;
import io.serai.conversations.Author;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.integrations.http.chatwoot.live.CableLine.Subscription;
import io.serai.integrations.internal.chatwoot.Shapes;
import io.serai.integrations.internal.chatwoot.Visitors;
import io.serai.integrations.internal.chatwoot.Visitors.Visitor;
import io.serai.shared.WorkspaceId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells customers' open connections what happens in their conversation, beside the path of a message: what they miss they can read. */
@Component
class Cable {
    private final Visitors visitors;
    private final Conversations conversations;
    private final Shapes shapes;
    private final JsonMapper json;
    private final Map<Place, Set<CableLine>> listening = new ConcurrentHashMap<>();
    private final Executor aside = Executors.newVirtualThreadPerTaskExecutor();

    Cable(Visitors visitors, Conversations conversations, Shapes shapes, JsonMapper json) {
        this.visitors = visitors;
        this.conversations = conversations;
        this.shapes = shapes;
        this.json = json;
    }

    private record Place(ChannelAccountId account, Address address) {
        static Place of(Conversation talk) {
            return new Place(talk.account(), talk.address());
        }

        static Place of(Visitor visitor) {
            return new Place(visitor.account().id(), visitor.address());
        }
    }

    void join(CableLine line, Subscription subscription) {
        leave(line);
        String now = visitors.latest(subscription.visitor()).map(this::status).orElse("");
        line.subscribe(subscription, now);
        listening
                .computeIfAbsent(Place.of(subscription.visitor()), fresh -> ConcurrentHashMap.newKeySet())
                .add(line);
    }

    void leave(CableLine line) {
        line.subscription()
                .ifPresent(known -> listening.computeIfPresent(Place.of(known.visitor()), (place, lines) -> {
                    lines.remove(line);
                    return lines.isEmpty() ? null : lines;
                }));
    }

    /** Where nobody listens, this is all that it costs. */
    @EventListener
    void heard(ConversationEvent event) {
        if (listening.isEmpty()) {
            return;
        }
        switch (event) {
            case ConversationEvent.MessageAdded added ->
                message("message.created", added.conversation(), added.message());
            case ConversationEvent.MessageChanged changed ->
                message("message.updated", changed.conversation(), changed.message());
            case ConversationEvent.ConversationChanged changed -> stands(changed.conversation());
            case ConversationEvent.ConversationHandedOver handed -> stands(handed.conversation());
            case ConversationEvent.Typing typing -> typing(typing);
            case ConversationEvent.AnswerDrafted drafted -> {}
            case ConversationEvent.SeenByCustomer seen -> {}
        }
    }

    private void each(Conversation talk, Consumer<CableLine> tell) {
        Set<CableLine> lines = listening.getOrDefault(Place.of(talk), Set.of());
        if (!lines.isEmpty()) {
            aside.execute(() -> lines.forEach(tell));
        }
    }

    /** What a customer may see: as {@link Visitors#messages} has it. */
    private void message(String name, Conversation talk, Message message) {
        if (!message.note() && !(message.content() instanceof Content.Notice)) {
            each(talk, line -> line.event(name, shape(talk, message)));
        }
    }

    private Map<String, Object> shape(Conversation talk, Message message) {
        Map<String, Object> shape = new LinkedHashMap<>(shapes.message(
                talk.workspace(), json.valueToTree(ConversationView.of(talk)), json.valueToTree(message)));
        shape.put("conversation", shape(talk));
        return shape;
    }

    private Map<String, Object> shape(Conversation talk) {
        return shapes.conversation(
                talk.workspace(),
                json.valueToTree(ConversationView.of(talk)),
                json.createObjectNode(),
                "api",
                Shapes.Labels.NONE,
                json.createObjectNode(),
                0);
    }

    private String status(Conversation talk) {
        return Shapes.status(json.valueToTree(ConversationView.of(talk)));
    }

    private void stands(Conversation talk) {
        each(talk, line -> {
            if (line.turnsTo(status(talk))) {
                line.event("conversation.status_changed", shape(talk));
            }
        });
    }

    private void typing(ConversationEvent.Typing typing) {
        if (!(typing.author() instanceof Author.Customer)) {
            WorkspaceId workspace = typing.workspace();
            aside.execute(() -> conversations
                    .find(workspace, typing.conversation())
                    .ifPresent(talk -> each(
                            talk,
                            line -> line.event(
                                    "conversation.typing_on",
                                    Map.of("conversation", shape(talk), "user", Map.of("type", "user"))))));
        }
    }
}
