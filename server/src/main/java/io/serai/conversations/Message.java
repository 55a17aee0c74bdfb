package io.serai.conversations;

import io.serai.channels.Context;
import io.serai.content.Content;
import io.serai.content.ExternalId;
import io.serai.shared.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a thread.
 *
 * @param seq its number in the conversation, from 1, without gaps, in the order of storing
 * @param change the conversation's change counter when it was last written
 * @param note private: seen at the desk only
 * @param externalId the platform's id
 * @param clientId the id its sender gave it, echoed so that an optimistic copy can be recognised
 * @param answers the customer message that a bot's message answers; its trace hangs there
 * @param at the platform's time, or ours for what we write; threads are ordered by (at, seq)
 */
public record Message(
        MessageId id,
        ConversationId conversation,
        long seq,
        long change,
        Author author,
        Content content,
        boolean note,
        Optional<ExternalId> externalId,
        Optional<String> clientId,
        Optional<MessageId> answers,
        Optional<ExternalId> quoted,
        Optional<String> reaction,
        Optional<Language> language,
        Delivery delivery,
        Instant at,
        Instant storedAt,
        Optional<Instant> editedAt,
        Optional<Instant> deletedAt,
        Context context) {}
