package io.serai.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands before a mail server that can IDLE and makes it one that cannot: the word is missing in what it says it can. */
final class WithoutIdle implements AutoCloseable {
    private final ServerSocket door;
    private final int behind;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();
    final List<String> commands = new CopyOnWriteArrayList<>();

    WithoutIdle(int behind) {
        this.behind = behind;
        try {
            door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().name("without-idle").start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind);
                lines.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> asks(client, server));
                Thread.ofVirtual().start(() -> tells(server, client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void asks(Socket client, Socket server) {
        try (InputStream in = client.getInputStream();
                OutputStream out = server.getOutputStream()) {
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                commands.add(line);
                write(out, line);
            }
        } catch (IOException closed) {
            // whoever hung up did
        }
    }

    private static void tells(Socket server, Socket client) {
        try (InputStream in = server.getInputStream();
                OutputStream out = client.getOutputStream()) {
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                write(out, line.contains("CAPABILITY") ? line.replace(" IDLE", "") : line);
            }
        } catch (IOException closed) {
            // whoever hung up did
        }
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket line : lines) {
            line.close();
        }
    }
}
