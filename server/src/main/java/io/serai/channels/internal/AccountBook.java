package io.serai.channels.internal;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Egress;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** What is written down of connected accounts: names, settings, sealed credentials, and whether they work. */
class AccountBook {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ChannelStore store;
    private final Vault vault;
    private final TransactionOperations transaction;
    private final Clock clock;

    AccountBook(ChannelStore store, Vault vault, TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.vault = vault;
        this.transaction = transaction;
        this.clock = clock;
    }

    ChannelAccount connect(
            WorkspaceId workspace,
            ChannelKind kind,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials) {
        var account = new ChannelAccount(
                workspace,
                new ChannelAccountId(Ids.next()),
                kind,
                checkedName(name),
                settings.getOrDefault("key", newKey()),
                ChannelAccount.State.ACTIVE,
                settings,
                Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.insert(workspace, account, clock.instant());
            seal(account, credentials);
        });
        return account;
    }

    ChannelAccount change(
            WorkspaceId workspace,
            ChannelAccountId id,
            String name,
            Map<String, String> settings,
            Map<String, Secret> credentials) {
        ChannelAccount before = existing(workspace, id);
        var account = new ChannelAccount(
                workspace,
                id,
                before.kind(),
                checkedName(name),
                before.key(),
                credentials.isEmpty() ? before.state() : ChannelAccount.State.ACTIVE,
                settings,
                credentials.isEmpty() ? before.trouble() : Optional.empty());
        transaction.executeWithoutResult(status -> {
            store.update(workspace, account);
            seal(account, credentials);
        });
        return account;
    }

    Optional<Secret> credential(ChannelAccount account, String name) {
        return store.credential(account.workspace(), account.id(), name)
                .map(kept -> vault.open(account.workspace(), context(account, name), kept));
    }

    Egress egress(ChannelAccount account) {
        String address = account.setting(Egress.SETTING, "");
        return address.isEmpty() ? Egress.DIRECT : Egress.of(address, credential(account, Egress.PASSWORD));
    }

    void health(ChannelAccount account, ChannelAccount.State state, Optional<String> trouble) {
        if (account.state() == state && account.trouble().equals(trouble)) {
            return;
        }
        store.account(account.workspace(), account.id())
                .ifPresent(now -> store.update(
                        account.workspace(),
                        new ChannelAccount(
                                now.workspace(),
                                now.id(),
                                now.kind(),
                                now.name(),
                                now.key(),
                                state,
                                now.settings(),
                                trouble)));
    }

    ChannelAccount existing(WorkspaceId workspace, ChannelAccountId id) {
        return store.account(workspace, id).orElseThrow(() -> Problem.notFound("There is no such channel account."));
    }

    void seal(ChannelAccount account, Map<String, Secret> credentials) {
        credentials.forEach((name, secret) -> store.putCredential(
                account.workspace(),
                account.id(),
                name,
                vault.seal(account.workspace(), context(account, name), secret.value())));
    }

    private static String context(ChannelAccount account, String name) {
        return "channel." + account.id().value() + "." + name;
    }

    private static String checkedName(String name) {
        if (name.isBlank() || name.length() > 80) {
            throw Problem.invalid("The name of a channel account has 1 to 80 characters.");
        }
        return name.strip();
    }

    private static String newKey() {
        var bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
