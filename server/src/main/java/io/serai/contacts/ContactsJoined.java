package io.serai.contacts;

import io.serai.shared.WorkspaceId;

/** Published after the commit: two customers became one, or two again; whoever shows them looks anew. */
public record ContactsJoined(WorkspaceId workspace, ContactId kept, ContactId merged) {}
