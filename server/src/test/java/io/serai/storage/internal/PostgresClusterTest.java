package io.serai.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresClusterTest {
    private static final Path BINARIES = Path.of("target", "postgres-programs").toAbsolutePath();

    /** One cluster for all: making it is what takes long. */
    @TempDir
    private static Path folder;

    private PostgresCluster cluster;
    private int port;

    @BeforeEach
    void start() {
        cluster = cluster("");
        port = cluster.start();
    }

    @AfterEach
    void stop() {
        cluster.stop();
    }

    @Test
    void nothingIsTradedForDurability() throws SQLException {
        assertThat(List.of(
                        setting("fsync"),
                        setting("synchronous_commit"),
                        setting("full_page_writes"),
                        setting("data_checksums")))
                .containsOnly("on");
        assertThat(setting("server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void onlyThisMachineAndOnlyThePasswordGetIn() throws SQLException, IOException {
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "guessed"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("postgres/superuser.password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aServerThatOutlivedItsOwnerIsFoundAgain() {
        long pid = pid();

        assertThat(cluster("").start()).isEqualTo(port);
        assertThat(pid()).isEqualTo(pid);
    }

    @Test
    void aServerWithOldSettingsIsReplaced() throws SQLException {
        long pid = pid();
        cluster = cluster("work_mem = 9MB\n");
        port = cluster.start();

        assertThat(pid()).isNotEqualTo(pid);
        assertThat(setting("work_mem")).isEqualTo("9MB");
    }

    @Test
    void committedRowsSurviveAKill() throws Exception {
        execute("create table if not exists kept (n int)");
        execute("insert into kept values (1)");
        kill();

        assertThat(cluster.isRunning()).isFalse();
        cluster.restart(port);
        assertThat(query("select count(*) from kept")).isEqualTo("1");
    }

    @Test
    void aPidFileThatNamesAnUnrelatedProcessDoesNotPreventTheStart() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"));
        cluster.stop();
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(folder.resolve("postgres/data/postmaster.pid"), lines);

        cluster.start();
        assertThat(cluster.isRunning()).isTrue();
    }

    @Test
    void aTakenPortIsLeftToItsOwner() throws IOException {
        cluster.stop();
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(cluster.start()).isNotEqualTo(taken.getLocalPort());
        }
    }

    private static PostgresCluster cluster(String settings) {
        return new PostgresCluster(BINARIES, folder.resolve("postgres"), settings);
    }

    private static long pid() {
        return Postmaster.of(folder.resolve("postgres/data")).orElseThrow().pid();
    }

    private void kill() throws Exception {
        long pid = pid();
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (cluster.isRunning()) {
            Thread.sleep(10);
        }
    }

    private String setting(String name) throws SQLException {
        return query("select current_setting('" + name + "')");
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser(port);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = cluster.connectAsSuperuser(port);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
