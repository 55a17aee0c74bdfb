package io.serai.conversations;

import io.serai.shared.WorkspaceId;

/** For those who watch; published after the commit. Deleting every listener leaves customers answered. */
public sealed interface ConversationEvent {
    WorkspaceId workspace();

    record MessageAdded(WorkspaceId workspace, Conversation conversation, Message message)
            implements ConversationEvent {}

    record MessageChanged(WorkspaceId workspace, Conversation conversation, Message message)
            implements ConversationEvent {}

    /** Owner, status, language or contact changed. */
    record ConversationChanged(WorkspaceId workspace, Conversation conversation) implements ConversationEvent {}

    record ConversationHandedOver(WorkspaceId workspace, Conversation conversation, Conversation.HandOff why)
            implements ConversationEvent {}

    /** An answer is being worded; not stored. {@code text} is the whole text so far; empty ends the draft. */
    record AnswerDrafted(WorkspaceId workspace, ConversationId conversation, MessageId answers, String text)
            implements ConversationEvent {}

    /** Somebody is writing; not stored. */
    record Typing(WorkspaceId workspace, ConversationId conversation, Author author) implements ConversationEvent {}

    /** The customer has seen everything up to this number. */
    record SeenByCustomer(WorkspaceId workspace, ConversationId conversation, long seq) implements ConversationEvent {}
}
