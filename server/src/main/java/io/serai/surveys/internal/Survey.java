package io.serai.surveys.internal;

import io.serai.accounts.AgentId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.conversations.ConversationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** @param rating 1 to 5 */
public record Survey(
        UUID id,
        ConversationId conversation,
        int episode,
        ChannelAccountId account,
        Address address,
        Optional<AgentId> agent,
        Instant askedAt,
        Optional<Integer> rating,
        Optional<Instant> ratedAt,
        Optional<String> reason) {}
