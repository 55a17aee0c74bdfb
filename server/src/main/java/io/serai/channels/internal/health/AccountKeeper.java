package io.serai.channels.internal.health;

import io.serai.channels.ChannelAccount;
import io.serai.content.ChannelKind;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Asks platforms now and then how their accounts stand: tokens that end, quality, tiers, the month's messages, templates. Their webhooks tell
 * some of it, but not to who was away.
 */
public class AccountKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(AccountKeeper.class);

    /** Those whose figures change by themselves. */
    private static final Set<ChannelKind> TOLD =
            Set.of(ChannelKind.WHATSAPP, ChannelKind.MESSENGER, ChannelKind.INSTAGRAM, ChannelKind.LINE);

    private final Supplier<List<ChannelAccount>> all;
    private final Consumer<ChannelAccount> check;

    public AccountKeeper(Supplier<List<ChannelAccount>> all, Consumer<ChannelAccount> check) {
        this.all = all;
        this.check = check;
    }

    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT6H")
    public void round() {
        all.get().stream()
                .filter(account -> TOLD.contains(account.kind()))
                .filter(account -> account.state() == ChannelAccount.State.ACTIVE)
                .forEach(this::ask);
    }

    private void ask(ChannelAccount account) {
        try {
            check.accept(account);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "account {} cannot be checked: {}",
                    account.id().value(),
                    failed.getClass().getSimpleName());
        }
    }
}
