package io.serai.conversations;

import io.serai.contacts.ContactId;
import io.serai.content.ChannelAccountId;
import io.serai.shared.Language;
import java.time.Instant;
import java.util.Optional;

/** A conversation as the desk sees it: without its address, which on some channels is a phone number. */
public record ConversationView(
        ConversationId id,
        ContactId contact,
        ChannelAccountId account,
        Conversation.Status status,
        Owner owner,
        Optional<Language> language,
        int episode,
        long lastSeq,
        long change,
        Instant openedAt,
        Instant lastMessageAt,
        Optional<Instant> waitingSince,
        Optional<Conversation.HandOff> handOff,
        Optional<Instant> lastInboundAt,
        Marks marks) {
    public static ConversationView of(Conversation it) {
        return new ConversationView(
                it.id(),
                it.contact(),
                it.account(),
                it.status(),
                it.owner(),
                it.language(),
                it.episode(),
                it.lastSeq(),
                it.change(),
                it.openedAt(),
                it.lastMessageAt(),
                it.waitingSince(),
                it.handOff(),
                it.lastInboundAt(),
                it.marks());
    }

    public ConversationView with(Optional<Conversation.HandOff> other) {
        return new ConversationView(
                id,
                contact,
                account,
                status,
                owner,
                language,
                episode,
                lastSeq,
                change,
                openedAt,
                lastMessageAt,
                waitingSince,
                other,
                lastInboundAt,
                marks);
    }
}
