package io.serai.channels.email.mailbox;

import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.email.reading.Mail;
import io.serai.channels.email.reading.MailFile;
import io.serai.channels.email.servers.EmailAccount;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.MailEvents;
import io.serai.channels.email.threads.MailThread;
import io.serai.channels.email.threads.OwnIds;
import io.serai.channels.email.threads.Perspective;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.media.MediaStore;
import io.serai.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes a mail in: its events with its files in our store, its thread remembered. The same mail again is no new one. */
public final class Arrivals {
    public static final String SECRET = "mail_secret";

    /** The same words so often within an hour are a machine's, whatever it says about itself. */
    private static final int MOST_REPEATS = 4;

    private final Supplier<Channels> channels;
    private final EmailStore store;
    private final MediaStore media;

    public Arrivals(Supplier<Channels> channels, EmailStore store, MediaStore media) {
        this.channels = channels;
        this.store = store;
        this.media = media;
    }

    /** On return it is durable. */
    public void take(ChannelAccount account, Mail mail, Instant at) {
        channels.get().accept(account, read(account, mail, at));
    }

    /** The events of a mail, with its files in our store. Its thread is known from here on: an answer may be written the moment they are kept. */
    public List<InboundEvent> read(ChannelAccount account, Mail mail, Instant at) {
        List<InboundEvent> events = events(account, mail, at);
        events.forEach(event -> remember(account, mail, event, at));
        return events;
    }

    private List<InboundEvent> events(ChannelAccount account, Mail mail, Instant at) {
        List<InboundEvent> events = new ArrayList<>();
        for (InboundEvent event : MailEvents.of(mail, at, perspective(account))) {
            events.add(event instanceof MessageArrived arrived ? kept(account, mail, arrived, at) : event);
        }
        return events;
    }

    private Perspective perspective(ChannelAccount account) {
        Set<String> ours = new HashSet<>(EmailAccount.of(account).ours());
        channels.get().accounts(account.workspace()).stream()
                .filter(other -> other.kind() == ChannelKind.EMAIL)
                .map(other -> other.setting("address", ""))
                .filter(address -> !address.isEmpty())
                .forEach(address -> ours.add(address.toLowerCase(Locale.ROOT)));
        return new Perspective(
                ours,
                channels.get().credential(account, SECRET).map(OwnIds::new),
                store.known(account.workspace(), account.id()),
                EmailAccount.of(account).receivers());
    }

    private MessageArrived kept(ChannelAccount account, Mail mail, MessageArrived arrived, Instant at) {
        MessageArrived message = arrived.with(withFiles(account, mail, arrived.content()));
        boolean machine = message.context().automatic().isEmpty()
                && store.repeats(account.workspace(), account.id(), words(mail, message), at.minus(Duration.ofHours(1)))
                        >= MOST_REPEATS;
        return machine ? automatic(message) : message;
    }

    private static MessageArrived automatic(MessageArrived message) {
        return new MessageArrived(
                message.key(),
                message.from(),
                message.id(),
                message.content(),
                message.profile(),
                message.at(),
                message.quoted(),
                message.clientId(),
                new Context(
                        false,
                        Optional.empty(),
                        Optional.of("loop"),
                        message.context().unverified()),
                message.also());
    }

    private Content withFiles(ChannelAccount account, Mail mail, Content content) {
        List<Attachment> files = new ArrayList<>();
        for (int place = 0; place < mail.files().size(); place++) {
            files.add(stored(account, mail.files().get(place), content.files().get(place)));
        }
        return files.isEmpty() ? content : content.withFiles(files);
    }

    private Attachment stored(ChannelAccount account, MailFile file, Attachment attachment) {
        try {
            return media.store(
                    account.workspace(),
                    file.name(),
                    file.mimeType(),
                    new ByteArrayInputStream(file.bytes().get()));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        } catch (Problem tooLarge) {
            return attachment.with(new Attachment.Source.Lost(tooLarge.text()));
        }
    }

    private void remember(ChannelAccount account, Mail mail, InboundEvent event, Instant at) {
        if (event instanceof MessageArrived arrived) {
            MailThread.of(arrived.from())
                    .ifPresent(thread -> store.remember(
                            account.workspace(),
                            account.id(),
                            new EmailStore.Entry(
                                    mail.messageId().orElse(arrived.id().value()),
                                    mail.fingerprint(),
                                    thread,
                                    mail.subject(),
                                    words(mail, arrived),
                                    at)));
        }
    }

    /** Of one correspondent: what many customers write alike ("hello") is no sign of anything. */
    private static String words(Mail mail, MessageArrived arrived) {
        String text = MailThread.recipient(arrived.from()) + "\n" + mail.reply().visible();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
