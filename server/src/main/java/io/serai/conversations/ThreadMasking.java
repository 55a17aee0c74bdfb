package io.serai.conversations;

import io.serai.content.Content;
import io.serai.privacy.ContentMasking;
import io.serai.privacy.Masker;
import org.springframework.stereotype.Component;

/** Takes phone numbers and email addresses out of a thread for those who may not see them: out of texts, captions, cards and summaries. */
@Component
public class ThreadMasking {
    private final Masker masker;
    private final ContentMasking contents;

    public ThreadMasking(Masker masker) {
        this.masker = masker;
        this.contents = new ContentMasking(masker);
    }

    public ConversationView mask(ConversationView conversation) {
        return conversation.with(conversation
                .handOff()
                .map(why -> new Conversation.HandOff(why.reason(), masker.text(why.summary()), mask(why.brief()))));
    }

    private Conversation.Brief mask(Conversation.Brief brief) {
        return new Conversation.Brief(
                brief.priority(),
                brief.team(),
                brief.question().map(masker::text),
                brief.tried(),
                brief.missing().map(masker::text),
                brief.known().stream().map(masker::text).toList());
    }

    public Message mask(Message it) {
        return new Message(
                it.id(),
                it.conversation(),
                it.seq(),
                it.change(),
                it.author(),
                contents.mask(it.content()),
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
                it.deletedAt(),
                it.context());
    }

    public Content mask(Content content) {
        return contents.mask(content);
    }

    public String mask(String text) {
        return masker.text(text);
    }
}
