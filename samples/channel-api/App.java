import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A whole app on Serai's channel API, in one file and with nothing but the JDK: what is typed here is a customer's message, what the shop
 * answers is printed. See README.md.
 */
public final class App {
    private final URI serai;
    private final String secret;
    private final String customer;
    private final HttpClient http = HttpClient.newHttpClient();
    /** What we took already. Serai sends a message again when our answer got lost; the key tells that it is the same one. */
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private App(URI serai, String secret, String customer) {
        this.serai = serai;
        this.secret = secret;
        this.customer = customer;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        App app = new App(
                URI.create(setting("SERAI_INBOUND", "")), setting("SERAI_SECRET", ""), setting("CUSTOMER", "ann"));
        int port = app.listen(Integer.parseInt(setting("PORT", "9100")));
        System.out.println("Listening at http://localhost:" + port + "/serai - write something:");
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            if (!line.isBlank()) {
                app.write(line.strip());
            }
        }
    }

    private static String setting(String name, String otherwise) {
        String value = System.getenv().getOrDefault(name, otherwise);
        if (value.isEmpty()) {
            System.err.println("Set " + name + ": the channel page in Serai shows it.");
            System.exit(2);
        }
        return value;
    }

    /** A customer writes: one signed POST. The id makes it one message however often it is sent, so a failure is simply tried again. */
    private void write(String text) throws InterruptedException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("id", UUID.randomUUID().toString());
        event.put("customer", Map.of("id", customer, "name", customer));
        event.put("at", Instant.now().toString());
        event.put("text", text);
        byte[] body = Json.write(event).getBytes(StandardCharsets.UTF_8);
        for (int attempt = 0; attempt < 5; attempt++) {
            int status = post(body);
            if (status / 100 == 2) {
                return;
            }
            System.out.println("(not taken: " + status + ")");
            if (status / 100 == 4 && status != 429) {
                return;
            }
            Thread.sleep(1000L << attempt);
        }
    }

    private int post(byte[] body) throws InterruptedException {
        long now = Instant.now().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(serai)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("X-Serai-Timestamp", Long.toString(now))
                .header("X-Serai-Signature", signature(now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException unreachable) {
            return 0;
        }
    }

    /** v1=hex(HMAC-SHA256(secret, timestamp + "." + body)), in both directions. */
    private String signature(long seconds, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((seconds + ".").getBytes(StandardCharsets.US_ASCII));
            return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (java.security.GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private int listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
        server.createContext("/serai", this::receive);
        server.start();
        return server.getAddress().getPort();
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!ofSerai(exchange, body)) {
            answer(exchange, 401, "{\"reason\":\"the signature is not right\"}");
            return;
        }
        Map<?, ?> event = (Map<?, ?>) Json.read(new String(body, StandardCharsets.UTF_8));
        String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        if (taken.add(key)) {
            show(event);
        }
        // our own id of the message; later events about it name it
        answer(exchange, 200, Json.write(Map.of("id", "app-" + key)));
    }

    private boolean ofSerai(HttpExchange exchange, byte[] body) {
        String stamp = String.valueOf(exchange.getRequestHeaders().getFirst("X-Serai-Timestamp"));
        String given = String.valueOf(exchange.getRequestHeaders().getFirst("X-Serai-Signature"));
        if (!stamp.matches("\\d{1,12}") || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(stamp)) > 300) {
            return false;
        }
        return MessageDigest.isEqual(
                signature(Long.parseLong(stamp), body).getBytes(StandardCharsets.UTF_8),
                given.getBytes(StandardCharsets.UTF_8));
    }

    private static void show(Map<?, ?> event) {
        switch (String.valueOf(event.get("type"))) {
            case "message" -> {
                System.out.println("shop (" + event.get("author") + "): " + event.get("text"));
                print(event, "options", "label");
                print(event, "files", "url");
            }
            case "typing" -> System.out.println("shop is writing ...");
            default -> {}
        }
    }

    private static void print(Map<?, ?> event, String list, String field) {
        if (event.get(list) instanceof List<?> all) {
            all.forEach(one -> System.out.println("  - " + ((Map<?, ?>) one).get(field)));
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Just enough JSON for this file; an app has a library for it. */
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            return new Json(text).value();
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> fields = new ArrayList<>();
                map.forEach((name, field) -> fields.add(quoted(String.valueOf(name)) + ":" + write(field)));
                return "{" + String.join(",", fields) + "}";
            }
            return value instanceof Number || value instanceof Boolean
                    ? String.valueOf(value)
                    : quoted(String.valueOf(value));
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char one : text.toCharArray()) {
                if (one == '"' || one == '\\') {
                    quoted.append('\\').append(one);
                } else if (one < ' ') {
                    quoted.append(String.format("\\u%04x", (int) one));
                } else {
                    quoted.append(one);
                }
            }
            return quoted.append('"').toString();
        }

        private Object value() {
            skip();
            char first = text.charAt(at);
            if (first == '{') {
                return object();
            }
            if (first == '[') {
                return list();
            }
            return first == '"' ? string() : word();
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            for (at++; next() != '}'; ) {
                String name = string();
                next();
                at++;
                object.put(name, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> list() {
            List<Object> list = new ArrayList<>();
            for (at++; next() != ']'; ) {
                list.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return list;
        }

        private String string() {
            next();
            StringBuilder string = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char one = text.charAt(at);
                string.append(one == '\\' ? escaped() : one);
            }
            at++;
            return string.toString();
        }

        private char escaped() {
            char one = text.charAt(++at);
            if (one == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            int known = "nrtbf".indexOf(one);
            return known < 0 ? one : "\n\r\t\b\f".charAt(known);
        }

        private Object word() {
            int start = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String word = text.substring(start, at);
            return word.equals("null") ? null : word.equals("true") || word.equals("false") ? (Object) Boolean.valueOf(word) : Double.valueOf(word);
        }

        private char next() {
            skip();
            return text.charAt(at);
        }

        private void skip() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
