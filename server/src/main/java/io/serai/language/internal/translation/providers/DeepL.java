package io.serai.language.internal.translation.providers;

import static io.serai.language.internal.translation.guarding.Guarded.MARK;

import io.serai.language.Translation.Trouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code POST /v2/translate}. Marks travel as empty elements, which it carries to where they belong. Keys that end in {@code :fx} are of the free plan. */
@Component
class DeepL implements Provider {
    private static final String FREE = "https://api-free.deepl.com";
    private static final Pattern ELEMENT = Pattern.compile("<x id=\"(\\d{1,5})\"\\s*(?:/>|>\\s*</x>)");
    private final Wire wire = new Wire();

    @Override
    public ProviderKind kind() {
        return ProviderKind.DEEPL;
    }

    @Override
    public Answer translate(Call call) {
        var body = new LinkedHashMap<String, Object>();
        body.put("text", call.texts().stream().map(DeepL::marked).toList());
        body.put("target_lang", LanguageCodes.target(kind(), call.to()));
        call.from().ifPresent(from -> body.put("source_lang", LanguageCodes.source(kind(), from)));
        body.put("tag_handling", "xml");
        body.put("ignore_tags", List.of("x"));
        String key = call.connection().key().map(Secret::value).orElse("");
        return switch (wire.post(
                URI.create(host(call, key) + "/v2/translate"),
                Map.of("Authorization", "DeepL-Auth-Key " + key),
                body)) {
            case Wire.Reply.Got got -> read(got.body());
            case Wire.Reply.Refused refused -> refused(refused);
            case Wire.Reply.Lost lost -> lost.why();
        };
    }

    private static String host(Call call, String key) {
        boolean usual = ProviderKind.DEEPL
                .address()
                .equals(java.util.Optional.of(call.connection().address()));
        return usual && key.endsWith(":fx") ? FREE : call.connection().address().toString();
    }

    private static String marked(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return MARK.matcher(escaped).replaceAll("<x id=\"$1\"/>");
    }

    private static String unmarked(String text) {
        return ELEMENT.matcher(text)
                .replaceAll("⟦$1⟧")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private static Answer read(JsonNode body) {
        var texts = new ArrayList<String>();
        body.path("translations")
                .forEach(one -> texts.add(unmarked(one.path("text").asString(""))));
        return new Answer.Done(texts);
    }

    private static Answer.Failed refused(Wire.Reply.Refused refused) {
        String message = refused.body().path("message").asString("");
        if (refused.status() == 456) {
            return new Answer.Failed(Trouble.QUOTA, "456");
        }
        if (refused.status() == 400 && message.contains("_lang")) {
            return new Answer.Failed(Trouble.UNSUPPORTED, "400");
        }
        return Wire.usual(refused, "");
    }
}
