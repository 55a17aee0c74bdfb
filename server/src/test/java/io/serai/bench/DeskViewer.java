package io.serai.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * An agent's browser as far as the live connection goes: it reads every frame and notes when it first saw which of the marked messages. Written
 * against the bytes of RFC 6455, since five hundred clients of a whole library would take more processor time than the server that is measured.
 */
final class DeskViewer implements AutoCloseable {
    private static final byte[] MARK = "push-".getBytes(StandardCharsets.US_ASCII);
    /** {@code {"type":"pong"}} under a mask of zeros, which leaves it as it is. */
    private static final byte[] PONG = "\u0081\u008f\0\0\0\0{\"type\":\"pong\"}".getBytes(StandardCharsets.ISO_8859_1);

    private static final byte[] PING = "\"ping\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RESYNC = "\"resync\"".getBytes(StandardCharsets.US_ASCII);

    private final Socket socket;
    private final DataInputStream in;
    private final AtomicLongArray seen;
    private final AtomicInteger resyncs;
    private volatile boolean lost;

    /** @param marks how many marked messages there will be at most */
    DeskViewer(String url, String cookie, int marks, AtomicInteger resyncs) throws IOException {
        URI server = URI.create(url);
        this.seen = new AtomicLongArray(marks);
        this.resyncs = resyncs;
        this.socket = new Socket(server.getHost(), server.getPort());
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 16_384));
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write("""
                GET /api/live HTTP/1.1\r
                Host: %s:%d\r
                Origin: %s\r
                Cookie: %s\r
                Connection: Upgrade\r
                Upgrade: websocket\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                \r
                """.formatted(server.getHost(), server.getPort(), url, cookie)
                .getBytes(StandardCharsets.US_ASCII));
        upgraded();
        Thread.ofVirtual().start(this::read);
    }

    private void upgraded() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException("The live connection was refused: " + head);
        }
    }

    private void read() {
        var whole = new ByteArrayOutputStream();
        try {
            while (true) {
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte() & 0x7f;
                if (length == 126) {
                    length = in.readUnsignedShort();
                } else if (length == 127) {
                    length = Math.toIntExact(in.readLong());
                }
                byte[] payload = in.readNBytes(length);
                if (payload.length < length || (first & 0x0f) == 8) {
                    throw new EOFException("closed by the server");
                }
                whole.writeBytes(payload);
                if ((first & 0x80) != 0) {
                    heard(whole.toByteArray());
                    whole.reset();
                }
            }
        } catch (IOException closed) {
            lost = !socket.isClosed();
        }
    }

    private void heard(byte[] frame) throws IOException {
        int mark = indexOf(frame, MARK);
        if (mark >= 0) {
            int number = 0;
            for (int i = mark + MARK.length; i < frame.length && Character.isDigit(frame[i]); i++) {
                number = number * 10 + frame[i] - '0';
            }
            if (number < seen.length()) {
                seen.compareAndSet(number, 0, micros(Clock.systemUTC().instant()));
            }
        } else if (frame.length < 40 && indexOf(frame, PING) >= 0) {
            socket.getOutputStream().write(PONG);
        } else if (frame.length < 40 && indexOf(frame, RESYNC) >= 0) {
            resyncs.incrementAndGet();
        }
    }

    private static int indexOf(byte[] text, byte[] part) {
        for (int i = 0; i <= text.length - part.length; i++) {
            if (text[i] == part[0] && Arrays.equals(text, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    /** When it saw the message with this number, in microseconds since 1970; 0 when it did not. */
    long seen(int number) {
        return seen.get(number);
    }

    boolean lost() {
        return lost;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
