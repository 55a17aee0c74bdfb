package io.serai.conversations;

import io.serai.content.Content;
import io.serai.privacy.Masker;
import java.util.HashMap;
import org.springframework.stereotype.Component;

/** Takes phone numbers and email addresses out of a thread for those who may not see them: out of texts, captions, cards and summaries. */
@Component
public class ThreadMasking {
    private final Masker masker;

    public ThreadMasking(Masker masker) {
        this.masker = masker;
    }

    public ConversationView mask(ConversationView conversation) {
        return conversation.with(
                conversation.handOff().map(why -> new Conversation.HandOff(why.reason(), masker.text(why.summary()))));
    }

    public Message mask(Message it) {
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

    public String mask(String text) {
        return masker.text(text);
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
            case Content.Notice notice -> {
                var details = new HashMap<>(notice.details());
                details.replaceAll((name, value) -> name.equals("summary") ? masker.text(value) : value);
                yield new Content.Notice(notice.kind(), details);
            }
            case Content.Unsupported unsupported ->
                new Content.Unsupported(unsupported.platformKind(), masker.text(unsupported.payload()));
        };
    }
}
