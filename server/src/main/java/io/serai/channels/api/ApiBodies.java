package io.serai.channels.api;

import io.serai.channels.BodyReader;
import io.serai.content.ChannelKind;
import java.time.Clock;
import java.util.Map;

/** Recorded bodies of the channel API. */
public final class ApiBodies {
    private ApiBodies() {}

    public static BodyReader reader(Clock clock) {
        EventReader reader = new EventReader(clock);
        return BodyReader.of(ChannelKind.API, webhook -> Map.of(), (account, webhook) -> reader.read(webhook.body()));
    }
}
