package io.serai.channels.internal.transport;

import io.serai.channels.Egress;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A proxy on this machine that speaks HTTP and SOCKS5, wants a password, and goes on from an address of its own (127.0.0.2). */
public final class ProxyDouble implements Closeable {
    public static final String USER = "shop-7";
    public static final String PASSWORD = "open sesame";

    private final ServerSocket door;
    private final Thread doorman;
    private final String goesOnFrom;
    public final AtomicInteger served = new AtomicInteger();

    public ProxyDouble(String goesOnFrom) throws IOException {
        this.goesOnFrom = goesOnFrom;
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.doorman = Thread.ofVirtual().start(this::open);
    }

    public String address(String scheme) {
        return scheme + "://" + USER + "@127.0.0.1:" + door.getLocalPort();
    }

    Egress egress(String scheme, String password) {
        return Egress.of(address(scheme), java.util.Optional.of(new io.serai.shared.Secret(password)));
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            int first = in.read();
            if (first == 5) {
                socks(client, in);
            } else if (first > 0) {
                http(client, in, first);
            }
        } catch (IOException gone) {
            // whoever hangs up hangs up
        }
    }

    private void socks(Socket client, DataInputStream in) throws IOException {
        OutputStream out = client.getOutputStream();
        in.skipNBytes(in.read());
        out.write(new byte[] {5, 2});
        in.read();
        String user = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
        String password = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
        boolean known = user.equals(USER) && password.equals(PASSWORD);
        out.write(new byte[] {1, (byte) (known ? 0 : 1)});
        if (!known) {
            return;
        }
        in.skipNBytes(3);
        String host = switch (in.read()) {
            case 1 -> InetAddress.getByAddress(in.readNBytes(4)).getHostAddress();
            case 3 -> new String(in.readNBytes(in.read()), StandardCharsets.US_ASCII);
            default -> throw new IOException("IPv6");
        };
        int port = in.readUnsignedShort();
        try (Socket target = onward(host, port)) {
            out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 2, 0, 0});
            pipe(client, in, target);
        }
    }

    private void http(Socket client, DataInputStream in, int first) throws IOException {
        List<String> head = new ArrayList<>();
        StringBuilder line = new StringBuilder().append((char) first);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                if (line.isEmpty()) {
                    break;
                }
                head.add(line.toString());
                line.setLength(0);
            } else if (c != '\r') {
                line.append((char) c);
            }
        }
        String token = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        if (head.stream().noneMatch(field -> field.equalsIgnoreCase("Proxy-Authorization: Basic " + token))) {
            client.getOutputStream()
                    .write(
                            "HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String[] request = head.getFirst().split(" ");
        URI target = URI.create(request[1]);
        try (Socket onward = onward(target.getHost(), target.getPort())) {
            StringBuilder forwarded = new StringBuilder(request[0] + " " + target.getRawPath() + " HTTP/1.1\r\n");
            head.stream()
                    .skip(1)
                    .filter(field -> !field.toLowerCase().startsWith("proxy-"))
                    .forEach(field -> forwarded.append(field).append("\r\n"));
            onward.getOutputStream().write((forwarded + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            pipe(client, in, onward);
        }
    }

    private Socket onward(String host, int port) throws IOException {
        served.incrementAndGet();
        Socket socket = new Socket();
        socket.bind(new InetSocketAddress(goesOnFrom, 0));
        socket.connect(new InetSocketAddress(host, port), 2000);
        return socket;
    }

    private static void pipe(Socket client, InputStream fromClient, Socket target) throws IOException {
        Thread.ofVirtual().start(() -> {
            try {
                fromClient.transferTo(target.getOutputStream());
            } catch (IOException ended) {
                // the other side tells
            }
        });
        target.getInputStream().transferTo(client.getOutputStream());
    }

    /** When this returns, the port is refused: while somebody still waits in accept, the system goes on taking callers. */
    @Override
    public void close() {
        try {
            door.close();
            doorman.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
