package io.serai.realtime.widget;

import io.serai.conversations.Author;
import io.serai.conversations.ConversationEvent;
import io.serai.privacy.ContactErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happened, after it was committed, and passes on what concerns an open page. */
@Component
class WidgetListener {
    private final WidgetHub hub;
    private final Names names;

    WidgetListener(WidgetHub hub, Names names) {
        this.hub = hub;
        this.names = names;
    }

    @EventListener
    void on(ConversationEvent event) {
        switch (event) {
            case ConversationEvent.MessageAdded added -> hub.heard(added.conversation(), added.message());
            case ConversationEvent.MessageChanged changed -> hub.heard(changed.conversation(), changed.message());
            case ConversationEvent.AnswerDrafted drafted -> hub.drafted(drafted);
            case ConversationEvent.Typing typing -> typing(typing);
            case ConversationEvent.ConversationChanged changed -> hub.moved(changed.conversation());
            case ConversationEvent.ConversationHandedOver handed -> hub.moved(handed.conversation());
            case ConversationEvent.SeenByCustomer seen -> {}
        }
    }

    @EventListener
    void on(ContactErased erased) {
        hub.erased(erased.trail());
    }

    private void typing(ConversationEvent.Typing typing) {
        if (!hub.isOpen(typing.conversation())) {
            return;
        }
        switch (typing.author()) {
            case Author.Bot bot ->
                hub.typing(
                        typing.conversation(),
                        new WidgetMessage.Writer(WidgetMessage.Writer.Kind.BOT, names.bot(typing.workspace())));
            case Author.Human human ->
                hub.typing(
                        typing.conversation(),
                        new WidgetMessage.Writer(
                                WidgetMessage.Writer.Kind.HUMAN, names.human(typing.workspace(), human.agent())));
            case Author.Customer customer -> {}
            case Author.System system -> {}
            case Author.Elsewhere elsewhere -> {}
        }
    }
}
