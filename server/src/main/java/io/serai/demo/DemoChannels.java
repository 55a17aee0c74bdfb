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
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The demo's website, under a key that is the same everywhere, and a phone of every platform that can be simulated. */
@Component
class DemoChannels {
    private static final Logger LOG = LoggerFactory.getLogger(DemoChannels.class);
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

    /** One simulated account of every other platform, so that the whole row of phones can be played at once. */
    void rehearsals(WorkspaceId workspace) {
        Set<ChannelKind> connected =
                channels.accounts(workspace).stream().map(ChannelAccount::kind).collect(Collectors.toSet());
        for (ChannelKind kind : phones.kinds()) {
            if (!connected.contains(kind)) {
                rehearse(workspace, kind);
            }
        }
    }

    private void rehearse(WorkspaceId workspace, ChannelKind kind) {
        try {
            phones.connect(workspace, kind, DemoPeople.SHOP);
        } catch (RuntimeException failed) {
            // the demo is worth opening without one of its phones
            LOG.warn("the demo's {} phone cannot be connected", kind, failed);
        }
    }
}
