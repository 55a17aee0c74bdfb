package io.serai.channels.telegram.http;

import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Egress;
import io.serai.channels.telegram.TelegramBots;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TelegramController {
    private final Channels channels;
    private final TelegramBots bots;
    private final CurrentAgent current;
    private final AuditLog audit;

    TelegramController(Channels channels, TelegramBots bots, CurrentAgent current, AuditLog audit) {
        this.channels = channels;
        this.bots = bots;
        this.current = current;
        this.audit = audit;
    }

    record Connect(
            Optional<String> name,
            Optional<String> token,
            Optional<String> baseUrl,
            Optional<String> proxy,
            Optional<String> proxyPassword) {
        @Override
        public String toString() {
            return "Connect[***]";
        }
    }

    /** The shape of {@code GET /api/channels}. */
    record Account(
            ChannelAccountId id,
            ChannelKind kind,
            String name,
            ChannelAccount.State state,
            Map<String, String> settings,
            Optional<String> trouble,
            Optional<Instant> lastInboundAt) {}

    @PostMapping("/api/channels/telegram")
    Account connect(@RequestBody Connect body) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        String proxy = body.proxy().orElse("");
        channels.tried(proxy, body.proxyPassword().map(Secret::new));
        ChannelAccount account = bots.connect(
                agent.workspace(),
                body.name().orElse(""),
                new Secret(body.token().orElse("")),
                body.baseUrl().filter(url -> !url.isBlank()),
                Map.of(
                        Egress.SETTING,
                        proxy,
                        Egress.PASSWORD,
                        body.proxyPassword().orElse("")));
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "channel_connected",
                Map.of("channel", account.id().value().toString(), "kind", "telegram"));
        return new Account(
                account.id(),
                account.kind(),
                account.name(),
                account.state(),
                account.settings(),
                account.trouble(),
                Optional.empty());
    }
}
