package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import io.serai.integrations.internal.hooks.sending.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** DingTalk's custom robots; time and signature are part of the address. */
@Component
class DingTalkWriting extends ChatWriting {
    private static final int TOO_OFTEN = 130101;
    private static final int BUSY = -1;

    DingTalkWriting(Accounts accounts) {
        super(accounts);
    }

    @Override
    public HookFormat format() {
        return HookFormat.DINGTALK;
    }

    @Override
    Letter wrapped(Endpoint endpoint, String line, Instant now) {
        String address = endpoint.secret()
                .map(secret -> signed(endpoint.url().value(), secret.value(), now.toEpochMilli()))
                .orElse(endpoint.url().value());
        return letter(address, Map.of("msgtype", "text", "text", Map.of("content", line)));
    }

    private static String signed(String address, String secret, long milliseconds) {
        byte[] sign = Signature.hmac(
                secret.getBytes(StandardCharsets.UTF_8),
                (milliseconds + "\n" + secret).getBytes(StandardCharsets.UTF_8));
        String text = URLEncoder.encode(Base64.getEncoder().encodeToString(sign), StandardCharsets.UTF_8);
        return address + (address.contains("?") ? "&" : "?") + "timestamp=" + milliseconds + "&sign=" + text;
    }

    @Override
    public Optional<Refusal> refusal(byte[] body) {
        return code(body, "errcode").map(code -> new Refusal("errcode " + code, code == TOO_OFTEN || code == BUSY));
    }
}
