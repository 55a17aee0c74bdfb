package io.serai.reception;

import io.serai.channels.ChannelAccount;
import io.serai.channels.MessageAccepted;
import io.serai.contacts.Contact;
import io.serai.conversations.Conversation;
import io.serai.conversations.Message;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/**
 * One message on its way, with whom it concerns.
 *
 * @param past what was said before, as far as the bot has to look at it; absent where a newer message will bring both along
 */
record Visit(
        ChannelAccount account,
        Contact contact,
        Conversation conversation,
        Message message,
        MessageAccepted accepted,
        Optional<Turns.Past> past) {
    WorkspaceId workspace() {
        return account.workspace();
    }
}
