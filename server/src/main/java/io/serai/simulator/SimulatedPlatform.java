package io.serai.simulator;

import io.serai.content.ChannelKind;
import java.util.Map;

/**
 * A platform's double, as the phone simulator uses it: one bean per kind, in that platform's folder here. The double itself is started with
 * the first phone, on a port of this machine.
 */
public interface SimulatedPlatform extends AutoCloseable {
    ChannelKind kind();

    /** A new account at the platform, without customers; not connected to us yet. */
    SimulatedPhone open(String name);

    /** An account of before. @param state what {@link SimulatedPhone#state} told */
    SimulatedPhone reopen(String name, String state);

    /**
     * What connects us to it, by the field names of this kind's {@link io.serai.channels.Connector}, base addresses at the double included.
     * Ports differ after a restart, so this is asked again then.
     */
    Map<String, String> values(SimulatedPhone phone);

    /**
     * What the connector says must be pasted at the platform's console ({@code callback_url}, {@code verify_token} …). The callback already
     * points to this machine. Also called after a restart.
     */
    default void paste(SimulatedPhone phone, Map<String, String> pastes) {}

    /** The account is closed: its credentials are refused from now on. */
    void forget(SimulatedPhone phone);

    @Override
    void close();
}
