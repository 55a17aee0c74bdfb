package io.serai.demo;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.Phones;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The demo's website, under a key that is the same everywhere, and a Telegram bot on the simulated phone. */
@Component
class DemoChannels {
    static final String KEY = "demo";

    private final Channels channels;
    private final Phones phones;

    DemoChannels(Channels channels, Phones phones) {
        this.channels = channels;
        this.phones = phones;
    }

    ChannelAccount website(WorkspaceId workspace) {
        return channels.byKey(ChannelKind.WIDGET, KEY).orElseGet(() -> connectWebsite(workspace));
    }

    private ChannelAccount connectWebsite(WorkspaceId workspace) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        return channels.connect(
                workspace,
                ChannelKind.WIDGET,
                "kestrelpine.example",
                Map.of(
                        "key", KEY,
                        "color", "#0f766e",
                        "position", "right",
                        "domains", "",
                        "title", DemoPeople.SHOP,
                        "identity", "off"),
                Map.of(
                        "identity_secret",
                        new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(random))));
    }

    /** A bot on the simulated phone: the real adapter talks to it over HTTP, nothing leaves this machine. */
    ChannelAccount telegram(WorkspaceId workspace) {
        return channels.accounts(workspace).stream()
                .filter(account -> account.kind() == ChannelKind.TELEGRAM)
                .findFirst()
                .or(() -> channels.account(workspace, phones.connect(workspace, ChannelKind.TELEGRAM, DemoPeople.SHOP)))
                .orElseThrow();
    }
}
