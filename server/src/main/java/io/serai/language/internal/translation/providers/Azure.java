package io.serai.language.internal.translation.providers;

import io.serai.language.Translation.Trouble;
import io.serai.shared.Secret;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code POST /translate?api-version=3.0}. Its error codes have six digits, the first three of which are the status. */
@Component
class Azure implements Provider {
    private final Wire wire = new Wire();

    @Override
    public ProviderKind kind() {
        return ProviderKind.AZURE;
    }

    @Override
    public Answer translate(Call call) {
        String address = call.connection().address() + "/translate?api-version=3.0&textType=plain&to="
                + LanguageCodes.target(kind(), call.to())
                + call.from()
                        .map(from -> "&from=" + LanguageCodes.source(kind(), from))
                        .orElse("");
        var headers = new HashMap<String, String>();
        headers.put(
                "Ocp-Apim-Subscription-Key",
                call.connection().key().map(Secret::value).orElse(""));
        if (!call.connection().region().isBlank()) {
            headers.put("Ocp-Apim-Subscription-Region", call.connection().region());
        }
        var body = call.texts().stream().map(text -> Map.of("Text", text)).toList();
        return switch (wire.post(URI.create(address), headers, body)) {
            case Wire.Reply.Got got -> read(got.body());
            case Wire.Reply.Refused refused -> refused(refused);
            case Wire.Reply.Lost lost -> lost.why();
        };
    }

    private static Answer read(JsonNode body) {
        var texts = new ArrayList<String>();
        body.forEach(
                one -> texts.add(one.path("translations").path(0).path("text").asString("")));
        return new Answer.Done(texts);
    }

    private static Answer.Failed refused(Wire.Reply.Refused refused) {
        int code = refused.body().path("error").path("code").asInt(0);
        return switch (code) {
            case 403001 -> new Answer.Failed(Trouble.QUOTA, "403001");
            case 400023, 400035, 400036, 400018, 400019 -> new Answer.Failed(Trouble.UNSUPPORTED, String.valueOf(code));
            case 400050, 400077 -> new Answer.Failed(Trouble.TOO_LONG, String.valueOf(code));
            case 429000, 429001, 429002 ->
                new Answer.Failed(Trouble.BACK_OFF, String.valueOf(code), refused.retryAfter());
            default -> Wire.usual(refused, code == 0 ? "" : String.valueOf(code));
        };
    }
}
