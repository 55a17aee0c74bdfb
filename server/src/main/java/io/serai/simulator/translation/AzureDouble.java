package io.serai.simulator.translation;

import io.serai.simulator.translation.TranslationDouble.Reply;
import io.serai.simulator.translation.TranslationDouble.Request;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** At most 1,000 elements and 50,000 characters; error codes of six digits. */
record AzureDouble(TranslationDouble shared) {
    Reply answer(Request request, JsonNode body) {
        String key = request.header().apply("Ocp-Apim-Subscription-Key");
        List<String> texts = StreamSupport.stream(body.spliterator(), false)
                .map(one -> one.path("Text").asString(""))
                .toList();
        String target = request.query().getOrDefault("to", "");
        return switch (TranslationDouble.wish(key)) {
            case WRONG ->
                error(401, 401000, "The request is not authorized because credentials are missing or invalid.");
            case QUOTA ->
                error(
                        403,
                        403001,
                        "The operation is not allowed because the subscription has exceeded its free quota.");
            case SLOW ->
                error(429, 429001, "The server rejected the request because the client has exceeded request limits.");
            case DOWN -> error(503, 503000, "Service is temporarily unavailable.");
            case WELL -> {
                if (!request.query().getOrDefault("api-version", "").equals("3.0")) {
                    yield error(400, 400021, "The API version parameter is missing or invalid.");
                }
                if (texts.size() > 1_000
                        || texts.stream().mapToInt(String::length).sum() > 50_000) {
                    yield error(400, 400077, "The maximum request size has been exceeded.");
                }
                if (!target.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?")) {
                    yield error(400, 400036, "The target language is not valid.");
                }
                yield Reply.of(
                        200,
                        texts.stream()
                                .map(text -> Map.of(
                                        "detectedLanguage", Map.of("language", shared.languageOf(text), "score", 1.0),
                                        "translations",
                                                List.of(Map.of(
                                                        "text", shared.translated(text, target, key), "to", target))))
                                .toList());
            }
        };
    }

    private static Reply error(int status, int code, String message) {
        return Reply.of(status, Map.of("error", Map.of("code", code, "message", message)));
    }
}
