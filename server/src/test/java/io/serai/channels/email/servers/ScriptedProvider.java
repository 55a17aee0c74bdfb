package io.serai.channels.email.servers;

import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The doors of a provider as far as signing in goes: a token endpoint, IMAP and SMTP that take XOAUTH2 or a password, in the clear, by STARTTLS
 * or by TLS from the first byte. It remembers what was shown to it.
 */
final class ScriptedProvider implements AutoCloseable {
    static final String ADDRESS = "shop@shop.example";
    static final String PASSWORD = "correct horse";

    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    final List<String> shown = new CopyOnWriteArrayList<>();
    final AtomicInteger heard = new AtomicInteger();
    volatile String valid = "token-1";
    volatile String tokenAnswer = "{\"access_token\":\"token-1\",\"expires_in\":3600}";
    volatile int tokenStatus = 200;

    private final HttpServer tokens;
    private final ServerSocket imap;
    private final ServerSocket smtp;
    private final Optional<SSLContext> tls;
    private final boolean implicit;

    ScriptedProvider() throws IOException {
        this(Optional.empty(), false);
    }

    /** @param implicit TLS from the first byte, else by STARTTLS */
    ScriptedProvider(Optional<SSLContext> tls, boolean implicit) throws IOException {
        this.tls = tls;
        this.implicit = implicit;
        tokens = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        tokens.createContext("/token", exchange -> {
            asked.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] body = tokenAnswer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(tokenStatus, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        tokens.start();
        imap = door(this::imap);
        smtp = door(this::smtp);
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>(Map.of(
                "address",
                ADDRESS,
                "imap_host",
                "127.0.0.1",
                "imap_port",
                Integer.toString(imap.getLocalPort()),
                "smtp_host",
                "127.0.0.1",
                "smtp_port",
                Integer.toString(smtp.getLocalPort())));
        String security = tls.isEmpty() ? "none" : implicit ? "ssl" : "starttls";
        values.put("imap_security", security);
        values.put("smtp_security", security);
        return values;
    }

    Map<String, String> oauth() {
        Map<String, String> values = values();
        values.putAll(Map.of(
                "oauth_provider", "custom",
                "oauth_client_id", "client",
                "oauth_client_secret", "hush",
                "oauth_refresh_token", "refresh-1",
                "oauth_token_url", "http://127.0.0.1:" + tokens.getAddress().getPort() + "/token"));
        return values;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new HashMap<>();
        for (String field : body.split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private interface Talk {
        void with(Line line) throws IOException;
    }

    private ServerSocket door(Talk talk) throws IOException {
        ServerSocket door = implicit && tls.isPresent()
                ? tls.get().getServerSocketFactory().createServerSocket(0, 20, InetAddress.getByName("127.0.0.1"))
                : new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                try {
                    Socket client = door.accept();
                    heard.incrementAndGet();
                    Thread.ofVirtual().start(() -> serve(client, talk));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return door;
    }

    private static void serve(Socket client, Talk talk) {
        try (client) {
            talk.with(new Line(client));
        } catch (IOException gone) {
            // whoever hangs up hangs up
        }
    }

    private boolean lets(String sasl) {
        shown.add(sasl.replace('\1', '|'));
        return sasl.equals("user=" + ADDRESS + "\1auth=Bearer " + valid + "\1\1");
    }

    private static String plain(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private void imap(Line line) throws IOException {
        line.says("* OK ready");
        boolean secret = implicit || tls.isEmpty();
        for (String said = line.hears(); said != null; said = line.hears()) {
            String[] words = said.split(" ");
            String tag = words[0];
            switch (words[1].toUpperCase(Locale.ROOT)) {
                case "CAPABILITY" ->
                    line.says("* CAPABILITY IMAP4rev1 SASL-IR"
                            + (secret ? " AUTH=XOAUTH2 AUTH=PLAIN" : " STARTTLS LOGINDISABLED"));
                case "STARTTLS" -> {
                    line.says(tag + " OK begin");
                    line.secure(tls.orElseThrow());
                    secret = true;
                    continue;
                }
                case "AUTHENTICATE" -> {
                    if (!authenticated(line, words)) {
                        line.says(tag + " NO [AUTHENTICATIONFAILED] Invalid credentials");
                        continue;
                    }
                }
                case "LIST" -> line.says("* LIST (\\HasNoChildren) \"/\" INBOX");
                case "EXAMINE", "SELECT" -> {
                    line.says("* 0 EXISTS");
                    line.says("* OK [UIDVALIDITY 7] valid");
                    line.says("* OK [UIDNEXT 12] next");
                }
                case "STATUS" -> line.says("* STATUS INBOX (UIDVALIDITY 7 UIDNEXT 12)");
                case "LOGOUT" -> line.says("* BYE");
                default -> {}
            }
            line.says(tag + " OK done");
        }
    }

    private boolean authenticated(Line line, String[] words) throws IOException {
        if (words[2].equalsIgnoreCase("PLAIN")) {
            if (words.length == 3) {
                line.says("+ ");
            }
            return plain(words.length > 3 ? words[3] : line.hears()).endsWith("\0" + PASSWORD);
        }
        if (words.length == 3) {
            line.says("+ ");
        }
        boolean right = lets(plain(words.length > 3 ? words[3] : line.hears()));
        if (!right) {
            line.says(
                    "+ " + Base64.getEncoder().encodeToString("{\"status\":\"400\"}".getBytes(StandardCharsets.UTF_8)));
            line.hears();
        }
        return right;
    }

    private void smtp(Line line) throws IOException {
        line.says("220 ready");
        boolean secret = implicit || tls.isEmpty();
        for (String said = line.hears(); said != null; said = line.hears()) {
            String[] words = said.split(" ");
            switch (words[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> {
                    line.says("250-provider");
                    line.says(secret ? "250 AUTH XOAUTH2 PLAIN" : "250 STARTTLS");
                }
                case "STARTTLS" -> {
                    line.says("220 begin");
                    line.secure(tls.orElseThrow());
                    secret = true;
                }
                case "AUTH" -> {
                    if (words.length < 3) {
                        line.says("334 ");
                    }
                    String sasl = plain(words.length < 3 ? line.hears() : words[2]);
                    boolean right = words[1].equals("PLAIN") ? sasl.endsWith("\0" + PASSWORD) : lets(sasl);
                    line.says(right ? "235 in" : "535 5.7.8 not in");
                }
                case "QUIT" -> {
                    line.says("221 bye");
                    return;
                }
                default -> line.says("250 ok");
            }
        }
    }

    @Override
    public void close() throws IOException {
        tokens.stop(0);
        imap.close();
        smtp.close();
    }

    private static final class Line {
        private Socket socket;
        private BufferedReader in;
        private OutputStream out;

        Line(Socket socket) throws IOException {
            use(socket);
        }

        private void use(Socket talked) throws IOException {
            socket = talked;
            in = new BufferedReader(new InputStreamReader(talked.getInputStream(), StandardCharsets.ISO_8859_1));
            out = talked.getOutputStream();
        }

        String hears() throws IOException {
            return in.readLine();
        }

        void says(String text) throws IOException {
            out.write((text + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        void secure(SSLContext context) throws IOException {
            SSLSocket secure =
                    (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), false);
            secure.setUseClientMode(false);
            use(secure);
        }
    }
}
