package io.serai.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real server, as a process of its own on a throw-away home, which can be killed and started again. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home;
    private final int port;
    private final String publicUrl;
    private volatile Process process;

    private ServerProcess(Path home, int port, String publicUrl) throws IOException {
        this.publicUrl = publicUrl;
        this.home = home;
        this.port = port;
        this.process = launch(command());
    }

    static ServerProcess start() throws Exception {
        return start("");
    }

    /** @param publicUrl where the platforms deliver; empty for the server itself */
    static ServerProcess start(String publicUrl) throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            free.close();
            var server = new ServerProcess(Files.createTempDirectory("serai-bench-"), free.getLocalPort(), publicUrl);
            server.awaitHealthy();
            return server;
        }
    }

    private static List<String> command() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions());
        command.add("-jar");
        command.add(setting("SERAI_JAR"));
        // the wait for a customer who may go on writing is not what is measured
        command.add("--serai.reception.patience=0s");
        // all customers of a bench come from one address
        command.add("--serai.widget.limits.messages-per-visitor=0");
        command.add("--serai.widget.limits.messages-per-address=0");
        command.add("--serai.widget.limits.sessions-per-address=0");
        command.add("--serai.widget.limits.connections-per-address=0");
        return command;
    }

    private Process launch(List<String> command) throws IOException {
        return launch(command, Map.of());
    }

    private Process launch(List<String> command, Map<String, String> settings) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("SERAI_HOME", home.toString());
        builder.environment().put("SERAI_PORT", Integer.toString(port));
        builder.environment().put("SERAI_PUBLIC_URL", publicUrl.isEmpty() ? url() : publicUrl);
        builder.environment().put("SERAI_DATABASE_URL", "");
        builder.environment().remove("SERAI_DEMO");
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static List<String> javaOptions() {
        String options = System.getenv().getOrDefault("SERAI_JAVA_OPTIONS", "");
        return options.isBlank() ? List.of() : List.of(options.strip().split("\\s+"));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; start the benches with ./serai bench");
        }
        return value;
    }

    String url() {
        return "http://localhost:" + port;
    }

    Path log() {
        return home.resolve("server.log");
    }

    long pid() {
        return process.pid();
    }

    /** As a crash or a pulled plug ends it: {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws Exception {
        process = launch(command());
        awaitHealthy();
    }

    /** The same server, started as its owner starts it, but for the wait for a customer who may go on writing; returns at once. */
    void startByScript() throws IOException {
        process = launch(List.of("./serai", "run"), Map.of("SERAI_RECEPTION_PATIENCE", "0s"));
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    /** {@code kill -9} of PostgreSQL's main process, while the server runs. */
    void killPostgres() throws IOException {
        String pid = Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
    }

    /** A connection of our own to the server's database, seeing every workspace. */
    Connection database() throws IOException, SQLException {
        String databasePort = Files.readString(home.resolve("postgres/port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/serai?options=-c%20serai.workspace=*",
                "serai",
                Files.readString(home.resolve("postgres/password")).strip());
    }

    /** The same, as one who may leave out what guards every row: for writing millions of them. */
    Connection databaseAsSuperuser() throws IOException, SQLException {
        String databasePort = Files.readString(home.resolve("postgres/port")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/serai?options=-c%20serai.workspace=*",
                "postgres",
                Files.readString(home.resolve("postgres/superuser.password")).strip());
    }

    /** Resident memory of the server's JVM, and of PostgreSQL with pages shared among its processes counted once; in MB. */
    Memory memory() throws IOException {
        long postgres = 0;
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        var root = ProcessHandle.of(postmaster).orElseThrow();
        for (ProcessHandle each :
                Stream.concat(Stream.of(root), root.descendants()).toList()) {
            postgres += kilobytes(Path.of("/proc", Long.toString(each.pid()), "smaps_rollup"), "Pss:");
        }
        return new Memory(
                kilobytes(Path.of("/proc", Long.toString(pid()), "status"), "VmRSS:") / 1024, postgres / 1024);
    }

    /** Processor time since their starts, which noise from other programs on the machine hardly changes. */
    Effort effort() throws IOException, SQLException {
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        var root = ProcessHandle.of(postmaster).orElseThrow();
        Duration postgres = Stream.concat(Stream.of(root), root.descendants())
                .map(ServerProcess::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
        try (Connection database = database();
                var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()")) {
            row.next();
            return new Effort(processorTime(process.toHandle()), postgres, row.getLong(1));
        }
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    record Effort(Duration server, Duration postgres, long transactions) {
        /** What each of so many messages took since then. */
        String perMessageSince(Effort before, int messages) {
            return "server %.1f ms, PostgreSQL %.1f ms of processor time, %.1f transactions"
                    .formatted(
                            server.minus(before.server).toNanos() / 1e6 / messages,
                            postgres.minus(before.postgres).toNanos() / 1e6 / messages,
                            (transactions - before.transactions) / (double) messages);
        }
    }

    record Memory(long server, long postgres) {
        @Override
        public String toString() {
            return "server %d MB, PostgreSQL %d MB, together %d MB".formatted(server, postgres, server + postgres);
        }
    }

    private static long kilobytes(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0; // the process ended, or this is no Linux
        }
    }

    private void awaitHealthy() throws Exception {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!healthy()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("The server did not start; its log is " + log());
            }
            Thread.sleep(20);
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stops it and removes its home; with {@code SERAI_BENCH_KEEP} set the home stays, to be looked at. */
    @Override
    public void close() throws Exception {
        stop();
        if (System.getenv("SERAI_BENCH_KEEP") != null) {
            System.out.println("kept: " + home);
            return;
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
