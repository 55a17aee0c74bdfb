package io.serai.privacy;

/** What somebody may do; asked of {@link Permissions} before anything happens. */
public enum Permission {
    READ_CONVERSATIONS,
    REPLY,
    ASSIGN_OTHERS,
    SEE_CONTACT_DATA,
    EDIT_KNOWLEDGE,
    EDIT_BOT,
    MANAGE_CHANNELS,
    MANAGE_AGENTS,
    MANAGE_WORKSPACE,
    SEE_FAILURES
}
