package io.serai.storage.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's main process as its {@code postmaster.pid} names it. The file survives a crash, so it may name a running
 * server, a zombie, nothing, or by then an unrelated process.
 */
record Postmaster(Path data, long pid, int port) {
    private static final Path PROC = Path.of("/proc");

    static Optional<Postmaster> of(Path data) {
        try {
            List<String> lines = Files.readAllLines(pidFile(data));
            return Optional.of(new Postmaster(
                    data,
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip())));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty(); // no file, or one half written by a server that died starting
        }
    }

    static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    boolean isRunning() {
        if (!Files.isDirectory(PROC)) {
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .flatMap(process -> process.info().command())
                    .filter(command -> command.endsWith("/postgres"))
                    .isPresent();
        }
        // a zombie's command line is empty
        return commandLine().contains("postgres") && commandLine().contains(data.toString());
    }

    /** Dead but not yet collected by its parent. PostgreSQL takes it for a running server and refuses to start. */
    boolean isZombie() {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    private String commandLine() {
        try {
            return Files.readString(PROC.resolve(pid + "/cmdline"), java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
