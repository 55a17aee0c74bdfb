package io.serai.notifications.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Writer;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.notifications.internal.Wishes.Way;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.PublicUrl;
import io.serai.work.JobHandler;
import io.serai.work.RetryLater;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One mail with everything that somebody has not read for half an hour, from the shop's own mailbox; after quiet hours, not in them. */
@Component
public class MailDigest implements JobHandler<DigestDue> {
    private final NotificationStore store;
    private final Wording wording;
    private final Accounts accounts;
    private final Channels channels;
    private final PublicUrl publicUrl;
    private final Clock clock;

    MailDigest(
            NotificationStore store,
            Wording wording,
            Accounts accounts,
            Channels channels,
            PublicUrl publicUrl,
            Clock clock) {
        this.store = store;
        this.wording = wording;
        this.accounts = accounts;
        this.channels = channels;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Class<DigestDue> handles() {
        return DigestDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, DigestDue due) {
        Wishes wishes = store.wishes(workspace, due.agent()).orElse(Wishes.NONE);
        Instant now = clock.instant();
        wishes.quiet().filter(hours -> hours.at(now)).ifPresent(hours -> {
            throw new RetryLater(Duration.between(now, hours.end(now)), "quiet hours");
        });
        Optional<Agent> reader = accounts.agent(workspace, due.agent()).filter(Agent::active);
        Optional<ChannelAccount> mailbox = mailbox(workspace);
        if (reader.isPresent() && mailbox.isPresent()) {
            List<Kind> kinds = Arrays.stream(Kind.values())
                    .filter(kind -> wishes.wants(kind, Way.MAIL))
                    .toList();
            List<Notification> unread = store.mail(workspace, due.agent(), kinds, now);
            if (!unread.isEmpty()) {
                channels.send(mailbox.get(), letter(reader.get(), unread));
            }
        }
    }

    /** The shop's own mailbox that mails go out from, where it has one. */
    public Optional<ChannelAccount> mailbox(WorkspaceId workspace) {
        return channels.accounts(workspace).stream()
                .filter(account ->
                        account.kind() == ChannelKind.EMAIL && account.state() == ChannelAccount.State.ACTIVE)
                .findFirst();
    }

    private OutboundMessage letter(Agent reader, List<Notification> unread) {
        boolean chinese = Wording.isChinese(reader);
        String subject = chinese
                ? unread.size() + " 条未读通知"
                : unread.size() == 1 ? "1 unread notification" : unread.size() + " unread notifications";
        String lines = unread.stream().map(it -> line(reader, it)).collect(Collectors.joining("\n\n"));
        String foot =
                chinese ? "您可以在 设置 → 通知 中选择哪些事项发邮件。" : "In Settings → Notifications you choose what is mailed to you.";
        return new OutboundMessage(
                Ids.next(),
                new Address(ChannelKind.EMAIL, reader.email()),
                new Content.Email(
                        Optional.of(subject),
                        lines + "\n\n" + foot,
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

    private String line(Agent reader, Notification it) {
        Wording.Words words = wording.of(reader, it);
        String about = Stream.of(words.who(), words.text())
                .flatMap(part -> part.stream())
                .collect(Collectors.joining(": "));
        return words.title() + (about.isEmpty() ? "" : "\n" + about) + "\n"
                + publicUrl.resolve("/inbox/" + it.conversation().value() + "?view=all");
    }
}
