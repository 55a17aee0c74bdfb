package io.serai.inbox.internal.forwarding;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.conversations.Message;
import io.serai.inbox.internal.transcript.Said;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Puts the mail together: the note, whose words follow, and the words as they were; a mail keeps its looks and its pictures. */
final class ForwardedMail {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm OOOO", Locale.ROOT);
    private static final Pattern FORWARDED =
            Pattern.compile("^(?:(?:fwd?|wg|转发|轉寄)\\s*[:：]\\s*)+", Pattern.CASE_INSENSITIVE);

    /** Pictures from elsewhere wait under this name, so that nothing is fetched before somebody asks. */
    private static final Pattern WAITING = Pattern.compile("(?i)(<img\\b[^>]*?\\s)data-src=");

    private final Wording wording;
    private final Origin origin;
    private final Wish wish;

    ForwardedMail(Wording wording, Origin origin, Wish wish) {
        this.wording = wording;
        this.origin = origin;
        this.wish = wish;
    }

    /** @param writer who wrote the message, by name */
    Content.Email of(Message message, String writer, ZoneId zone) {
        Content content = message.content();
        Optional<Content.Email> mail = content instanceof Content.Email email ? Optional.of(email) : Optional.empty();
        Optional<String> subject = mail.flatMap(Content.Email::subject);
        Map<String, String> head = new LinkedHashMap<>();
        head.put(wording.from(), writer);
        head.put(wording.date(), TIME.format(message.at().atZone(zone)));
        head.put(wording.channel(), origin.channel());
        subject.ifPresent(it -> head.put(wording.subject(), it));
        String words = mail.flatMap(Content.Email::quoted)
                .map(quoted -> Said.words(content) + "\n\n" + quoted)
                .orElseGet(() -> Said.words(content));
        String body = under(wording.message(), head, words);
        Optional<String> html = mail.flatMap(Content.Email::html)
                .filter(markup -> wish.files() || !markup.contains("cid:"))
                .map(markup -> markup(head, markup));
        return mail(
                wording.prefix() + subject.map(ForwardedMail::bare).orElseGet(this::about),
                body,
                html,
                files(content.files()));
    }

    Content.Email ofConversation(String transcript, List<Attachment> files) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put(wording.from(), origin.customer());
        head.put(wording.channel(), origin.channel());
        return mail(
                wording.prefix() + about(),
                under(wording.conversation(), head, transcript),
                Optional.empty(),
                files(files));
    }

    boolean fits(String transcript) {
        return transcript.length() + wish.note().length() < Content.LONGEST_TEXT - 1_000;
    }

    private Content.Email mail(String subject, String body, Optional<String> html, List<Attachment> files) {
        return new Content.Email(
                Optional.of(subject), body, Optional.empty(), html, List.of(), wish.cc(), wish.bcc(), files);
    }

    private static String bare(String subject) {
        return FORWARDED.matcher(subject.strip()).replaceFirst("");
    }

    private String about() {
        return wording.about().formatted(origin.customer());
    }

    private List<Attachment> files(List<Attachment> all) {
        return wish.files()
                ? all.stream()
                        .filter(file -> file.source() instanceof Attachment.Source.Stored)
                        .toList()
                : List.of();
    }

    private String under(String title, Map<String, String> head, String words) {
        String lines = head.entrySet().stream()
                .map(line -> line.getKey() + ": " + line.getValue())
                .collect(Collectors.joining("\n"));
        String whole = "---------- " + title + " ----------\n" + lines + "\n\n" + words;
        return wish.note().isEmpty() ? whole : wish.note() + "\n\n" + whole;
    }

    private String markup(Map<String, String> head, String original) {
        String lines = head.entrySet().stream()
                .map(line -> "<b>" + escaped(line.getKey()) + ":</b> " + escaped(line.getValue()))
                .collect(Collectors.joining("<br>\n"));
        return "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><div dir=\"auto\">"
                + escaped(wish.note()).replace("\n", "<br>\n") + "</div><br>\n<div dir=\"auto\">---------- "
                + escaped(wording.message()) + " ----------<br>\n" + lines + "</div><br>\n"
                + WAITING.matcher(original).replaceAll("$1src=") + "</body></html>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
