package io.serai.tools;

import io.serai.contacts.ContactId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.shared.WorkspaceId;
import java.util.Optional;

/** The one door through which tools are used. Who may, what the shop's policy says and that nothing is done twice is seen to here. */
public interface Tools {
    /** What this shop offers to whoever asks, before anything has been used. */
    Service service(WorkspaceId workspace, Asker asker);

    /**
     * Uses it. A change is made at most once for each answered message, also when the message passes here twice; one of which nobody knows
     * whether it was made is not made again.
     */
    ToolResult use(WorkspaceId workspace, Occasion occasion, ToolCall call);

    /** Where it is used. @param message the customer's message that it answers */
    record Occasion(ConversationId conversation, Optional<ContactId> contact, MessageId message) {}
}
