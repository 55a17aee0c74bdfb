package io.serai.privacy.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.storage.SeraiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

@SeraiTest
@DirtiesContext
@TestPropertySource(properties = "serai.metrics.token=a-long-token")
class MetricsTest {
    @LocalServerPort
    private int port;

    private int status(String authorization) {
        Browser monitor = new Browser(port);
        return monitor.send(monitor.request("/actuator/prometheus").header("Authorization", authorization))
                .status();
    }

    @Test
    void theTokenOpensTheFiguresAndNothingElse() {
        assertThat(status("Bearer a-long-token")).isNotIn(401, 403);
        assertThat(status("Bearer another")).isEqualTo(401);
        assertThat(new Browser(port).get("/actuator/prometheus").status()).isEqualTo(401);
        Browser monitor = new Browser(port);
        assertThat(monitor.send(monitor.request("/actuator/metrics").header("Authorization", "Bearer a-long-token"))
                        .status())
                .isEqualTo(401);
    }
}
