package io.serai.simulator.line;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** {@code /v2/bot/…} of both hosts, and the stickers' pictures. */
final class LineDoor implements HttpHandler {
    private static final Pattern CONTENT = Pattern.compile("/v2/bot/message/(\\d+)/content");
    private static final Pattern STICKER = Pattern.compile("/stickershop/v1/sticker/\\d+/android/sticker\\.png");
    private static final int LARGEST_BODY = 2 * 1024 * 1024;

    private final LineDouble line;

    LineDoor(LineDouble line) {
        this.line = line;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (STICKER.matcher(path).matches()) {
                write(exchange, 200, "image/png", StickerPicture.PNG);
                return;
            }
            call(exchange, path);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void call(HttpExchange exchange, String path) throws IOException, InterruptedException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY);
        Optional<Fault> fault = line.called(path);
        if (fault.orElse(null) instanceof Fault.BreaksBefore) {
            return;
        }
        try {
            if (fault.orElse(null) instanceof Fault.Fails(var status, var message)) {
                throw new Refusal(status, message);
            }
            SimulatedChannel channel = authorized(exchange);
            Matcher content = CONTENT.matcher(path);
            if (content.matches()) {
                download(exchange, channel, content.group(1));
                return;
            }
            perform(exchange, channel, path, body, fault);
        } catch (Refusal refusal) {
            answer(exchange, refusal.status, refusal.body);
        }
    }

    private SimulatedChannel authorized(HttpExchange exchange) {
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        return line.byToken(header.replaceFirst("^Bearer ", ""))
                .orElseThrow(() -> new Refusal(
                        401,
                        "Authentication failed. Confirm that the access token in the authorization header is valid."));
    }

    private static void perform(
            HttpExchange exchange, SimulatedChannel channel, String path, byte[] body, Optional<Fault> fault)
            throws IOException, InterruptedException {
        var call = new Methods.Call(
                exchange.getRequestMethod(),
                path,
                json(body),
                Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Line-Retry-Key")));
        JsonNode done = Methods.call(channel, call);
        switch (fault.orElse(null)) {
            case Fault.BreaksAfter breaks -> {
                return;
            }
            case Fault.FailsAfter(var status, var message) -> throw new Refusal(status, message);
            case Fault.Lingers(var duration) -> Thread.sleep(duration);
            case null, default -> {}
        }
        answer(exchange, path.endsWith("/loading/start") ? 202 : 200, done);
    }

    private static JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? SimulatedChannel.JSON.createObjectNode() : SimulatedChannel.JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw new Refusal(400, "The request body could not be parsed as JSON");
        }
    }

    /** Large files are being prepared first. */
    private static void download(HttpExchange exchange, SimulatedChannel channel, String messageId) throws IOException {
        SimulatedChannel.SimulatedFile file = channel.file(messageId).orElseThrow(() -> new Refusal(404, "Not found"));
        if (file.preparing() > 0) {
            channel.replaceFile(
                    messageId,
                    new SimulatedChannel.SimulatedFile(
                            file.name(), file.mimeType(), file.bytes(), file.preparing() - 1));
            write(exchange, 202, "application/json", new byte[0]);
            return;
        }
        write(exchange, 200, file.mimeType(), file.bytes());
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        write(exchange, status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("x-line-request-id", SimulatedChannel.random(16));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }
}
