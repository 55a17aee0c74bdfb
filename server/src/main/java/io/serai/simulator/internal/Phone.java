package io.serai.simulator.internal;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.SimulatedPhone;

/** An account that lives in a platform's double, and the account of ours that is connected to it. */
public record Phone(WorkspaceId workspace, ChannelAccountId account, ChannelKind kind, SimulatedPhone device) {}
