package io.serai.channels.email.servers;

import io.serai.channels.Egress;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import javax.net.SocketFactory;

/**
 * Lines through one account's SOCKS5 proxy (RFC 1928), with its own name and password (RFC 1929): Java's own asks the whole process for them,
 * and so every account for the same. Host names are resolved by the proxy.
 */
final class SocksSockets extends SocketFactory {
    private static final int HELLO_MILLIS = 15_000;
    private static final int LONGEST = 255;

    private final Egress.Proxy proxy;

    SocksSockets(Egress.Proxy proxy) {
        this.proxy = proxy;
    }

    @Override
    public Socket createSocket() {
        return new Line(proxy);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        Socket line = createSocket();
        line.connect(InetSocketAddress.createUnresolved(host, port), HELLO_MILLIS);
        return line;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    /** To whom it is connected is the proxy; through it one talks to whom one asked for. */
    private static final class Line extends Socket {
        private final Egress.Proxy proxy;

        Line(Egress.Proxy proxy) {
            this.proxy = proxy;
        }

        @Override
        public void connect(SocketAddress wanted) throws IOException {
            connect(wanted, HELLO_MILLIS);
        }

        @Override
        public void connect(SocketAddress wanted, int timeout) throws IOException {
            if (!(wanted instanceof InetSocketAddress target)) {
                throw new IOException("a proxy leads to names and ports only");
            }
            try {
                super.connect(new InetSocketAddress(proxy.host(), proxy.port()), timeout);
            } catch (IOException unreachable) {
                throw new ConnectException("the proxy does not answer");
            }
            int patience = getSoTimeout();
            setSoTimeout(HELLO_MILLIS);
            try {
                var answers = new DataInputStream(getInputStream());
                introduce(answers, getOutputStream());
                ask(target, answers, getOutputStream());
                setSoTimeout(patience);
            } catch (IOException refused) {
                close();
                throw refused;
            }
        }

        private void introduce(DataInputStream answers, OutputStream out) throws IOException {
            boolean known = !proxy.user().isEmpty();
            out.write(new byte[] {5, 1, (byte) (known ? 2 : 0)});
            answers.readByte();
            int way = answers.readUnsignedByte();
            if (way == 2 && known) {
                byte[] user = bytes(proxy.user());
                byte[] password = bytes(proxy.password().value());
                byte[] message = new byte[3 + user.length + password.length];
                message[0] = 1;
                message[1] = (byte) user.length;
                System.arraycopy(user, 0, message, 2, user.length);
                message[2 + user.length] = (byte) password.length;
                System.arraycopy(password, 0, message, 3 + user.length, password.length);
                out.write(message);
                answers.readByte();
                way = answers.readUnsignedByte();
            }
            if (way != 0) {
                throw new ConnectException("the proxy refuses its user name or password");
            }
        }

        private static byte[] bytes(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length == 0 || bytes.length > LONGEST) {
                throw new ConnectException("the proxy refuses its user name or password");
            }
            return bytes;
        }

        private static void ask(InetSocketAddress target, DataInputStream answers, OutputStream out)
                throws IOException {
            byte[] host = bytes(target.getHostString());
            byte[] message = new byte[7 + host.length];
            message[0] = 5;
            message[1] = 1;
            message[3] = 3;
            message[4] = (byte) host.length;
            System.arraycopy(host, 0, message, 5, host.length);
            message[5 + host.length] = (byte) (target.getPort() >> 8);
            message[6 + host.length] = (byte) target.getPort();
            out.write(message);
            answers.readByte();
            int answer = answers.readUnsignedByte();
            answers.readByte();
            int length = switch (answers.readUnsignedByte()) {
                case 1 -> 4;
                case 3 -> answers.readUnsignedByte();
                case 4 -> 16;
                default -> throw new ConnectException("the proxy does not let us through");
            };
            answers.skipNBytes(length + 2L);
            if (answer != 0) {
                throw new ConnectException("the proxy does not let us through");
            }
        }
    }
}
