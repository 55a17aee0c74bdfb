package io.serai.reception;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience the longest time that an answer waits for the customer to finish writing; zero sends at once */
@ConfigurationProperties("serai.reception")
record ReceptionSettings(@DefaultValue("3s") Duration patience) {
    ReceptionSettings {
        if (patience.isNegative() || patience.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("serai.reception.patience is between 0 and 10 seconds");
        }
    }
}
