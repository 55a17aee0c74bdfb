package io.serai.simulator.telegram;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /bot<token>/<method>} and {@code /file/bot<token>/<path>}. */
final class BotDoor implements HttpHandler {
    private static final Pattern METHOD = Pattern.compile("/bot(\\d+:[A-Za-z0-9_-]+)/(\\w+)");
    private static final Pattern FILE = Pattern.compile("/file/bot(\\d+:[A-Za-z0-9_-]+)/(.+)");
    private static final int LARGEST_BODY = 51 * 1024 * 1024;

    private final TelegramDouble telegram;

    BotDoor(TelegramDouble telegram) {
        this.telegram = telegram;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            Matcher method = METHOD.matcher(path);
            Matcher file = FILE.matcher(path);
            if (file.matches()) {
                download(exchange, file.group(1), file.group(2));
            } else if (method.matches()) {
                call(exchange, method.group(1), method.group(2));
            } else {
                answer(exchange, no(Refusal.of(404, "Not Found")), 404);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HttpExchange exchange, String token, String method) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Optional<Fault> fault = telegram.called(method);
        if (fault.isPresent() && spoilt(exchange, fault.get())) {
            return;
        }
        Refusal refusal;
        try {
            ObjectNode done = perform(exchange, token, method, body);
            if (fault.orElse(null) instanceof Fault.BreaksAfter) {
                return;
            }
            if (fault.orElse(null) instanceof Fault.Lingers(var duration)) {
                Thread.sleep(duration);
            }
            answer(exchange, done, 200);
            return;
        } catch (Refusal no) {
            refusal = no;
        }
        answer(exchange, no(refusal), refusal.code);
    }

    /** Whether the call ends here, without effect. */
    private static boolean spoilt(HttpExchange exchange, Fault fault) throws IOException {
        return switch (fault) {
            case Fault.Fails(var status, var description) ->
                answer(exchange, no(Refusal.of(status, description)), status);
            case Fault.AsksToSlowDown(var seconds) -> answer(exchange, no(Refusal.tooMany(seconds)), 429);
            case Fault.Garbles(var status) ->
                write(exchange, status, "text/html", "<html>proxy</html>".getBytes(StandardCharsets.UTF_8));
            case Fault.BreaksBefore breaks -> true;
            case Fault.BreaksAfter breaks -> false;
            case Fault.Lingers lingers -> false;
        };
    }

    private ObjectNode perform(HttpExchange exchange, String token, String method, byte[] body)
            throws InterruptedException {
        SimulatedBot bot = telegram.byToken(token).orElseThrow(() -> Refusal.of(401, "Unauthorized"));
        if (body.length >= LARGEST_BODY) {
            throw Refusal.of(413, "Request Entity Too Large");
        }
        String type = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type"))
                .orElse("application/json");
        JsonNode result = BotMethods.call(bot, method, Form.of(type, body));
        ObjectNode answer = TelegramDouble.object().put("ok", true);
        answer.set("result", result);
        return answer;
    }

    private static ObjectNode no(Refusal refusal) {
        ObjectNode answer = TelegramDouble.object()
                .put("ok", false)
                .put("error_code", refusal.code)
                .put("description", String.valueOf(refusal.getMessage()));
        refusal.retryAfter.ifPresent(seconds -> answer.putObject("parameters").put("retry_after", seconds));
        return answer;
    }

    private void download(HttpExchange exchange, String token, String path) throws IOException {
        Optional<SimulatedFile> file = telegram.byToken(token).flatMap(bot -> bot.fileAt(path));
        if (file.isPresent()) {
            write(exchange, 200, "application/octet-stream", file.get().bytes());
        } else {
            answer(exchange, no(Refusal.of(404, "Not Found")), 404);
        }
    }

    private static boolean answer(HttpExchange exchange, ObjectNode body, int status) throws IOException {
        return write(exchange, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        return true;
    }
}
