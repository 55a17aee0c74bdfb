package io.serai.models.internal.chat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;

/** An endpoint that answers each request with the next written response, byte by byte as it was written. */
public final class ChatEndpointDouble implements AutoCloseable {
    private final ServerSocket door;
    private final BlockingQueue<Response> responses = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    public record Request(String head, String body) {}

    /** Writes itself; leaving early breaks the connection. */
    public interface Response {
        void write(OutputStream out) throws IOException, InterruptedException;
    }

    public ChatEndpointDouble() {
        try {
            door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/v1");
    }

    public List<Request> requests() {
        return requests;
    }

    public ChatEndpointDouble answers(Response response) {
        responses.add(response);
        return this;
    }

    /** A 200 stream of these pieces, ended by closing. */
    public ChatEndpointDouble streams(String... pieces) {
        return answers(out -> {
            head(out, "200 OK", "text/event-stream");
            for (String piece : pieces) {
                write(out, piece);
            }
        });
    }

    public ChatEndpointDouble refuses(String status, String body, String... headers) {
        return answers(out -> {
            head(out, status, "application/json", headers);
            write(out, body);
        });
    }

    public static void head(OutputStream out, String status, String type, String... headers) throws IOException {
        var lines = new ArrayList<>(List.of("HTTP/1.1 " + status, "Content-Type: " + type, "Connection: close"));
        lines.addAll(List.of(headers));
        write(out, String.join("\r\n", lines) + "\r\n\r\n");
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public static String words(String words) {
        return "data: {\"model\":\"double-1\",\"choices\":[{\"delta\":{\"content\":\"" + words + "\"}}]}\n\n";
    }

    public static String end() {
        return "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            requests.add(read(new BufferedInputStream(socket.getInputStream())));
            Response response = responses.poll();
            if (response != null) {
                response.write(socket.getOutputStream());
            }
        } catch (IOException | InterruptedException gone) {
            // the caller hung up, which some tests want it to
        }
    }

    private static Request read(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        return new Request(head.toString(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException whatever) {
            throw new UncheckedIOException(whatever);
        }
    }
}
