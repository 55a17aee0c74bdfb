package io.serai.simulator.messenger;

import io.serai.content.ChannelKind;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Messenger for the phone simulator. */
@Component
final class MessengerPlatform extends MetaPlatform {
    @Override
    public ChannelKind kind() {
        return ChannelKind.MESSENGER;
    }

    @Override
    SimulatedInbox open(MetaDouble meta, String name) {
        return meta.page(name);
    }

    @Override
    Map<String, String> values(SimulatedInbox inbox) {
        return Map.of("page_id", inbox.pageId(), "page_token", inbox.token());
    }
}
