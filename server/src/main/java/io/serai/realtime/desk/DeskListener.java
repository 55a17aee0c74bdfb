package io.serai.realtime.desk;

import io.serai.contacts.ContactsJoined;
import io.serai.conversations.ConversationEvent;
import io.serai.conversations.ConversationView;
import io.serai.inbox.PresenceChanged;
import io.serai.inbox.PromiseChanged;
import io.serai.knowledge.IndexingProgressed;
import io.serai.notifications.NotificationsChanged;
import io.serai.privacy.AccessEnded;
import io.serai.privacy.ContactErased;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what happened, after it was committed, and puts it before the desk. */
@Component
class DeskListener {
    private final DeskHub hub;

    DeskListener(DeskHub hub) {
        this.hub = hub;
    }

    @EventListener
    void on(ConversationEvent event) {
        hub.publish(event.workspace(), told(event));
    }

    @EventListener
    void on(PresenceChanged changed) {
        String presence = changed.presence().name().toLowerCase(Locale.ROOT);
        hub.publish(changed.workspace(), new DeskEvent.PresenceChanged(changed.agent(), presence));
    }

    @EventListener
    void on(PromiseChanged changed) {
        String stage = changed.stage().name().toLowerCase(Locale.ROOT);
        hub.publish(changed.workspace(), new DeskEvent.PromiseChanged(changed.conversation(), stage));
    }

    @EventListener
    void on(IndexingProgressed progressed) {
        hub.publish(
                progressed.workspace(),
                new DeskEvent.IndexingProgressed(progressed.source(), progressed.done(), progressed.total()));
    }

    @EventListener
    void on(NotificationsChanged changed) {
        hub.publish(changed.workspace(), new DeskEvent.NotificationsChanged(changed.agent(), changed.sound()));
    }

    @EventListener
    void on(AccessEnded ended) {
        hub.recheck(ended.workspace(), ended.agent());
    }

    @EventListener
    void on(ContactErased erased) {
        hub.startOver(erased.workspace());
    }

    @EventListener
    void on(ContactsJoined joined) {
        hub.startOver(joined.workspace());
    }

    private static DeskEvent told(ConversationEvent event) {
        return switch (event) {
            case ConversationEvent.MessageAdded added ->
                new DeskEvent.MessageAdded(ConversationView.of(added.conversation()), added.message());
            case ConversationEvent.MessageChanged changed ->
                new DeskEvent.MessageChanged(ConversationView.of(changed.conversation()), changed.message());
            case ConversationEvent.ConversationChanged changed ->
                new DeskEvent.ConversationChanged(ConversationView.of(changed.conversation()));
            case ConversationEvent.ConversationHandedOver handed ->
                new DeskEvent.ConversationChanged(ConversationView.of(handed.conversation()));
            case ConversationEvent.AnswerDrafted drafted ->
                new DeskEvent.AnswerDrafted(drafted.conversation(), drafted.answers(), drafted.text());
            case ConversationEvent.Typing typing -> new DeskEvent.Typing(typing.conversation(), typing.author());
            case ConversationEvent.SeenByCustomer seen -> new DeskEvent.SeenByCustomer(seen.conversation(), seen.seq());
        };
    }
}
