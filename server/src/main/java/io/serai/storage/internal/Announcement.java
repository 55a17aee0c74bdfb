package io.serai.storage.internal;

import io.serai.storage.Home;
import io.serai.storage.PublicUrl;
import java.lang.management.ManagementFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the server where to look. */
@Component
class Announcement {
    private static final Logger log = LoggerFactory.getLogger("io.serai.Serai");

    private final PublicUrl url;
    private final Home home;

    Announcement(PublicUrl url, Home home) {
        this.url = url;
        this.home = home;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        log.info(
                "Serai is at {} (data in {}, ready after {} s)",
                url.root(),
                home.root(),
                "%.1f".formatted(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0));
    }
}
