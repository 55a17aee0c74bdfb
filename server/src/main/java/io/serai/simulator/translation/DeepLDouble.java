package io.serai.simulator.translation;

import io.serai.simulator.translation.TranslationDouble.Reply;
import io.serai.simulator.translation.TranslationDouble.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** At most 50 texts and 128 KiB; 456 when the quota is used up. */
record DeepLDouble(TranslationDouble shared) {
    private static final Set<String> TARGETS = Set.of(
            "AR", "BG", "CS", "DA", "DE", "EL", "EN-GB", "EN-US", "ES", "ES-419", "ET", "FI", "FR", "HE", "HU", "ID",
            "IT", "JA", "KO", "LT", "LV", "NB", "NL", "PL", "PT-BR", "PT-PT", "RO", "RU", "SK", "SL", "SV", "TH", "TR",
            "UK", "VI", "ZH", "ZH-HANS", "ZH-HANT");

    Reply answer(Request request, JsonNode body) {
        String key = request.header().apply("Authorization").replaceFirst("^DeepL-Auth-Key ", "");
        List<String> texts = TranslationDouble.strings(body.path("text"));
        String target = body.path("target_lang").asString("").toUpperCase(Locale.ROOT);
        return switch (TranslationDouble.wish(key)) {
            case WRONG -> Reply.of(403, Map.of("message", "Forbidden"));
            case QUOTA -> Reply.of(456, Map.of("message", "Quota for this billing period has been exceeded."));
            case SLOW ->
                new Reply(
                        429,
                        TranslationDouble.JSON.valueToTree(Map.of("message", "Too many requests")),
                        Optional.of(1));
            case DOWN -> Reply.of(503, Map.of("message", "Service unavailable"));
            case WELL -> {
                if (request.body().getBytes(StandardCharsets.UTF_8).length > 128 * 1024) {
                    yield Reply.of(413, Map.of("message", "Request size exceeds the supported limit"));
                }
                if (texts.isEmpty() || texts.size() > 50) {
                    yield Reply.of(400, Map.of("message", "Bad request. Reason: Too many texts to translate."));
                }
                if (!TARGETS.contains(target)) {
                    yield Reply.of(400, Map.of("message", "Value for 'target_lang' not supported."));
                }
                yield Reply.of(
                        200,
                        Map.of(
                                "translations",
                                texts.stream()
                                        .map(text -> Map.of(
                                                "detected_source_language",
                                                shared.languageOf(text).toUpperCase(Locale.ROOT),
                                                "text",
                                                shared.translated(text, target, key)))
                                        .toList()));
            }
        };
    }
}
