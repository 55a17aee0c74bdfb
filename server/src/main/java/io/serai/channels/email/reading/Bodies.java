package io.serai.channels.email.reading;

import io.serai.channels.email.mime.MimeReader;
import io.serai.channels.email.mime.Part;
import io.serai.channels.email.mime.SignedContent;
import io.serai.channels.email.replies.HtmlText;
import io.serai.channels.email.replies.Reply;
import io.serai.channels.email.tnef.Tnef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which parts of a mail are its words, and which are files. */
final class Bodies {
    private static final int PAGE_START = 2_000;
    private static final Pattern PAGE = Pattern.compile("(?i)(<\\?xml[^>]{0,200}>\\s*)?(<!doctype html|<html\\b)");
    private static final Pattern BLOCK = Pattern.compile("(?i)<(div|p|table|body|blockquote)(\\s[^<>]{0,500})?>");

    private static final int LONGEST = 400_000;

    /** Markup says less with more: styles, tables within tables. */
    private static final int LONGEST_MARKUP = 2_000_000;

    /** Pictures within the markup that are too large to be shown; what stands behind them is to be read nevertheless. */
    private static final Pattern LARGE_PICTURE = Pattern.compile("(?i)data:[a-z]{1,20}/[^\"'>\\s]{50000,}+");

    /** Mails within mails in a {@code winmail.dat}, or signed over and over. */
    private static final int DEEPEST = 5;

    private static final Pattern STUB = Pattern.compile(
            "(?is).{0,200}(does not support html|html.{0,40}(viewer|format|capable)|enable html).{0,200}");

    /** The same words once more, for other programs than ours. */
    private static final Set<String> OTHER_SCREENS = Set.of("text/x-amp-html", "text/watch-html");

    private static final Set<String> SIGNED = Set.of("application/pkcs7-mime", "application/x-pkcs7-mime");

    private int depth;
    private final List<String> plain = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<Part> named = new ArrayList<>();
    private final List<MailFile> files = new ArrayList<>();
    private final Map<String, MailFile> calendars = new LinkedHashMap<>();

    private Bodies() {}

    static Bodies of(Part root) {
        var bodies = new Bodies();
        bodies.walk(root, root.type());
        bodies.namedOnly();
        // an invitation stands among the words and again as a file: once is enough
        if (bodies.files.stream().noneMatch(file -> file.name().orElse("").endsWith(".ics"))) {
            bodies.files.addAll(bodies.calendars.values());
        }
        return bodies;
    }

    private void walk(Part part, String within) {
        String type = part.type();
        if (type.startsWith("multipart/")) {
            if (part.children().isEmpty()) {
                plain.add(limited(part.text()));
            }
            part.children().forEach(child -> walk(child, type));
        } else if (type.equals("text/calendar") && !part.saidToBeAttachment()) {
            calendars.putIfAbsent(part.type(), MailFile.of(part));
            if (within.equals("text/calendar")) {
                plain.add(CalendarText.of(part.text()));
            }
        } else if (isBody(part, within)) {
            take(part);
        } else if (isTnef(part)) {
            unwrap(part);
        } else if (SIGNED.contains(type) && depth < DEEPEST) {
            SignedContent.of(part.bytes())
                    .map(MimeReader::read)
                    .ifPresentOrElse(this::signed, () -> files.add(MailFile.of(part)));
        } else if (!isHollow(part, within)) {
            if (part.isText() && !part.saidToBeAttachment()) {
                named.add(part);
            }
            files.add(MailFile.of(part));
        }
    }

    private void signed(Part inner) {
        depth++;
        walk(inner, inner.type());
        depth--;
    }

    private static boolean isTnef(Part part) {
        return part.type().equals("application/ms-tnef")
                || part.type().equals("application/vnd.ms-tnef")
                || part.fileName().filter("winmail.dat"::equalsIgnoreCase).isPresent();
    }

    /** What Outlook put into its own wrapping; the wrapping itself when there is nothing in it that can be read. */
    private void unwrap(Part part) {
        Tnef.read(part.bytes())
                .filter(found -> !found.isEmpty())
                .ifPresentOrElse(found -> take(found, part.path(), DEEPEST), () -> files.add(MailFile.of(part)));
    }

