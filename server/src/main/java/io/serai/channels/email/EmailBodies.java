package io.serai.channels.email;

import io.serai.channels.BodyReader;
import io.serai.channels.email.reading.Authentication;
import io.serai.channels.email.reading.DeliveryReport.Outcome;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Mails as files ({@code .eml}), read without an account. */
public final class EmailBodies {
    private EmailBodies() {}

    public static BodyReader reader(Clock clock) {
        return body -> {
            MailParsing.Parsed mail = MailParsing.parse(body, clock.instant(), Set.of());
            Map<String, Object> more = more(mail);
            return mail.events().stream()
                    .map(event -> new BodyReader.Read(Optional.empty(), event, more))
                    .toList();
        };
    }

    private static Map<String, Object> more(MailParsing.Parsed mail) {
        Map<String, Object> more = new LinkedHashMap<>();
        mail.messageId().ifPresent(id -> more.put("message_id", id));
        mail.sender().ifPresent(sender -> more.put("from", sender));
        mail.thread().ifPresent(thread -> more.put("thread", thread));
        more.put("answers", mail.answers());
        mail.subject().ifPresent(subject -> more.put("subject", subject));
        more.put("text", mail.text());
        mail.quoted().ifPresent(quoted -> more.put("folded", quoted));
        more.put("attachments", mail.files().stream().map(EmailBodies::file).toList());
        more.put("automatic", mail.automatic().isPresent());
        mail.automatic().ifPresent(reason -> more.put("automatic_reason", reason));
        mail.authentication()
                .filter(found -> !found.results().isEmpty())
                .ifPresent(found -> more.put("authentication", authentication(found)));
        if (!mail.outcomes().isEmpty()) {
            more.put(
                    "report", mail.outcomes().stream().map(EmailBodies::outcome).toList());
        }
        return more;
    }

    private static Map<String, Object> authentication(Authentication found) {
        Map<String, Object> told = new LinkedHashMap<>();
        if (!found.server().isEmpty()) {
            told.put("by", found.server());
        }
        told.putAll(new TreeMap<>(found.results()));
        return told;
    }

    private static Map<String, Object> outcome(Outcome outcome) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("action", outcome.action().name().toLowerCase(Locale.ROOT));
        outcome.recipient().ifPresent(recipient -> told.put("recipient", recipient));
        if (!outcome.status().isEmpty()) {
            told.put("status", outcome.status());
        }
        return told;
    }

    private static Map<String, Object> file(MailParsing.File file) {
        Map<String, Object> told = new LinkedHashMap<>();
        file.name().ifPresent(name -> told.put("name", name));
        told.put("type", file.type());
        told.put("bytes", file.bytes());
        file.contentId().ifPresent(id -> told.put("content_id", id));
        return told;
    }
}
