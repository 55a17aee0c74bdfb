package io.serai.channels.email.mailbox;

import io.serai.channels.ChannelAccount;
import io.serai.channels.email.reading.Mail;
import io.serai.channels.email.reading.MailReader;
import io.serai.channels.email.threads.EmailStore;
import io.serai.channels.email.threads.EmailStore.Position;
import jakarta.mail.FetchProfile;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.NoSuchElementException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mails above a position, one after the other: each is kept before the position moves past it. */
final class NewMail {
    private static final Logger LOG = LoggerFactory.getLogger(NewMail.class);
    private static final int LARGEST = 35 * 1024 * 1024;

    /** Mails in one go, so that a full mailbox does not fill our memory with its list. */
    private static final int MOST = 200;

    /** How far back a folder is read again that was made anew; the core takes no event twice. */
    private static final Duration BACK = Duration.ofDays(3);

    private static final int MOST_TRIES = 5;

    private final EmailStore store;
    private final Arrivals arrivals;
    private final Clock clock;
    private int tries;

    NewMail(EmailStore store, Arrivals arrivals, Clock clock) {
        this.store = store;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    Position take(ChannelAccount account, String name, IMAPFolder folder, Position from) throws MessagingException {
        Position position = from;
        if (folder.getUIDValidity() != from.uidValidity()) {
            LOG.info("mailbox {}: the folder was made anew", account.id().value());
            position = again(account, name, folder);
        }
        List<Message> fresh = above(folder, position.uid());
        while (!fresh.isEmpty()) {
            for (Message message : fresh) {
                position = one(account, name, folder, message, position);
            }
            fresh = above(folder, position.uid());
        }
        return position;
    }

    /** Servers answer "above the last" with the last one itself, so the list is looked through again. */
    private static List<Message> above(IMAPFolder folder, long uid) throws MessagingException {
        Message[] found = folder.getMessagesByUID(uid + 1, UIDFolder.LASTUID);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.SIZE);
        // not with the envelope: some servers cannot make one of a broken header
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(found, profile);
        return Arrays.stream(found)
                .filter(message -> message != null && uid(folder, message) > uid)
                .sorted(Comparator.comparingLong(message -> uid(folder, message)))
                .limit(MOST)
                .toList();
    }

    private static long uid(IMAPFolder folder, Message message) {
        try {
            return folder.getUID(message);
        } catch (MessagingException | NoSuchElementException gone) {
            return -1;
        }
    }

    private Position one(ChannelAccount account, String name, IMAPFolder folder, Message message, Position before)
            throws MessagingException {
        long uid = uid(folder, message);
        try {
            receive(account, (IMAPMessage) message);
        } catch (MessageRemovedException gone) {
            LOG.debug("mailbox {}: a mail went before it was read", account.id().value());
        }
        var after = new Position(before.uidValidity(), Math.max(uid, before.uid()));
        store.moveTo(account.workspace(), account.id(), name, after);
        // otherwise every mail of a long day stays in memory
        ((IMAPMessage) message).invalidateHeaders();
        return after;
    }

    private void receive(ChannelAccount account, IMAPMessage message) throws MessagingException {
        Date received = message.getReceivedDate();
        Instant at = received == null ? clock.instant() : received.toInstant();
        message.setPeek(true);
        int size = message.getSize();
        Mail mail = size > LARGEST ? tooLarge(message, size) : MailReader.read(bytes(message, size));
        keep(account, mail, at);
    }

    /** One mail that cannot be kept must not hold up all that come after it; when none can be kept, this one cannot be either. */
    private void keep(ChannelAccount account, Mail mail, Instant at) {
        try {
            arrivals.take(account, mail, at);
            tries = 0;
        } catch (RuntimeException failed) {
            tries++;
            if (tries < MOST_TRIES) {
                throw failed;
            }
            arrivals.take(account, MailReader.saying(mail, "[This mail cannot be shown. It is in the mailbox.]"), at);
            tries = 0;
        }
    }

    private static byte[] bytes(IMAPMessage message, int size) throws MessagingException {
        var bytes = new ByteArrayOutputStream(Math.max(size, 1_024));
        try {
            message.writeTo(bytes);
        } catch (IOException broken) {
            throw new MessagingException("the mail broke off", broken);
        }
        return bytes.toByteArray();
    }

    private static Mail tooLarge(IMAPMessage message, int size) throws MessagingException {
        var block = new StringBuilder();
        for (String line : Collections.list(message.getAllHeaderLines())) {
            block.append(line).append("\r\n");
        }
        Mail mail = MailReader.headersOnly(block.toString().getBytes(StandardCharsets.ISO_8859_1));
        String words = "[" + size / 1024 / 1024 + " MB: too large to be fetched. It is in the mailbox.]";
        return MailReader.saying(mail, words);
    }

    /** The place in the new folder from which on mails of the last days stand. */
    private Position again(ChannelAccount account, String name, IMAPFolder folder) throws MessagingException {
        Date since = Date.from(clock.instant().minus(BACK));
        Message[] recent = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, since));
        long first = Arrays.stream(recent)
                .mapToLong(message -> uid(folder, message))
                .filter(uid -> uid > 0)
                .min()
                .orElse(folder.getUIDNext());
        var position = new Position(folder.getUIDValidity(), first - 1);
        store.moveTo(account.workspace(), account.id(), name, position);
        return position;
    }
}
