package io.serai.simulator.line;

import io.serai.content.ChannelKind;
import io.serai.simulator.SimulatedPhone;
import io.serai.simulator.SimulatedPlatform;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** LINE for the phone simulator. */
@Component
final class LinePlatform implements SimulatedPlatform {
    private Optional<LineDouble> started = Optional.empty();

    @Override
    public ChannelKind kind() {
        return ChannelKind.LINE;
    }

    @Override
    public SimulatedPhone open(String name) {
        return new LinePhone(line(), line().channel(name));
    }

    @Override
    public SimulatedPhone reopen(String name, String state) {
        return new LinePhone(line(), line().channel(name, (ObjectNode) SimulatedChannel.JSON.readTree(state)));
    }

    @Override
    public Map<String, String> values(SimulatedPhone phone) {
        SimulatedChannel channel = ((LinePhone) phone).channel();
        String here = line().baseUrl().toString();
        return Map.of(
                "channel_secret",
                channel.secret(),
                "access_token",
                channel.token(),
                "base_url",
                here,
                "data_base_url",
                here);
    }

    /** Where the connector could not set the address itself, since ours is not on this machine. */
    @Override
    public void paste(SimulatedPhone phone, Map<String, String> pastes) {
        Optional.ofNullable(pastes.get("callback_url"))
                .ifPresent(url -> ((LinePhone) phone).channel().deliveries().deliverTo(url));
    }

    @Override
    public void forget(SimulatedPhone phone) {
        line().forget(((LinePhone) phone).channel());
    }

    private synchronized LineDouble line() {
        if (started.isEmpty()) {
            started = Optional.of(new LineDouble(Rules.documented().onLoopback()));
        }
        return started.get();
    }

    @Override
    public synchronized void close() {
        started.ifPresent(LineDouble::close);
    }
}