    private void take(Tnef found, String path, int deeper) {
        if (plain.stream().allMatch(String::isBlank) && html.isEmpty()) {
            found.html().map(Bodies::limitedMarkup).ifPresent(html::add);
            found.text().map(Bodies::limited).ifPresent(plain::add);
        }
        for (int place = 0; place < found.files().size(); place++) {
            Tnef.Attached attached = found.files().get(place);
            String inner = path + ".t" + (place + 1);
            Optional<Tnef> mail = attached.mail() && deeper > 0 ? Tnef.read(attached.bytes()) : Optional.empty();
            if (mail.isPresent()) {
                mail.get()
                        .text()
                        .map(text -> MailFile.ofWords(inner, attached.name(), text))
                        .ifPresent(files::add);
                take(new Tnef(Optional.empty(), Optional.empty(), mail.get().files()), inner, deeper - 1);
            } else {
                files.add(MailFile.of(inner, attached));
            }
        }
    }

    /** Phones send the words of a mail as a file with a name: then they are its words all the same. */
    private void namedOnly() {
        if (plain.stream().allMatch(String::isBlank) && html.isEmpty()) {
            named.stream()
                    .filter(part ->
                            part.type().equals("text/plain") || part.type().equals("text/html"))
                    .findFirst()
                    .ifPresent(this::take);
        }
    }

    private static boolean isBody(Part part, String within) {
        boolean words = part.type().equals("text/plain")
                || part.type().equals("text/html")
                || part.type().equals("text/enriched");
        boolean named = part.isNamed();
        return words
                && !part.saidToBeAttachment()
                && (!named || within.equals("multipart/alternative"))
                && !part.headers().lower("content-transfer-encoding").contains("uu");
    }

    /** Parts that only machines read: signatures, the report that {@link DeliveryReport} has read. */
    private static boolean isHollow(Part part, String within) {
        String type = part.type();
        return within.equals("multipart/report")
                        && (type.equals("message/delivery-status") || type.equals("message/disposition-notification"))
                || type.equals("application/pgp-signature")
                || type.equals("application/pgp-encrypted")
                || type.endsWith("pkcs7-signature")
                || within.equals("multipart/alternative") && OTHER_SCREENS.contains(type)
                || part.raw().length() == 0 && part.fileName().isEmpty();
    }

    private void take(Part part) {
        if (part.type().equals("text/html")) {
            html.add(limitedMarkup(part.text()));
            return;
        }
        String text = limited(part.text());
        if (part.type().equals("text/enriched")) {
            plain.add(text.replaceAll("<[^<>]{0,80}>", ""));
        } else if (looksLikeHtml(text)) {
            html.add(text);
        } else {
            plain.add(FlowedText.of(part, text));
        }
    }

    /** Marked-up words that call themselves plain: a whole page, or a piece of one that begins with a block and closes it. */
    private static boolean looksLikeHtml(String text) {
        String start = text.substring(0, Math.min(text.length(), PAGE_START)).stripLeading();
        Matcher block = BLOCK.matcher(start);
        return PAGE.matcher(start).lookingAt()
                || block.lookingAt()
                        && text.toLowerCase(Locale.ROOT)
                                .contains("</" + block.group(1).toLowerCase(Locale.ROOT) + ">");
    }

    private static String limitedMarkup(String markup) {
        String shown = markup.length() <= LONGEST
                ? markup
                : LARGE_PICTURE.matcher(markup).replaceAll("");
        return shown.substring(0, Math.min(shown.length(), LONGEST_MARKUP)).replace("\u0000", "");
    }

    private static String limited(String text) {
        return (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " […]").replace("\u0000", "");
    }

    Optional<String> html() {
        return html.isEmpty() ? Optional.empty() : Optional.of(String.join("\n<hr>\n", html));
    }

    List<MailFile> files() {
        return files;
    }

    /** From the plain part where there is one; from the markup where that alone knows what is quoted, or where the plain part says nothing. */
    Reply reply() {
        String words = String.join("\n", plain).strip();
        Optional<Reply> marked = html().map(markup -> Reply.of(limited(HtmlText.of(markup))));
        if (words.isEmpty() || STUB.matcher(words).matches() && marked.isPresent()) {
            return marked.orElseGet(() -> Reply.of(words));
        }
        Reply written = Reply.of(words);
        boolean better = written.quoted().isEmpty()
                && marked.filter(reply ->
                                reply.quoted().isPresent() && !reply.visible().isBlank())
                        .isPresent();
        return better ? marked.get() : written;
    }
}
