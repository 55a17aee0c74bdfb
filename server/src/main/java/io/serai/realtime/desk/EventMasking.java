package io.serai.realtime.desk;

import io.serai.conversations.ThreadMasking;
import org.springframework.stereotype.Component;

/** Takes phone numbers and email addresses out of an event for agents who may not see them: out of texts, captions, cards and summaries. */
@Component
class EventMasking {
    private final ThreadMasking threads;

    EventMasking(ThreadMasking threads) {
        this.threads = threads;
    }

    DeskEvent mask(DeskEvent event) {
        return switch (event) {
            case DeskEvent.MessageAdded added ->
                new DeskEvent.MessageAdded(threads.mask(added.conversation()), threads.mask(added.message()));
            case DeskEvent.MessageChanged changed ->
                new DeskEvent.MessageChanged(threads.mask(changed.conversation()), threads.mask(changed.message()));
            case DeskEvent.ConversationChanged changed ->
                new DeskEvent.ConversationChanged(threads.mask(changed.conversation()));
            case DeskEvent.AnswerDrafted drafted ->
                new DeskEvent.AnswerDrafted(drafted.conversation(), drafted.answers(), threads.mask(drafted.text()));
            case DeskEvent.Typing typing -> typing;
            case DeskEvent.ViewersChanged changed -> changed;
            case DeskEvent.SeenByCustomer seen -> seen;
            case DeskEvent.PresenceChanged changed -> changed;
            case DeskEvent.PromiseChanged changed -> changed;
            case DeskEvent.NotificationsChanged changed -> changed;
            case DeskEvent.IndexingProgressed progressed -> progressed;
            case DeskEvent.DraftDropped dropped -> dropped;
        };
    }
}
