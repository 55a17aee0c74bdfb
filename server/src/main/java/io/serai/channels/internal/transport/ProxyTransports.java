package io.serai.channels.internal.transport;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.serai.channels.Egress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A client for each proxy in use; one that nobody has used for an hour is closed. */
final class ProxyTransports {
    private final LoadingCache<Egress.Proxy, ProxyTransport> clients = Caffeine.newBuilder()
            .expireAfterAccess(Duration.ofHours(1))
            .removalListener(ProxyTransports::close)
            .build(ProxyTransport::new);

    Transport of(Egress.Proxy proxy) {
        return clients.get(proxy);
    }

    private static void close(Egress.@Nullable Proxy proxy, @Nullable ProxyTransport transport, RemovalCause cause) {
        if (transport != null) {
            transport.close();
        }
    }
}
