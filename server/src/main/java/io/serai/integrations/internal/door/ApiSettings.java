package io.serai.integrations.internal.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param perMinute how many requests one token may make in a minute */
@ConfigurationProperties("serai.api")
public record ApiSettings(@DefaultValue("600") int perMinute) {
    public ApiSettings {
        if (perMinute < 1) {
            throw new IllegalArgumentException("serai.api.per-minute is at least 1.");
        }
    }
}
