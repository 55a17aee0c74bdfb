package io.serai.accounts;

/** What a person is in the workspace; permissions follow from it. */
public enum Role {
    OWNER,
    ADMIN,
    AGENT
}
