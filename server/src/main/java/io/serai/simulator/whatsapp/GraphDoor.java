package io.serai.simulator.whatsapp;

import static io.serai.simulator.whatsapp.SimulatedNumber.JSON;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /v25.0/<node>} and {@code /v25.0/<node>/<edge>}, and the files at {@code /media/<id>}. */
final class GraphDoor implements HttpHandler {
    private static final Pattern NODE = Pattern.compile("/v\\d+\\.\\d+/([A-Za-z0-9_-]+)(?:/(\\w+))?");
    private static final Pattern FILE = Pattern.compile("/media/([A-Za-z0-9_-]+)");
    private static final int LARGEST_BODY = 101 * 1024 * 1024;

    private final WhatsAppDouble whatsApp;

    GraphDoor(WhatsAppDouble whatsApp) {
        this.whatsApp = whatsApp;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher file = FILE.matcher(path);
            Matcher node = NODE.matcher(path);
            if (file.matches()) {
                download(exchange, file.group(1));
            } else if (node.matches()) {
                call(exchange, node.group(1), Optional.ofNullable(node.group(2)).orElse("node"));
            } else {
                answer(exchange, 404, Refusal.unknownObject(path).body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HttpExchange exchange, String node, String edge) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Optional<Fault> fault = whatsApp.called(node.equals("debug_token") ? node : edge);
        if (fault.isPresent() && spoilt(exchange, fault.get())) {
            return;
        }
        ObjectNode done;
        try {
            done = perform(exchange, node, edge, body);
        } catch (Refusal no) {
            answer(exchange, no.status, no.body());
            return;
        }
        if (fault.orElse(null) instanceof Fault.BreaksAfter) {
            return;
        }
        if (fault.orElse(null) instanceof Fault.Lingers(var duration)) {
            Thread.sleep(duration);
        }
        answer(exchange, 200, done);
    }

    /** Whether the call ends here, without effect. */
    private static boolean spoilt(HttpExchange exchange, Fault fault) throws IOException {
        return switch (fault) {
            case Fault.Refuses(var status, var code, var message) ->
                answer(exchange, status, new Refusal(status, code, message, "").body());
            case Fault.Garbles(var status) ->
                write(exchange, status, "text/html", "<html>proxy</html>".getBytes(StandardCharsets.UTF_8));
            case Fault.BreaksBefore breaks -> true;
            case Fault.BreaksAfter breaks -> false;
            case Fault.Lingers lingers -> false;
        };
    }

    private ObjectNode perform(HttpExchange exchange, String node, String edge, byte[] body) {
        String token = token(exchange);
        String method = exchange.getRequestMethod();
        if (node.equals("debug_token")) {
            return whatsApp.knowing(token).orElseThrow(Refusal::expiredToken).aboutToken();
        }
        SimulatedNumber number = whatsApp.having(node).orElseThrow(() -> Refusal.unknownObject(node));
        if (!number.knows(token)) {
            throw Refusal.expiredToken();
        }
        boolean ofNumber = node.equals(number.keys().phoneNumberId());
        return switch (method + " " + edge) {
            case "GET node" -> ofNumber ? number.state() : file(number, node);
            case "POST messages" -> Messages.take(number, json(body));
            case "POST media" -> upload(exchange, number, body);
            case "GET phone_numbers" -> numbers(number);
            case "GET message_templates" -> number.templates().page(after(exchange));
            case "POST subscribed_apps" -> subscribe(number, body.length == 0 ? JSON.createObjectNode() : json(body));
            case "DELETE subscribed_apps" -> unsubscribe(number);
            default -> throw Refusal.unknownObject(node);
        };
    }

    private static String token(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
    }

    private static JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw new Refusal(400, 100, "(#100) Invalid JSON in request body", "");
        }
    }

    private ObjectNode file(SimulatedNumber number, String id) {
        SimulatedFile file = number.file(id).orElseThrow(() -> Refusal.unknownObject(id));
        return JSON.createObjectNode()
                .put("messaging_product", "whatsapp")
                .put("url", whatsApp.root() + "/media/" + file.id())
                .put("mime_type", file.mimeType())
                .put("sha256", file.sha256())
                .put("file_size", String.valueOf(file.bytes().length))
                .put("id", file.id());
    }

    private ObjectNode upload(HttpExchange exchange, SimulatedNumber number, byte[] body) {
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("");
        if (!type.startsWith("multipart/form-data")) {
            throw new Refusal(400, 100, "(#100) The parameter file is required.", "");
        }
        SimulatedFile file = SimulatedFile.ofForm(number.nextId(), type, body);
        Outgoing.checkUpload(file);
        number.keep(file);
        return JSON.createObjectNode().put("id", file.id());
    }

    private static ObjectNode numbers(SimulatedNumber number) {
        ObjectNode page = JSON.createObjectNode();
        page.putArray("data").addObject().put("id", number.keys().phoneNumberId());
        return page;
    }

    private static int after(HttpExchange exchange) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        Matcher after = Pattern.compile("(?:^|&)after=(\\d{1,6})").matcher(query);
        return after.find() ? Integer.parseInt(after.group(1)) : 0;
    }

    private static ObjectNode subscribe(SimulatedNumber number, JsonNode call) {
        String callback = call.path("override_callback_uri").asString("");
        if (!callback.isEmpty()) {
            number.webhook(callback, call.path("verify_token").asString(""));
        }
        number.subscribed(true);
        return JSON.createObjectNode().put("success", true);
    }

    private static ObjectNode unsubscribe(SimulatedNumber number) {
        number.subscribed(false);
        number.feed().unsubscribe();
        return JSON.createObjectNode().put("success", true);
    }

    private void download(HttpExchange exchange, String id) throws IOException {
        Optional<SimulatedNumber> holder = whatsApp.having(id);
        Optional<SimulatedFile> file = holder.flatMap(number -> number.file(id));
        if (file.isEmpty() || holder.get().urlIsDead()) {
            answer(exchange, 404, Refusal.unknownObject(id).body());
        } else if (!holder.get().knows(token(exchange))) {
            answer(exchange, 401, Refusal.expiredToken().body());
        } else {
            write(exchange, 200, file.get().mimeType(), file.get().bytes());
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
