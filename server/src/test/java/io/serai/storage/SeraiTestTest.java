package io.serai.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@SeraiTest
class SeraiTestTest {
    @LocalServerPort
    private int port;

    @Autowired
    private PublicUrl url;

    @Autowired
    private Home home;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theWholeServerRunsOnAHomeAndADatabaseOfItsOwn() {
        assertThat(url.resolve("widget.js")).hasToString("http://localhost:" + port + "/widget.js");
        assertThat(home.root()).startsWith(Path.of("target", "test-homes").toAbsolutePath());
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
    }
}
