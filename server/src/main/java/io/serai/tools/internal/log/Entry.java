package io.serai.tools.internal.log;

import io.serai.conversations.ConversationId;
import io.serai.tools.ToolKind;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One use of a tool.
 *
 * @param key the same for the same wish of the same message: what carries the rule that nothing is done twice
 * @param customer a keyed hash of whose order it is; empty where it is nobody's
 * @param request what was asked for, without what only the customer may know
 * @param answer what came of it, in the same way
 * @param call the whole call, sealed; kept of changes, so that a person can do what was prepared
 * @param undo the call that would take it back, sealed; empty where nothing would
 */
public record Entry(
        UUID id,
        String key,
        ConversationId conversation,
        ToolKind tool,
        Outcome outcome,
        String customer,
        String request,
        String answer,
        Optional<byte[]> call,
        Instant at,
        long millis,
        Optional<byte[]> undo) {
    /** One that cannot be taken back. */
    public Entry(
            UUID id,
            String key,
            ConversationId conversation,
            ToolKind tool,
            Outcome outcome,
            String customer,
            String request,
            String answer,
            Optional<byte[]> call,
            Instant at,
            long millis) {
        this(id, key, conversation, tool, outcome, customer, request, answer, call, at, millis, Optional.empty());
    }

    public enum Outcome {
        /** Nobody has noted an end yet. */
        BEGUN,
        DONE,
        /** The policy or the source is against it. */
        REFUSED,
        /** Waits for a person. */
        PREPARED,
        /** A person decided against what was prepared. */
        DECLINED,
        FAILED,
        UNCERTAIN
    }

    public Entry ended(Outcome how, String told, long took) {
        return new Entry(id, key, conversation, tool, how, customer, request, told, call, at, took, undo);
    }

    public Entry undoneBy(byte[] sealed) {
        return new Entry(
                id, key, conversation, tool, outcome, customer, request, answer, call, at, millis, Optional.of(sealed));
    }
}
