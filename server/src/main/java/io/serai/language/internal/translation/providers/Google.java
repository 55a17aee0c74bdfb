package io.serai.language.internal.translation.providers;

import io.serai.language.Translation.Trouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Cloud Translation Basic, {@code POST /language/translate/v2}, as plain text. The key goes in a header, so that no log of addresses has it. */
@Component
class Google implements Provider {
    private final Wire wire = new Wire();

    @Override
    public ProviderKind kind() {
        return ProviderKind.GOOGLE;
    }

    @Override
    public Answer translate(Call call) {
        var body = new LinkedHashMap<String, Object>();
        body.put("q", call.texts());
        body.put("target", LanguageCodes.target(kind(), call.to()));
        call.from().ifPresent(from -> body.put("source", LanguageCodes.source(kind(), from)));
        body.put("format", "text");
        String key = call.connection().key().map(Secret::value).orElse("");
        return switch (wire.post(
                URI.create(call.connection().address() + "/language/translate/v2"),
                Map.of("X-Goog-Api-Key", key),
                body)) {
            case Wire.Reply.Got got -> read(got.body());
            case Wire.Reply.Refused refused -> refused(refused);
            case Wire.Reply.Lost lost -> lost.why();
        };
    }

    private static Answer read(JsonNode body) {
        var texts = new ArrayList<String>();
        body.path("data")
                .path("translations")
                .forEach(one -> texts.add(one.path("translatedText").asString("")));
        return new Answer.Done(texts);
    }

    private static Answer.Failed refused(Wire.Reply.Refused refused) {
        JsonNode error = refused.body().path("error");
        String reason = error.path("errors").path(0).path("reason").asString("");
        return switch (reason) {
            case "dailyLimitExceeded", "quotaExceeded" -> new Answer.Failed(Trouble.QUOTA, reason);
            case "rateLimitExceeded", "userRateLimitExceeded" ->
                new Answer.Failed(Trouble.BACK_OFF, reason, refused.retryAfter());
            case "keyInvalid", "badRequest" ->
                new Answer.Failed(
                        error.path("message").asString("").contains("API key") ? Trouble.AUTH : Trouble.BROKEN, reason);
            case "invalid" -> new Answer.Failed(Trouble.UNSUPPORTED, reason);
            default -> Wire.usual(refused, reason);
        };
    }
}
