package io.serai.realtime.widget;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;

/** Where a visitor's conversation comes in. */
record Doorway(WorkspaceId workspace, ChannelAccountId account, Address address) {}
