package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import io.serai.integrations.internal.hooks.sending.Signature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Feishu's (Lark's) custom bots. The signature is keyed with time and secret, over nothing. */
@Component
class FeishuWriting extends ChatWriting {
    private static final int TOO_OFTEN = 11232;
    private static final int TOO_OFTEN_TOO = 9499;

    FeishuWriting(Accounts accounts) {
        super(accounts);
    }

    @Override
    public HookFormat format() {
        return HookFormat.FEISHU;
    }

    @Override
    Letter wrapped(Endpoint endpoint, String line, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        endpoint.secret().ifPresent(secret -> {
            String key = now.getEpochSecond() + "\n" + secret.value();
            body.put("timestamp", Long.toString(now.getEpochSecond()));
            body.put(
                    "sign",
                    Base64.getEncoder()
                            .encodeToString(Signature.hmac(key.getBytes(StandardCharsets.UTF_8), new byte[0])));
        });
        body.put("msg_type", "text");
        body.put("content", Map.of("text", line));
        return letter(endpoint.url().value(), body);
    }

    @Override
    public Optional<Refusal> refusal(byte[] body) {
        return code(body, "code")
                .or(() -> code(body, "StatusCode"))
                .map(code -> new Refusal("code " + code, code == TOO_OFTEN || code == TOO_OFTEN_TOO));
    }
}
