package io.serai.storage.internal;

import io.serai.storage.PublicUrl;
import java.net.URI;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The address of a server that nobody gave a public one; its port may be known only once it listens. */
final class LocalAddress implements PublicUrl {
    private volatile int port;

    LocalAddress(int port) {
        this.port = port;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        // the management endpoints may listen elsewhere
        if (event.getApplicationContext().getServerNamespace() == null) {
            port = event.getWebServer().getPort();
        }
    }

    @Override
    public URI root() {
        return URI.create("http://localhost:" + port);
    }
}
