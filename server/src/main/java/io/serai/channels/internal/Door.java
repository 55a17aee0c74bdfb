package io.serai.channels.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.AddressChanged;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.MessageAccepted;
import io.serai.channels.UpdateAccepted;
import io.serai.content.Content;
import io.serai.privacy.Redactor;
import io.serai.work.Job;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** Step 4 of a message's path: events are kept, once each, with the job that takes them on, in one transaction. */
class Door {
    private final ChannelStore store;
    private final Work work;
    private final Redactor redactor;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;
    private final Clock clock;

    Door(
            ChannelStore store,
            Work work,
            Redactor redactor,
            TransactionOperations transaction,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.redactor = redactor;
        this.transaction = transaction;
        this.meters = meters;
        this.clock = clock;
    }

    int accept(ChannelAccount account, List<InboundEvent> events) {
        Instant now = clock.instant();
        // By sender: work takes a lock per sender, and two batches must take theirs in the same order. Stable: each
        // sender's order stays.
        List<InboundEvent> bySender = events.stream()
                .sorted(Comparator.comparing(event -> event.from().value()))
                .toList();
        Integer fresh = transaction.execute(status -> (int)
                bySender.stream().filter(event -> keep(account, event, now)).count());
        return fresh == null ? 0 : fresh;
    }

    private boolean keep(ChannelAccount account, InboundEvent event, Instant now) {
        boolean fresh = store.remember(
                account.workspace(),
                new ChannelStore.Seen(
                        account.id(), event.key(), event.getClass().getSimpleName(), time(event), now));
        meters.counter(
                        "serai.inbound.events",
                        "channel",
                        account.kind().name(),
                        "kind",
                        event.getClass().getSimpleName(),
                        "fresh",
                        String.valueOf(fresh))
                .increment();
        if (fresh) {
            jobFor(account, event, now).ifPresent(job -> work.add(account.workspace(), job));
        }
        return fresh;
    }

    private Optional<Job> jobFor(ChannelAccount account, InboundEvent event, Instant now) {
        return switch (event) {
            case MessageArrived arrived ->
                Optional.of(new MessageAccepted(account.id(), arrived.with(clean(arrived.content())), now));
            case Echoed echoed ->
                Optional.of(new UpdateAccepted(
                        account.id(),
                        new Echoed(
                                echoed.key(),
                                echoed.from(),
                                echoed.id(),
                                clean(echoed.content()),
                                echoed.ours(),
                                echoed.at()),
                        now));
            case MessageEdited edited ->
                Optional.of(new UpdateAccepted(
                        account.id(),
                        new MessageEdited(
                                edited.key(),
                                edited.from(),
                                edited.id(),
                                clean(edited.content()),
                                edited.at(),
                                edited.also()),
                        now));
            case MessageDeleted deleted -> Optional.of(new UpdateAccepted(account.id(), deleted, now));
            case Reacted reacted -> Optional.of(new UpdateAccepted(account.id(), reacted, now));
            case StatusChanged changed -> Optional.of(new UpdateAccepted(account.id(), changed, now));
            case StatusUpTo changed -> Optional.of(new UpdateAccepted(account.id(), changed, now));
            case CustomerBlocked blocked -> Optional.of(new UpdateAccepted(account.id(), blocked, now));
            case AddressChanged changed -> Optional.of(new UpdateAccepted(account.id(), changed, now));
            case ConsentChanged changed -> Optional.of(new UpdateAccepted(account.id(), changed, now));
            case AccountReported reported -> Optional.of(new UpdateAccepted(account.id(), reported, now));
            case Ignored ignored -> Optional.empty();
        };
    }

    /** Without card numbers and secrets, and with over-long texts cut where one can see it. PostgreSQL keeps no NUL. */
    private Content clean(Content content) {
        Content fitting = content.mapTexts(Door::fitting);
        return redactor.redact(
                content instanceof Content.Email mail && fitting instanceof Content.Email cut
                        ? withMarkup(mail, cut)
                        : fitting);
    }

    /** The mark-up of a mail is as long as its reader made it, and left out where that is too long. */
    private static Content withMarkup(Content.Email mail, Content.Email cut) {
        return new Content.Email(
                cut.subject(),
                cut.body(),
                cut.quoted(),
                mail.html()
                        .filter(markup -> markup.length() <= Content.LONGEST_MARKUP)
                        .map(markup -> markup.replace("\u0000", "")),
                cut.to(),
                cut.cc(),
                cut.bcc(),
                cut.attachments());
    }

    private static String fitting(String body) {
        String text = body.replace("\u0000", "");
        if (text.length() <= Content.LONGEST_TEXT) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(Content.LONGEST_TEXT - 1))
                ? Content.LONGEST_TEXT - 1
                : Content.LONGEST_TEXT;
        return text.substring(0, end) + " […]";
    }

    private static Optional<Instant> time(InboundEvent event) {
        return switch (event) {
            case MessageArrived arrived -> Optional.of(arrived.at());
            case MessageEdited edited -> Optional.of(edited.at());
            case MessageDeleted deleted -> Optional.of(deleted.at());
            case Reacted reacted -> Optional.of(reacted.at());
            case StatusChanged changed -> Optional.of(changed.at());
            case StatusUpTo changed -> Optional.of(changed.at());
            case CustomerBlocked blocked -> Optional.of(blocked.at());
            case Echoed echoed -> Optional.of(echoed.at());
            case AddressChanged changed -> Optional.of(changed.at());
            case ConsentChanged changed -> Optional.of(changed.at());
            case AccountReported reported -> Optional.of(reported.at());
            case Ignored ignored -> Optional.empty();
        };
    }
}
