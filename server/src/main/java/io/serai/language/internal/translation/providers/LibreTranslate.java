package io.serai.language.internal.translation.providers;

import io.serai.language.Translation.Trouble;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code POST /translate}; on one's own machine no key is needed. What went wrong stands in {@code error}, in words. */
@Component
class LibreTranslate implements Provider {
    private final Wire wire = new Wire();

    @Override
    public ProviderKind kind() {
        return ProviderKind.LIBRE;
    }

    @Override
    public Answer translate(Call call) {
        var body = new LinkedHashMap<String, Object>();
        body.put("q", call.texts());
        body.put(
                "source",
                call.from().map(from -> LanguageCodes.source(kind(), from)).orElse("auto"));
        body.put("target", LanguageCodes.target(kind(), call.to()));
        body.put("format", "text");
        call.connection().key().ifPresent(key -> body.put("api_key", key.value()));
        return switch (wire.post(URI.create(call.connection().address() + "/translate"), Map.of(), body)) {
            case Wire.Reply.Got got -> read(got.body().path("translatedText"));
            case Wire.Reply.Refused refused -> refused(refused);
            case Wire.Reply.Lost lost -> lost.why();
        };
    }

    private static Answer read(JsonNode translated) {
        var texts = new ArrayList<String>();
        if (translated.isString()) {
            texts.add(translated.asString());
        } else {
            translated.forEach(one -> texts.add(one.asString("")));
        }
        return new Answer.Done(texts);
    }

    private static Answer.Failed refused(Wire.Reply.Refused refused) {
        String error = refused.body().path("error").asString("");
        if (error.contains("is not supported")) {
            return new Answer.Failed(Trouble.UNSUPPORTED, "400");
        }
        if (refused.status() == 400 && error.contains("exceeds text limit")) {
            return new Answer.Failed(Trouble.TOO_LONG, "400");
        }
        if (refused.status() == 400 && error.contains("API key")) {
            return new Answer.Failed(Trouble.AUTH, "400");
        }
        return Wire.usual(refused, "");
    }
}
