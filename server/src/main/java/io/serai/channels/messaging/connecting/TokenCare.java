package io.serai.channels.messaging.connecting;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks after tokens twice a day, so that none of them ends unnoticed. */
public final class TokenCare {
    private static final Logger LOG = LoggerFactory.getLogger(TokenCare.class);

    private final Accounts accounts;
    private final Supplier<Channels> channels;
    private final Map<ChannelKind, Connection> connections;

    public TokenCare(Accounts accounts, Supplier<Channels> channels, Map<ChannelKind, Connection> connections) {
        this.accounts = accounts;
        this.channels = channels;
        this.connections = connections;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT12H")
    void look() {
        accounts.workspaces()
                .forEach(workspace -> channels.get().accounts(workspace.id()).stream()
                        .filter(account -> account.state() == ChannelAccount.State.ACTIVE)
                        .forEach(this::look));
    }

    private void look(ChannelAccount account) {
        try {
            Optional.ofNullable(connections.get(account.kind())).ifPresent(connection -> connection.check(account));
        } catch (RuntimeException failed) {
            LOG.warn(
                    "account {} could not be checked: {}",
                    account.id().value(),
                    failed.getClass().getSimpleName());
        }
    }
}
