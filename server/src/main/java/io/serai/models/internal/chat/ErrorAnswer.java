package io.serai.models.internal.chat;

import io.serai.models.internal.chat.ResponseLines.Piece;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A response that is not 200: whether it is worth another try, and why it was refused. Bodies differ between providers and count little. */
record ErrorAnswer(JsonMapper json, Piece.Status status) {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    Outcome read(ResponseLines lines, Deadline deadline) {
        JsonNode error = error(body(lines, deadline));
        String code = error.path("code").asString("");
        boolean quotaGone = code.equals("insufficient_quota")
                || error.path("type").asString("").equals("insufficient_quota");
        boolean passing = switch (status.code()) {
            case 408, 409, 500, 502, 503, 504, 529 -> true;
            case 429 -> !quotaGone;
            default -> false;
        };
        return new Outcome.Refused(
                quotaGone ? "insufficient_quota" : String.valueOf(status.code()),
                passing,
                status.retryAfter(),
                status.code() == 400 || status.code() == 422 ? better(error) : Optional.empty());
    }

    /** What it complains about tells how to ask instead. */
    private static Optional<RequestShape> better(JsonNode error) {
        String said =
                error.path("param").asString("") + " " + error.path("message").asString("");
        if (said.contains("max_tokens") || said.contains("temperature")) {
            return Optional.of(RequestShape.REASONING);
        }
        boolean unknown = said.contains("tool") || said.contains("response_format") || said.contains("stream_options");
        return unknown ? Optional.of(RequestShape.BARE) : Optional.empty();
    }

    private static String body(ResponseLines lines, Deadline deadline) {
        var body = new StringBuilder();
        var patience = PATIENCE.compareTo(deadline.left()) < 0 ? PATIENCE : deadline.left();
        while (lines.next(patience) instanceof Piece.Text text && body.length() < 20_000) {
            body.append(text.line());
        }
        return body.toString();
    }

    /** {@code {"error":{"code":…}}}, or {@code {"code":…}} as DashScope says it. */
    private JsonNode error(String body) {
        try {
            JsonNode root = json.readTree(body);
            return root.path("error").isObject() ? root.path("error") : root;
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
