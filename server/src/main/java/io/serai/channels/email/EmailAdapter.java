package io.serai.channels.email;

import io.serai.channels.Budget;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter;
import io.serai.channels.Channels;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.Look;
import io.serai.channels.OutboundMessage;
import io.serai.channels.Reach;
import io.serai.channels.SendResult;
import io.serai.channels.Webhook;
import io.serai.channels.email.mailbox.Arrivals;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.reading.MailReader;
import io.serai.channels.email.sending.MailSender;
import io.serai.channels.email.servers.Doors;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.servers.LoginRefused;
import io.serai.channels.email.servers.Logins;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.OwnIds;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Email's side of {@link ChannelAdapter}. Mails come by IMAP ({@code mailbox}); a provider that posts raw mails to our webhook is taken as
 * well, when it shows the account's webhook secret.
 */
final class EmailAdapter implements ChannelAdapter {
    private final Supplier<Channels> channels;
    private final Arrivals arrivals;
    private final MailSender sender;
    private final Logins logins;
    private final Clock clock;

    EmailAdapter(Supplier<Channels> channels, Arrivals arrivals, MailSender sender, Logins logins, Clock clock) {
        this.channels = channels;
        this.arrivals = arrivals;
        this.sender = sender;
        this.logins = logins;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    /** The secret as a header of its own, or as the password in the address that the provider calls (Basic). */
    @Override
    public boolean verify(ChannelAccount account, Webhook webhook) {
        Optional<Secret> expected = channels.get()
                .credential(account, "webhook_secret")
                .filter(secret -> !secret.value().isBlank());
        Optional<String> given = webhook.header("x-serai-secret")
                .or(() -> webhook.header("authorization").flatMap(EmailAdapter::basicPassword));
        return expected.isPresent()
                && given.isPresent()
                && MessageDigest.isEqual(bytes(expected.get().value()), bytes(given.get()));
    }

    private static Optional<String> basicPassword(String header) {
        try {
            String decoded = header.startsWith("Basic ")
                    ? new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8)
                    : "";
            int colon = decoded.indexOf(':');
            return colon < 0 ? Optional.empty() : Optional.of(decoded.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The body is one raw mail. */
    @Override
    public List<InboundEvent> parse(ChannelAccount account, Webhook webhook) {
        if (webhook.body().length == 0) {
            throw Problem.invalid("This is not a mail.");
        }
        return channels.get().account(account.workspace(), account.id()).isPresent()
                ? arrivals.read(account, MailReader.read(webhook.body()), clock.instant())
                : MailParsing.parse(webhook.body(), clock.instant(), addresses(account))
                        .events();
    }

    private static Set<String> addresses(ChannelAccount account) {
        return account.setting("address", "").isBlank()
                ? Set.of()
                : EmailAccount.of(account).ours();
    }

    @Override
    public Look look(ChannelAccount account, String words) {
        return MailSender.look(EmailAccount.of(account), words);
    }

    @Override
    public SendResult send(ChannelAccount account, OutboundMessage message) {
        SendResult result = sender.send(account, ids(account), message);
        if (result instanceof SendResult.Accepted && MailThread.of(message.to()).isEmpty()) {
            // the conversation goes on where the customer's answer will arrive
            channels.get()
                    .accept(
                            account,
                            List.of(new AddressChanged(
                                    "begun:" + message.id(),
                                    message.to(),
                                    MailSender.threadOf(message).address(),
                                    clock.instant())));
        }
        return result;
    }

    @Override
    public Optional<SendResult.Rejected> refusal(ChannelAccount account, Content content) {
        return MailSender.refusal(content);
    }

    /** A mail address can be written to by every mailbox. */
    @Override
    public Reach reach(ChannelAccount from, Address address, ChannelAccount to) {
        return new Reach.There(address, List.of(MailThread.person(MailThread.recipient(address))));
    }

    @Override
    public Optional<Address> firstAddress(ChannelAccount account, Optional<String> email, Optional<String> phone) {
        return email.flatMap(MailAddress::normalised).map(MailThread::person);
    }

    /** The thread's mails, so that the next one keeps its subject and is put below them by every mail program. */
    @Override
    public void moves(ChannelAccount from, Address address, ChannelAccount to) {
        MailThread.of(address).ifPresent(thread -> sender.takeAlong(from, thread, to));
    }

    /** An account from before there was a secret gets one. */
    private OwnIds ids(ChannelAccount account) {
        Optional<Secret> secret = channels.get().credential(account, Arrivals.SECRET);
        if (secret.isPresent()) {
            return new OwnIds(secret.get());
        }
        Secret fresh = EmailConnector.newSecret();
        channels.get()
                .change(
                        account.workspace(),
                        account.id(),
                        account.name(),
                        account.settings(),
                        Map.of(Arrivals.SECRET, fresh));
        return new OwnIds(fresh);
    }

    /** What the big providers allow one mailbox; others tell by their answers. */
    @Override
    public List<Budget> budgets(ChannelAccount account) {
        String host = EmailAccount.of(account).smtp().host();
        if (host.contains("office365") || host.contains("outlook")) {
            return List.of(
                    new Budget("mails_a_minute", Budget.Scope.ACCOUNT, 30, 30, Duration.ofMinutes(1)),
                    new Budget("mails_a_day", Budget.Scope.ACCOUNT, 10_000, 10_000, Duration.ofDays(1)));
        }
        return host.contains("gmail")
                ? List.of(new Budget("mails_a_day", Budget.Scope.ACCOUNT, 2_000, 2_000, Duration.ofDays(1)))
                : List.of();
    }

    /** Files are taken out of a mail when it arrives; nothing is left to fetch. */
    @Override
    public Fetched fetch(ChannelAccount account, String reference) {
        return new Fetched.Gone("The file was not kept when the mail arrived.");
    }

    @Override
    public void check(ChannelAccount account) {
        try {
            switch (Doors.tried(EmailAccount.of(account), logins.of(account))) {
                case Doors.Tried.Open open -> tell(account, State.ACTIVE, Optional.empty());
                case Doors.Tried.Refused refused -> tell(account, State.NEEDS_RECONNECT, Optional.of(refused.words()));
                case Doors.Tried.Unreachable unreachable ->
                    tell(account, State.ACTIVE, Optional.of(unreachable.words()));
            }
        } catch (LoginRefused refused) {
            tell(account, State.NEEDS_RECONNECT, Optional.of(refused.words()));
        } catch (Problem wrongSetting) {
            tell(account, State.ACTIVE, Optional.of(wrongSetting.text()));
        } catch (IOException unreachable) {
            tell(account, State.ACTIVE, Optional.of("The sign-in service cannot be reached."));
        }
    }

    private void tell(ChannelAccount account, State state, Optional<String> trouble) {
        channels.get().health(account, state, trouble);
    }
}
