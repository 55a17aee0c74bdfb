package io.serai.storage.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code initdb} and {@code pg_ctl}. PostgreSQL refuses to run as root, as which containers usually run: then it is
 * started in a user namespace of its own, or as the user nobody.
 */
final class PostgresTools {
    private static final String NOBODY = "65534";

    private final Path bin;
    private final Path log;
    private final List<String> prefix;

    private PostgresTools(Path bin, Path log, List<String> prefix) {
        this.bin = bin;
        this.log = log;
        this.prefix = prefix;
    }

    /** @param folder belongs to PostgreSQL; handed to its user where that is another than ours */
    static PostgresTools in(Path binaries, Path folder) {
        Path log = folder.resolve("tools.log");
        Path bin = binaries.resolve("bin");
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresTools(bin, log, List.of());
        }
        if (run(List.of("unshare", "--user", "true"), log) == 0) {
            return new PostgresTools(bin, log, List.of("unshare", "--user"));
        }
        if (run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()), log) == 0) {
            return new PostgresTools(
                    bin, log, List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        throw new StorageFailure(
                "PostgreSQL does not run as root, and this machine allows neither 'unshare' nor 'chown'.",
                "Start Serai as an ordinary user, or set SERAI_DATABASE_URL.");
    }

    /** @return whether the program succeeded; what it said is in {@link #lastWords()} */
    boolean run(String program, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(command, log) == 0;
    }

    private static int run(List<String> command, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(new File("/dev/null"))
                    // a file and no pipe: the server it starts would keep a pipe open for ever
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            return -1; // no such program
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    String lastWords() {
        try {
            return Files.exists(log) ? Files.readString(log).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
