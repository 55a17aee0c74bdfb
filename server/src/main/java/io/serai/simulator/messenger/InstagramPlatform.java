package io.serai.simulator.messenger;

import io.serai.content.ChannelKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Instagram for the phone simulator, connected by its own login. */
@Component
final class InstagramPlatform extends MetaPlatform {
    @Override
    public ChannelKind kind() {
        return ChannelKind.INSTAGRAM;
    }

    @Override
    SimulatedInbox open(MetaDouble meta, String name) {
        return meta.instagram(name);
    }

    @Override
    Map<String, String> values(SimulatedInbox inbox) {
        return Map.of("login", "instagram", "access_token", inbox.token());
    }
}
