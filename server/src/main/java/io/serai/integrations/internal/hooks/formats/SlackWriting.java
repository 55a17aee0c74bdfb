package io.serai.integrations.internal.hooks.formats;

import io.serai.accounts.Accounts;
import io.serai.integrations.internal.hooks.Endpoint;
import io.serai.integrations.internal.hooks.HookFormat;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Slack's incoming webhooks. Three characters have to be written otherwise, so that no customer calls a whole channel. */
@Component
class SlackWriting extends ChatWriting {
    SlackWriting(Accounts accounts) {
        super(accounts);
    }

    @Override
    public HookFormat format() {
        return HookFormat.SLACK;
    }

    @Override
    Letter wrapped(Endpoint endpoint, String line, Instant now) {
        String text = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return letter(endpoint.url().value(), Map.of("text", text, "unfurl_links", false));
    }
}
