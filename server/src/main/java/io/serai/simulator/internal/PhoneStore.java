package io.serai.simulator.internal;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.List;

/** Keeps the chats of simulated phones. */
interface PhoneStore {
    /** @param state JSON, opaque here */
    record Kept(ChannelAccountId account, String name, String state) {}

    List<Kept> phones(WorkspaceId workspace);

    void save(WorkspaceId workspace, Kept phone);

    void delete(WorkspaceId workspace, ChannelAccountId account);
}
