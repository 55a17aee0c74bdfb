package io.serai.simulator;

import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Set;

/** Simulated phones, for who wants to set one up without a screen. */
public interface Phones {
    /** The platforms that have a double. */
    Set<ChannelKind> kinds();

    /** A new account on the platform's double with three customers, connected as an account of the workspace. */
    ChannelAccountId connect(WorkspaceId workspace, ChannelKind kind, String name);

    /** One of the phone's customers, counted from 0 and around, writes this; nothing happens where the account has no phone here. */
    void ask(WorkspaceId workspace, ChannelAccountId account, int customer, String text);

    /** The customers on all phones of the workspace. */
    List<Somebody> people(WorkspaceId workspace);

    /** @param reach by what the platform knows them: a telephone number without its plus, an email address, an id */
    record Somebody(ChannelKind kind, String name, String reach) {}
}
