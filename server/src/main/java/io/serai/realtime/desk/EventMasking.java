package io.serai.realtime.desk;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.privacy.Masker;
import org.springframework.stereotype.Component;

/** Takes phone numbers and email addresses out of an event for agents who may not see them: out of texts, captions, cards and summaries. */
@Component
class EventMasking {
    private final Masker masker;

    EventMasking(Masker masker) {
        this.masker = masker;
    }

    DeskEvent mask(DeskEvent event) {
        return switch (event) {
            case DeskEvent.MessageAdded added ->
                new DeskEvent.MessageAdded(mask(added.conversation()), mask(added.message()));
            case DeskEvent.MessageChanged changed ->
                new DeskEvent.MessageChanged(mask(changed.conversation()), mask(changed.message()));
            case DeskEvent.ConversationChanged changed ->
                new DeskEvent.ConversationChanged(mask(changed.conversation()));
            case DeskEvent.AnswerDrafted drafted ->
                new DeskEvent.AnswerDrafted(drafted.conversation(), drafted.answers(), masker.text(drafted.text()));
            case DeskEvent.Typing typing -> typing;
            case DeskEvent.SeenByCustomer seen -> seen;
            case DeskEvent.PresenceChanged changed -> changed;
            case DeskEvent.IndexingProgressed progressed -> progressed;
            case DeskEvent.DraftDropped dropped -> dropped;
        };
    }

    private ConversationView mask(ConversationView conversation) {
        return conversation.with(
                conversation.handOff().map(why -> new Conversation.HandOff(why.reason(), masker.text(why.summary()))));
    }

    private Message mask(Message it) {
        return new Message(
                it.id(),
                it.conversation(),
                it.seq(),
                it.change(),
                it.author(),
                mask(it.content()),
                it.note(),
                it.externalId(),
                it.clientId(),
                it.answers(),
                it.quoted(),
                it.reaction(),
                it.language(),
                it.delivery(),
                it.at(),
                it.storedAt(),
                it.editedAt(),
                it.deletedAt());
    }

    private Content mask(Content content) {
        return switch (content) {
            case Content.Text text -> new Content.Text(masker.text(text.body()));
            case Content.Media media ->
                new Content.Media(media.kind(), media.file(), media.caption().map(masker::text), media.album());
            case Content.Location location ->
                new Content.Location(
                        location.latitude(),
                        location.longitude(),
                        location.label().map(masker::text));
            case Content.ContactCard card ->
                new Content.ContactCard(
                        card.name(), card.phones().stream().map(masker::phone).toList());
            case Content.Menu menu -> new Content.Menu(masker.text(menu.prompt()), menu.options());
            case Content.Choice choice -> new Content.Choice(choice.optionId(), masker.text(choice.label()));
            case Content.Notice notice -> notice;
            case Content.Unsupported unsupported ->
                new Content.Unsupported(unsupported.platformKind(), masker.text(unsupported.payload()));
        };
    }
}
