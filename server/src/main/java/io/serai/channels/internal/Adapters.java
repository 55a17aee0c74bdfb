package io.serai.channels.internal;

import io.serai.channels.ChannelAdapter;
import io.serai.content.ChannelKind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;

/** The adapters by the platform that they speak for; looked up late, since adapters themselves use the accounts. */
class Adapters {
    private final Supplier<Map<ChannelKind, ChannelAdapter>> byKind;

    Adapters(Supplier<List<ChannelAdapter>> adapters) {
        this.byKind = SingletonSupplier.of(
                () -> adapters.get().stream().collect(Collectors.toMap(ChannelAdapter::kind, Function.identity())));
    }

    ChannelAdapter of(ChannelKind kind) {
        ChannelAdapter adapter = byKind.get().get(kind);
        if (adapter == null) {
            throw new IllegalStateException("no adapter for " + kind);
        }
        return adapter;
    }
}
