package io.serai.simulator;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;

/** Simulated phones, for who wants to set one up without a screen. */
public interface Phones {
    /** A new simulated bot with its customers, connected as an account of the workspace. */
    ChannelAccountId connect(WorkspaceId workspace, String name);
}
