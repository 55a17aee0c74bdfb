package io.serai.brain.internal.memory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param forgetAfter how long after the customer's last word the bot goes by what it remembers */
@ConfigurationProperties("serai.brain.memory")
record MemorySettings(@DefaultValue("24h") Duration forgetAfter) {
    MemorySettings {
        if (forgetAfter.isNegative() || forgetAfter.compareTo(Duration.ofDays(365)) > 0) {
            throw new IllegalArgumentException("serai.brain.memory.forget-after is between 0 and 365 days");
        }
    }
}
