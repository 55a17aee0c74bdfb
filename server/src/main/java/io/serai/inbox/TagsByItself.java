package io.serai.inbox;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;

/** Puts tags on that nobody has to think of: what is to be looked at in the morning. */
public interface TagsByItself {
    /** A tag that the shop need not have yet; it is called by its language. */
    enum Matter {
        /** A parcel is late, lost, or could not be delivered. */
        DELAYED
    }

    /** Once; again, when it was taken off and the matter comes up anew. @param why in a few words, for the desk */
    void tag(WorkspaceId workspace, ConversationId conversation, Matter matter, String why);
}
