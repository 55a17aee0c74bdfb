package io.serai.simulator.messenger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v25.0/<node>[/<edge>]} and {@code /media/<id>/<name>}. */
final class GraphDoor implements HttpHandler {
    private static final Pattern CALL = Pattern.compile("/v\\d+\\.\\d+/([A-Za-z0-9_]+)(?:/([a-z_]+))?");
    private static final Pattern FILE = Pattern.compile("/media/(\\d+)/.*");
    private static final int LARGEST_BODY = 30 * 1024 * 1024;

    private final MetaDouble meta;
    private final GraphCalls calls;

    GraphDoor(MetaDouble meta) {
        this.meta = meta;
        this.calls = new GraphCalls(meta);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher file = FILE.matcher(path);
            Matcher call = CALL.matcher(path);
            if (file.matches()) {
                download(exchange, file.group(1));
            } else if (call.matches()) {
                call(exchange, call.group(1), Optional.ofNullable(call.group(2)).orElse(""));
            } else {
                answer(exchange, 400, new Refusal(400, 2500, 0, "Unknown path components: " + path).body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HttpExchange exchange, String node, String edge) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Optional<Fault> fault = meta.called(edge.isEmpty() ? node : edge);
        if (fault.isPresent() && spoilt(exchange, fault.get())) {
            return;
        }
        Refusal refusal;
        try {
            ObjectNode done = perform(exchange, node, edge, body);
            if (fault.orElse(null) instanceof Fault.BreaksAfter) {
                return;
            }
            if (fault.orElse(null) instanceof Fault.Lingers(var duration)) {
                Thread.sleep(duration);
            }
            answer(exchange, 200, done);
            return;
        } catch (Refusal no) {
            refusal = no;
        }
        answer(exchange, refusal.status, refusal.body());
    }

    /** Whether the call ends here, without effect. */
    private static boolean spoilt(HttpExchange exchange, Fault fault) throws IOException {
        return switch (fault) {
            case Fault.Refuses(var status, var code, var subcode, var message) ->
                answer(exchange, status, new Refusal(status, code, subcode, message).body());
            case Fault.Garbles(var status) ->
                write(exchange, status, "text/html", "<html>proxy</html>".getBytes(StandardCharsets.UTF_8));
            case Fault.BreaksBefore breaks -> true;
            case Fault.BreaksAfter breaks -> false;
            case Fault.Lingers lingers -> false;
        };
    }

    private ObjectNode perform(HttpExchange exchange, String node, String edge, byte[] body)
            throws InterruptedException {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("application/json");
        Parameters given =
                Parameters.of(Optional.ofNullable(exchange.getRequestURI().getRawQuery()), type, body);
        String bearer = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith("Bearer "))
                .map(header -> header.substring("Bearer ".length()))
                .orElseGet(() -> given.text("access_token"));
        return calls.perform(exchange.getRequestMethod(), node, edge, given, bearer);
    }

    private void download(HttpExchange exchange, String id) throws IOException {
        Optional<StoredFile> file = meta.file(id);
        if (file.isPresent()) {
            write(exchange, 200, file.get().mimeType(), file.get().bytes());
        } else {
            write(exchange, 404, "text/plain", "URL signature expired".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean answer(HttpExchange exchange, int status, ObjectNode body) throws IOException {
        return write(exchange, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        return true;
    }
}
