package io.serai.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands where the platforms deliver, passes everything on to the server and takes the time. Knows each message by the mark in its text, and so
 * when it was first delivered and when the server had acknowledged it.
 */
final class Forwarder implements AutoCloseable {
    private static final Pattern MARK = Pattern.compile("\\[([a-z]+-\\d+-\\d+)]");
    private static final Set<String> OURS =
            Set.of("host", "content-length", "connection", "transfer-encoding", "upgrade", "http2-settings", "expect");

    private final HttpClient http = HttpClient.newBuilder()
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final HttpServer door;
    private final Map<String, Latencies> byKind = new ConcurrentSkipListMap<>();
    private final Map<String, Long> delivered = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private volatile String server = "";

    Forwarder() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        door.createContext("/", this::forward);
        door.start();
    }

    String url() {
        return "http://localhost:" + door.getAddress().getPort();
    }

    void to(String url) {
        server = url;
    }

    /** Times from the request to the server to its 2xx, by kind of channel. */
    Map<String, Latencies> acknowledgements() {
        return byKind;
    }

    boolean acknowledged(String mark) {
        return acknowledged.containsKey(mark);
    }

    /** Whether the server had acknowledged one message before the other was delivered at all, so that their order is its duty. */
    boolean knownBefore(String one, String other) {
        Long taken = acknowledged.get(one);
        Long first = delivered.get(other);
        return taken != null && first != null && taken < first;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var request = HttpRequest.newBuilder(URI.create(server + exchange.getRequestURI()))
                    .timeout(Duration.ofSeconds(20))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OURS.contains(name.toLowerCase())) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            Matcher marks = MARK.matcher(new String(body, StandardCharsets.UTF_8));
            Set<String> carried = ConcurrentHashMap.newKeySet();
            while (marks.find()) {
                carried.add(marks.group(1));
            }
            long begun = System.nanoTime();
            carried.forEach(mark -> delivered.putIfAbsent(mark, begun));
            try {
                var answer = http.send(request.build(), BodyHandlers.ofByteArray());
                long ended = System.nanoTime();
                if (answer.statusCode() / 100 == 2 && !carried.isEmpty()) {
                    String kind = exchange.getRequestURI().getPath().split("/")[2];
                    byKind.computeIfAbsent(kind, fresh -> new Latencies()).add(ended - begun);
                    carried.forEach(mark -> acknowledged.putIfAbsent(mark, ended));
                }
                answer.headers()
                        .firstValue("content-type")
                        .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                exchange.sendResponseHeaders(
                        answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (IOException down) {
                exchange.sendResponseHeaders(502, -1);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        door.stop(0);
    }
}
