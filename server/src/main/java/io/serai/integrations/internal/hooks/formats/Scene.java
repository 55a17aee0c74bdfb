package io.serai.integrations.internal.hooks.formats;

import io.serai.channels.ChannelAccount;
import io.serai.contacts.ContactView;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Message;
import io.serai.integrations.internal.hooks.Happening;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * All that can be told of something that happened, masked for whom it is told.
 *
 * @param id of the delivery
 * @param before what a status or an owner was
 * @param ownerName of the person who has the conversation
 * @param language of the shop's people
 * @param link where it is seen at the desk
 */
public record Scene(
        UUID id,
        WorkspaceId workspace,
        Happening event,
        Instant at,
        ConversationView conversation,
        Optional<ContactView> contact,
        Optional<ChannelAccount> account,
        Optional<Message> message,
        Optional<String> before,
        Optional<String> ownerName,
        Language language,
        URI link) {}
