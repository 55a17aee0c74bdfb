package io.serai.tools.internal.identity;

import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/** Wrong tries, and the codes that were sent. */
public interface AttemptStore {
    /** How many wrong tries there were about this since then. @param about a conversation or an order's number, hashed */
    int wrong(WorkspaceId workspace, String about, Instant since);

    void wrongAgain(WorkspaceId workspace, String about, Instant at);

    /** The newest code of a conversation is the only one. */
    void sent(WorkspaceId workspace, ConversationId conversation, Code code);

    Optional<Code> code(WorkspaceId workspace, ConversationId conversation);

    /** It has been read and counts no more. */
    void spent(WorkspaceId workspace, ConversationId conversation);

    /** @param hash of code and mailbox; a code is never stored */
    record Code(byte[] hash, Instant until) {}
}
