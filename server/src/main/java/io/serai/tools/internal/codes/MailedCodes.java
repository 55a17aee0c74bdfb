package io.serai.tools.internal.codes;

import io.serai.accounts.Accounts;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.orders.Orders;
import io.serai.privacy.Vault;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import io.serai.work.Work;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Codes leave by the shop's own mailbox, as jobs: whoever asked has had their answer by then, so that it tells nothing how long a mail takes or whether
 * one leaves at all. They are no part of a conversation, for nobody at the shop is to read them.
 */
@Component
class MailedCodes implements CodePost, JobHandler<CodeDue> {
    private static final Logger log = LoggerFactory.getLogger(MailedCodes.class);
    private static final String SEALED = "tool.code.posted";

    private final Channels channels;
    private final ObjectProvider<Orders> orders;
    private final Conversations conversations;
    private final Accounts accounts;
    private final Vault vault;
    private final Work work;
    private final Clock clock;

    MailedCodes(
            Channels channels,
            ObjectProvider<Orders> orders,
            Conversations conversations,
            Accounts accounts,
            Vault vault,
            Work work,
            Clock clock) {
        this.channels = channels;
        this.orders = orders;
        this.conversations = conversations;
        this.accounts = accounts;
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public boolean ready(WorkspaceId workspace) {
        return mailbox(workspace).isPresent();
    }

    private Optional<ChannelAccount> mailbox(WorkspaceId workspace) {
        return channels.accounts(workspace).stream()
                .filter(account ->
                        account.kind() == ChannelKind.EMAIL && account.state() == ChannelAccount.State.ACTIVE)
                .findFirst();
    }

    @Override
    public void send(WorkspaceId workspace, Posted posted) {
        byte[] sealed = vault.seal(workspace, SEALED, posted.code() + " " + posted.email());
        work.add(
                workspace,
                new CodeDue(
                        posted.conversation(),
                        Base64.getEncoder().encodeToString(sealed),
                        clock.instant().plus(HOLDS)));
    }

    @Override
    public Class<CodeDue> handles() {
        return CodeDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, CodeDue due) {
        Optional<ChannelAccount> from = mailbox(workspace);
        if (from.isEmpty() || clock.instant().isAfter(due.until())) {
            log.info("a code is not sent: there is no mailbox any more, or it came too late");
            return;
        }
        String[] sides = vault.open(workspace, SEALED, Base64.getDecoder().decode(due.sealed()))
                .value()
                .split(" ", 2);
        boolean buys = orders.stream()
                .anyMatch(
                        shop -> !shop.of(workspace, Set.of(sides[1]), Set.of()).isEmpty());
        if (buys) {
            posted(channels.send(from.get(), letter(workspace, due, sides[1], sides[0])));
        }
    }

    /** Of a mail whose fate nobody knows, no second one is sent: the customer may ask for another code. */
    private static void posted(SendResult result) {
        switch (result) {
            case SendResult.Accepted accepted -> {}
            case SendResult.TryLater later -> throw new RetryLater(later.delay(), later.detail());
            case SendResult.Rejected rejected -> log.warn("a code could not be sent: {}", rejected.reason());
            case SendResult.Uncertain uncertain -> log.warn("nobody knows whether a code was sent");
            case SendResult.Stopped stopped -> log.warn("a code could not be sent: the mailbox is stopped");
        }
    }

    private OutboundMessage letter(WorkspaceId workspace, CodeDue due, String email, String code) {
        Language language = conversations
                .find(workspace, due.conversation())
                .flatMap(Conversation::language)
                .orElseGet(() -> accounts.workspace(workspace).language());
        var words = CodeWords.in(language).filled(accounts.workspace(workspace).shopName(), code, HOLDS.toMinutes());
        return new OutboundMessage(
                Ids.next(),
                new Address(ChannelKind.EMAIL, email),
                new Content.Email(
                        Optional.of(words.subject()),
                        words.body(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of()),
                Optional.empty(),
                new Writer.Bot(),
                Optional.empty(),
                Optional.empty());
    }
}
