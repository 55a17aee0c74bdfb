package io.serai.simulator.translation;

import io.serai.simulator.translation.TranslationDouble.Reply;
import io.serai.simulator.translation.TranslationDouble.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** At most 128 texts; errors with a reason in {@code error.errors}. Without {@code format: text} the answer is escaped for HTML. */
record GoogleDouble(TranslationDouble shared) {
    Reply answer(Request request, JsonNode body) {
        String key = Optional.ofNullable(request.query().get("key"))
                .orElseGet(() -> request.header().apply("X-Goog-Api-Key"));
        List<String> texts = TranslationDouble.strings(body.path("q"));
        String target = body.path("target").asString("");
        return switch (TranslationDouble.wish(key)) {
            case WRONG -> error(400, "badRequest", "API key not valid. Please pass a valid API key.");
            case QUOTA -> error(403, "dailyLimitExceeded", "Daily Limit Exceeded");
            case SLOW -> error(403, "userRateLimitExceeded", "User Rate Limit Exceeded");
            case DOWN -> error(503, "backendError", "Backend Error");
            case WELL -> {
                if (texts.size() > 128) {
                    yield error(400, "invalid", "Too many text segments");
                }
                if (!target.matches("[a-z]{2,3}(-[A-Z]{2})?")) {
                    yield error(400, "invalid", "Invalid Value");
                }
                boolean html = !body.path("format").asString("html").equals("text");
                yield Reply.of(
                        200,
                        Map.of(
                                "data",
                                Map.of(
                                        "translations",
                                        texts.stream()
                                                .map(text -> Map.of(
                                                        "translatedText",
                                                        escaped(shared.translated(text, target, key), html),
                                                        "detectedSourceLanguage",
                                                        shared.languageOf(text)))
                                                .toList())));
            }
        };
    }

    private static String escaped(String text, boolean html) {
        return html ? text.replace("&", "&amp;").replace("'", "&#39;").replace("\"", "&quot;") : text;
    }

    private static Reply error(int status, String reason, String message) {
        return Reply.of(
                status,
                Map.of(
                        "error",
                        Map.of(
                                "code",
                                status,
                                "message",
                                message,
                                "errors",
                                List.of(Map.of("message", message, "domain", "global", "reason", reason)))));
    }
}
