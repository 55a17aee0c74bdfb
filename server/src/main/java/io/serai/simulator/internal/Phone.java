package io.serai.simulator.internal;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.telegram.SimulatedBot;

/** A bot that lives in the double, and the account that is connected to it. */
public record Phone(WorkspaceId workspace, ChannelAccountId account, SimulatedBot bot) {}
