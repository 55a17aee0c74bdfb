package io.serai.simulator.translation;

import io.serai.simulator.translation.TranslationDouble.Reply;
import io.serai.simulator.translation.TranslationDouble.Request;
import io.serai.simulator.translation.TranslationDouble.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Needs no key; errors in words. */
record LibreDouble(TranslationDouble shared) {
    private static final Set<String> LANGUAGES = Set.of(
            "ar", "az", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "eo", "es", "et", "fa", "fi", "fr", "ga", "he",
            "hi", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk",
            "sl", "sq", "sv", "th", "tl", "tr", "uk", "ur", "vi", "zh", "zt");

    Reply answer(Request request, JsonNode body) {
        String key = body.path("api_key").asString("");
        String target = body.path("target").asString("");
        List<String> texts = TranslationDouble.strings(body.path("q"));
        Wish wish = key.isBlank() ? Wish.WELL : TranslationDouble.wish(key);
        return switch (wish) {
            case WRONG -> Reply.of(403, Map.of("error", "Invalid API key"));
            case QUOTA, SLOW -> Reply.of(429, Map.of("error", "Slowdown: 10 per 1 minute"));
            case DOWN -> Reply.of(500, Map.of("error", "Cannot translate text: out of memory"));
            case WELL -> {
                if (!LANGUAGES.contains(target)) {
                    yield Reply.of(400, Map.of("error", target + " is not supported"));
                }
                if (texts.stream().mapToInt(String::length).sum() > 2_000) {
                    yield Reply.of(
                            400,
                            Map.of(
                                    "error",
                                    "Invalid request: request (" + texts.size() + ") exceeds text limit (2000)"));
                }
                List<String> said = texts.stream()
                        .map(text -> shared.translated(text, target, key))
                        .toList();
                var answer = new HashMap<String, Object>();
                answer.put("translatedText", body.path("q").isArray() ? said : said.getFirst());
                if (body.path("source").asString("").equals("auto")) {
                    answer.put(
                            "detectedLanguage",
                            Map.of("language", shared.languageOf(texts.getFirst()), "confidence", 90));
                }
                yield Reply.of(200, answer);
            }
        };
    }
}
