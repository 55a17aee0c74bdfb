package io.serai.inbox.http.team;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Invitations.Invitation;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.OutboundMessage;
import io.serai.channels.SendResult;
import io.serai.channels.Writer;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends the link from the workspace's own mailbox, where it has one. */
@Component
class InvitationMail {
    private final Channels channels;
    private final Accounts accounts;

    InvitationMail(Channels channels, Accounts accounts) {
        this.channels = channels;
        this.accounts = accounts;
    }

    /** @return whether a mailbox took it */
    boolean send(Agent by, Invitation invitation, String link) {
        Optional<ChannelAccount> mailbox = channels.accounts(by.workspace()).stream()
                .filter(account ->
                        account.kind() == ChannelKind.EMAIL && account.state() == ChannelAccount.State.ACTIVE)
                .findFirst();
        return mailbox.isPresent()
                && channels.send(mailbox.get(), letter(by, invitation, link)) instanceof SendResult.Accepted;
    }

    private OutboundMessage letter(Agent by, Invitation invitation, String link) {
        Workspace workspace = accounts.workspace(by.workspace());
        boolean chinese = workspace.language().value().startsWith("zh");
        String subject =
                chinese ? by.name() + " 邀请您加入 " + workspace.name() : by.name() + " invites you to " + workspace.name();
        String body = chinese
                ? "您好！\n\n" + by.name() + " 邀请您加入 " + workspace.name() + "。请打开下面的链接，设置您的姓名和密码。链接七天内有效，只能使用一次。\n\n"
                        + link
                : "Hello,\n\n" + by.name() + " invites you to join " + workspace.name()
                        + ". Open this link to choose your name and password. It works once, for seven days.\n\n"
                        + link;
        return new OutboundMessage(
                invitation.id(),
                new Address(ChannelKind.EMAIL, invitation.email()),
                new Content.Email(
                        Optional.of(subject),
                        body,
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
