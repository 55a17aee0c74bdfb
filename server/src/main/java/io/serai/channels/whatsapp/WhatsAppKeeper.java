package io.serai.channels.whatsapp;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks WhatsApp now and then how the numbers are and which templates there are: its webhooks tell most of it, but not to who was away. */
class WhatsAppKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(WhatsAppKeeper.class);

    private final Accounts accounts;
    private final Supplier<Channels> channels;

    WhatsAppKeeper(Accounts accounts, Supplier<Channels> channels) {
        this.accounts = accounts;
        this.channels = channels;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    void checkAll() {
        accounts.workspaces().stream()
                .flatMap(workspace -> channels.get().accounts(workspace.id()).stream())
                .filter(account -> account.kind() == ChannelKind.WHATSAPP)
                .filter(account -> account.state() == ChannelAccount.State.ACTIVE)
                .forEach(this::check);
    }

    private void check(ChannelAccount account) {
        try {
            channels.get().check(account);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "account {} cannot be checked: {}",
                    account.id().value(),
                    failed.getClass().getSimpleName());
        }
    }
}
