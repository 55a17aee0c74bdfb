package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.replies.Reply;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A mail as it was understood. Nothing of it can be relied on but what is here: the sender may be forged, the ids reused.
 *
 * @param messageId without angle brackets
 * @param replyIds what it answers: In-Reply-To, then References from the newest to the oldest
 * @param fingerprint the same for two copies of one mail, another for another mail under the same Message-ID
 * @param from empty when no header tells
 * @param reply the new words, and what is quoted or signed below
 * @param html sanitised; inline images are {@code cid:} with their place among the files, remote ones wait in {@code data-src}
 */
public record Mail(
        Headers headers,
        Optional<String> messageId,
        List<String> replyIds,
        String fingerprint,
        Optional<MailAddress> from,
        Optional<MailAddress> replyTo,
        List<MailAddress> to,
        List<MailAddress> cc,
        Optional<String> subject,
        Optional<Instant> date,
        Reply reply,
        Optional<String> html,
        List<MailFile> files,
        Optional<DeliveryReport> report) {
    public Mail {
        replyIds = List.copyOf(replyIds);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        files = List.copyOf(files);
    }
}
