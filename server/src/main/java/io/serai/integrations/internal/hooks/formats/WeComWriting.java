package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** WeCom's group robots: 2,048 bytes at most, twenty a minute. */
@Component
class WeComWriting extends ChatWriting {
    private static final int TOO_OFTEN = 45009;
    private static final int BUSY = -1;
    private static final int LONGEST = 2_000;

    WeComWriting(Accounts accounts) {
        super(accounts);
    }

    @Override
    public HookFormat format() {
        return HookFormat.WECOM;
    }

    @Override
    Letter wrapped(Endpoint endpoint, String line, Instant now) {
        String text = line;
        while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(text.length(), -10));
        }
        return letter(endpoint.url().value(), Map.of("msgtype", "text", "text", Map.of("content", text)));
    }

    @Override
    public Optional<Refusal> refusal(byte[] body) {
        return code(body, "errcode").map(code -> new Refusal("errcode " + code, code == TOO_OFTEN || code == BUSY));
    }
}
