package io.serai.channels.widget.http;

import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.widget.ScriptTag;
import io.serai.channels.widget.WidgetSettings;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.storage.PublicUrl;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Connects a website: one script tag, and the secret with which the shop's server can vouch for who a visitor is. */
@RestController
@RequestMapping("/api/channels/widget")
class WidgetConnectController {
    static final String IDENTITY_SECRET = "identity_secret";

    private final Channels channels;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final PublicUrl publicUrl;
    private final SecureRandom random = new SecureRandom();

    WidgetConnectController(Channels channels, CurrentAgent current, AuditLog audit, PublicUrl publicUrl) {
        this.channels = channels;
        this.current = current;
        this.audit = audit;
        this.publicUrl = publicUrl;
    }

    record Connect(@Nullable String name, @Nullable Map<String, String> settings) {}

    record Connected(
            ChannelAccountId id,
            ChannelKind kind,
            String name,
            ChannelAccount.State state,
            Map<String, String> settings,
            Optional<String> trouble,
            String scriptTag) {}

    record IdentitySecret(String secret) {}

    @PostMapping
    Connected connect(@RequestBody Connect asked) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        Map<String, String> settings = WidgetSettings.checked(asked.settings() == null ? Map.of() : asked.settings());
        ChannelAccount account = channels.connect(
                agent.workspace(), ChannelKind.WIDGET, name(asked.name()), settings, Map.of(IDENTITY_SECRET, secret()));
        audit.record(agent.workspace(), Optional.of(agent.id()), "channel_connected", Map.of("kind", "widget"));
        return connected(account);
    }

    @GetMapping("/{id}/identity-secret")
    IdentitySecret identitySecret(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        ChannelAccount account = account(agent, id);
        Secret secret = channels.credential(account, IDENTITY_SECRET).orElseGet(() -> renew(agent, account));
        audit.record(agent.workspace(), Optional.of(agent.id()), "identity_secret_read", Map.of("channel", id));
        return new IdentitySecret(secret.value());
    }

    /** Everyone who was vouched for with the old one has to be vouched for again. */
    @PostMapping("/{id}/identity-secret")
    IdentitySecret renewIdentitySecret(@PathVariable String id) {
        Agent agent = current.require(Permission.MANAGE_CHANNELS);
        return new IdentitySecret(renew(agent, account(agent, id)).value());
    }

    private Secret renew(Agent agent, ChannelAccount account) {
        Secret secret = secret();
        channels.change(
                agent.workspace(), account.id(), account.name(), account.settings(), Map.of(IDENTITY_SECRET, secret));
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "identity_secret_renewed",
                Map.of("channel", account.id().value().toString()));
        return secret;
    }

    private ChannelAccount account(Agent agent, String id) {
        return channels.account(agent.workspace(), new ChannelAccountId(Ids.parse(id)))
                .filter(account -> account.kind() == ChannelKind.WIDGET)
                .orElseThrow(() -> Problem.notFound("There is no such website. It may have been disconnected."));
    }

    private Connected connected(ChannelAccount account) {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put("key", account.key());
        return new Connected(
                account.id(),
                account.kind(),
                account.name(),
                account.state(),
                settings,
                account.trouble(),
                ScriptTag.of(account, publicUrl));
    }

    private static String name(@Nullable String asked) {
        String name = asked == null ? "" : asked.strip();
        if (name.isEmpty() || name.length() > 80) {
            throw Problem.invalid("Give the website a name of 1 to 80 characters.");
        }
        return name;
    }

    private Secret secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
