import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A client of Serai's public API in one file: greets customers who wait, and takes webhooks. */
public class Client {
    private static final Pattern WAITING = Pattern.compile("\"conversation\":\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"\\s*}\\s*$");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String server;
    private final String token;

    Client(String server, String token) {
        this.server = server;
        this.token = token;
    }

    public static void main(String[] arguments) throws Exception {
        switch (arguments.length == 2 ? arguments[0] : "") {
            case "greet" -> {
                var client = new Client(System.getenv("SERAI"), System.getenv("TOKEN"));
                System.out.println("greeted " + client.greet(arguments[1]));
            }
            case "listen" -> listen(Integer.parseInt(arguments[1]), System.getenv("SECRET"));
            default -> System.err.println("java Client.java greet TEXT | listen PORT");
        }
    }

    /** Run twice, nobody is greeted twice: the key of a greeting follows from its conversation. */
    int greet(String text) throws IOException, InterruptedException {
        List<String> waiting = new ArrayList<>();
        String cursor = "";
        do {
            String page = call("GET", "/conversations?view=unassigned&limit=100" + cursor, "", "");
            Matcher found = WAITING.matcher(page);
            while (found.find()) {
                waiting.add(found.group(1));
            }
            Matcher next = NEXT.matcher(page);
            cursor = next.find() ? "&cursor=" + next.group(1) : "";
        } while (!cursor.isEmpty());
        for (String conversation : waiting) {
            String path = "/conversations/" + conversation;
            call("POST", path + "/messages", message(text, false), "greeting-" + conversation);
            call("POST", path + "/messages", message("Greeted by the sample client.", true), "greeted-" + conversation);
            call("POST", path + "/queue", "{}", "queue-" + conversation);
        }
        return waiting.size();
    }

    private static String message(String text, boolean note) {
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return "{\"note\":" + note + ",\"content\":{\"type\":\"text\",\"body\":\"" + escaped + "\"}}";
    }

    /** Waits when it is told that this was too much for the moment. */
    private String call(String method, String path, String body, String key) throws IOException, InterruptedException {
        while (true) {
            var request = HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                    .timeout(Duration.ofSeconds(30))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body));
            if (!key.isEmpty()) {
                request.header("Idempotency-Key", key);
            }
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() == 429) {
                Thread.sleep(Duration.ofSeconds(Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1"))));
            } else if (answer.statusCode() >= 300) {
                throw new IOException(answer.statusCode() + " " + answer.body());
            } else {
                return answer.body();
            }
        }
    }

    static void listen(int port, String secret) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/", exchange -> answer(exchange, secret));
        server.start();
        System.out.println("listening at http://localhost:" + port + "/");
    }

    private static void answer(HttpExchange exchange, String secret) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean good = isGood(
                secret,
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body);
        if (good) {
            System.out.println(new String(body, StandardCharsets.UTF_8));
        }
        exchange.sendResponseHeaders(good ? 204 : 401, -1);
        exchange.close();
    }

    /** Standard Webhooks: any of several signatures, over id, time and body; not older than five minutes. */
    static boolean isGood(String secret, String id, String time, String signatures, byte[] body) {
        if (id == null || time == null || signatures == null || !time.matches("\\d{1,12}")) {
            return false;
        }
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(time)) > 300) {
            return false;
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((id + "." + time + ".").getBytes(StandardCharsets.UTF_8));
            byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
            for (String signature : signatures.split(" ")) {
                if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                    return true;
                }
            }
            return false;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
