package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.mime.MimeReader;
import io.serai.channels.email.mime.Part;
import io.serai.channels.email.reading.DeliveryReport.Action;
import io.serai.channels.email.reading.DeliveryReport.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Returned mail from servers that write prose instead of a report: qmail, Exim, old Postfix, Exchange, Domino and many gateways. */
final class Bounces {
    private static final Pattern SENDER = Pattern.compile(
            "^(mailer-?daemon|postmaster|mail-?daemon|mailerdaemon|mdaemon|bounces?|bounced-mail|mail-delivery|mailsystem|mail\\.?administrator|system-?administrator|administrator|imss|inetgw\\d*|.*(smtp|mail)[-_.]?(service|system|gateways?|daemon|router|server))([+._-].*)?$");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(mail(er)?[- ]?daemon|postmaster|mail delivery|delivery (sub)?system|system administrator|mail administrator|mail system|系统退信|邮件系统)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)(undeliver|non.?deliver|not (be )?deliver|delivery (status )?(notification|fail|problem|error|report|has failed)|failure notice|returned mail|mail (system )?(error|failure|returned|could not|delivery)|delivery .{0,30}failed|message .{0,40}(rejected|(not|n.t) (yet )?(been )?delivered|failed|delayed)|delayed mail|mail failed|failed mail|returning to sender|processing error|delivery (warning|delayed)|warning: (could not|message)|unzustellbar|nicht zustellbar|zustellung.{0,20}fehlgeschlagen|non remis|échec de (la )?remise|no se (ha )?pudo entregar|no entregado|devuelto|mancata consegna|impossibile recapitare|onbestelbaar|niet (worden )?bezorgd|niedostarcz|nie dostarczon|не доставлен|недоставлен|退信|退回|无法送达|無法傳遞|投递失败|系统退信|配信不能|配信エラー|送信エラー|전송 실패|반송|배달 실패|não entregue|falha na entrega|kunne ikke leveres|kunde inte levereras|teslim edilemedi)");
    private static final Pattern PROSE = Pattern.compile(
            "(?i)(this is the qmail-send program|i wasn't able to deliver your message|message that you sent could not be delivered|could not be delivered to|did not reach (some or all of )?the (intended|following) recipient|unable to deliver (your )?message|delivery to the following recipients? (has )?failed|the following address(es)? (had|failed)|address(es)? had permanent fatal errors|the mail system\\b.{0,80}|user unknown|recipient address rejected|mailbox (is )?(full|unavailable|not found)|no such user|recipient unknown|unknown (local )?user|account (has been )?disabled|your message (to .{0,80})?(could not|couldn't|wasn't|was not|cannot) be delivered|message (could|was) not (be )?delivered|has not (yet )?been delivered|(could|can) ?not (be )?deliver(ed)?( (message )?to)?\\b|no valid recipients|failed (recipient|address)|host (unknown|not found)|unknown host|has been postponed|has been returned|permanent(ly)? (error|failure)|delivery (attempts? )?failed|n'a pas pu [êe]tre (d[ée]livr|remis|distribu)|konnte nicht zugestellt|no se (ha )?(pudo|podido) entregar|impossibile recapitare|não foi possível entregar|kon niet worden (bezorgd|afgeleverd)|не (может|удалось) .{0,20}достав|无法(送达|投递|发送到)|無法(送達|傳遞)|退信|配信できません|送信できません|전송하지 못)");
    private static final Pattern RETURNED = Pattern.compile(
            "(?im)^(-{3,}.{0,40}(copy|original|returned|below|follows|header|message).*|.{0,20}(original|returned) message.{0,30}(follows|:)\\s*|received: from .*|.*(lines|header).{0,30}(original|message).{0,20}follow.*)$");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,2})\\.(\\d{1,3})(?![\\d.])");
    private static final Pattern CODE = Pattern.compile("(?<![\\d.:-])([45]\\d\\d)(?=[ \\-#:])");
    private static final Pattern ORIGINAL_ID = Pattern.compile(
            "(?im)^[> \\t]*(?:x-original-|original-)?message-id\\s*:\\s*<?([^<>\\s]{3,400}@[^<>\\s]{1,200})>?");
    private static final Pattern FULL = Pattern.compile("(?i)mailbox.{0,20}full|quota|over ?limit|voll|storage");
    private static final Pattern UNKNOWN = Pattern.compile(
            "(?i)unknown|no such|not found|does ?n.t exist|not exist|invalid (recipient|mailbox|address)|disabled|not list|no mailbox|undeliverable address");
    private static final Pattern POLICY =
            Pattern.compile("(?i)spam|blocked|blacklist|block list|policy|reputation|dmarc|spf|dkim|denied");

    /** A bounce that a person sends on. */
    private static final Pattern PASSED_ON = Pattern.compile("(?iu)^\\s*(re|aw|fwd?|wg|tr|rv|转发|轉寄|回复|回覆)\\s*[:：]");

    private Bounces() {}

    /** Only where the sender or a header says bounce as well: a customer who quotes one is still a customer. */
    static Optional<Outcome> inWords(Part root, List<Part> parts) {
        var headers = root.headers();
        Optional<String> failed = headers.raw("x-failed-recipients").flatMap(MailAddress::normalised);
        String from =
                headers.raw("from").map(text -> text.toLowerCase(Locale.ROOT)).orElse("");
        Optional<MailAddress> sender = MailAddress.first(headers.raw("from").orElse(""));
        boolean daemon = NAMED.matcher(from).find()
                || sender.map(who -> SENDER.matcher(who.local()).matches()).orElse(false);
        boolean nobody = headers.raw("return-path")
                        .map(path -> path.replaceAll("\\s", "").equals("<>"))
                        .orElse(false)
                || from.contains("<>");
        String title = headers.text("subject").orElse("");
        boolean subject = SUBJECT.matcher(title).find();
        boolean report = root.type().equals("multipart/report");
        String words = words(parts);
        boolean prose = PROSE.matcher(words).find();
        boolean returned = subject
                && prose
                && !PASSED_ON.matcher(title).find()
                && (parts.stream().anyMatch(part -> part.type().equals("message/rfc822"))
                        || RETURNED.matcher(words).find());
        int signs = (daemon ? 2 : 0)
                + (returned ? 1 : 0)
                + (nobody ? 1 : 0)
                + (subject ? 1 : 0)
                + (prose ? 1 : 0)
                + (report ? 1 : 0)
                + (failed.isPresent() ? 3 : 0);
        return signs >= 3 || daemon && (subject || prose || nobody)
                ? Optional.of(
                        outcome(failed.or(() -> FailedAddress.in(beforeCopy(words), returned(parts), root)), words))
                : Optional.empty();
    }

    private static String words(List<Part> parts) {
        var words = new StringBuilder();
        parts.stream()
                .filter(part -> part.children().isEmpty() && part.type().equals("text/plain")
                        || part.type().equals("text/html"))
                .map(Part::text)
                .forEach(text ->
                        words.append(text, 0, Math.min(text.length(), 8_000)).append('\n'));
        return words.toString();
    }

    private static Outcome outcome(Optional<String> failed, String words) {
        String status = status(words);
        String guessed = status.isEmpty() ? byWords(words) : status;
        boolean later = guessed.startsWith("4")
                || words.matches(
                        "(?is).*(will (be retried|keep trying|continue|be repeated)|attempts will (continue|be made)|has been (delayed|postponed)|still (being )?(trying|retried)|not yet been delivered).*");
        return new Outcome(later ? Action.DELAYED : Action.FAILED, failed, guessed, "");
    }

    /** The header of the mail that came back, as a part or among the words. */
    private static List<Headers> returned(List<Part> parts) {
        return parts.stream()
                .skip(1)
                .filter(part -> part.type().equals("text/rfc822-headers")
                        || part.headers().has("message-id")
                        || part.headers().has("received"))
                .map(part ->
                        part.type().equals("text/rfc822-headers") ? MimeReader.headers(part.bytes()) : part.headers())
                .toList();
    }

    private static String beforeCopy(String words) {
        return words.split(
                        "(?im)^([>|-]*--+.*(copy|original|below|returned|follows|text follows).*|.{0,20}original message.{0,40}follow.*|[> ]*received: .*|[> ]*return-path:.*)",
                        2)[0];
    }

    private static String byWords(String words) {
        String told = beforeCopy(words);
        if (FULL.matcher(told).find()) {
            return "5.2.2";
        }
        if (UNKNOWN.matcher(told).find()) {
            return "5.1.1";
        }
        return POLICY.matcher(told).find() ? "5.7.1" : "5.0.0";
    }

    /** The enhanced status code in a text, or what the plain one amounts to; empty when there is none. */
    static String status(String text) {
        Matcher enhanced = STATUS.matcher(text);
        String best = "";
        while (enhanced.find()) {
            // x.0.0 says only that it failed: a finer one further on says why
            if (best.isEmpty() || best.endsWith(".0.0")) {
                best = enhanced.group();
            }
        }
        if (!best.isEmpty() && !best.endsWith(".0.0")) {
            return best;
        }
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            return best;
        }
        return switch (code.group(1)) {
            case "550", "551", "553" ->
                POLICY.matcher(text).find() && !UNKNOWN.matcher(text).find() ? "5.7.1" : "5.1.1";
            case "552" -> "5.2.2";
            case "554" -> UNKNOWN.matcher(text).find() ? "5.1.1" : "5.7.1";
            case "421", "450", "451" -> "4.0.0";
            case "452" -> "4.2.2";
            default -> best;
        };
    }

    static Stream<String> idsIn(String text) {
        String limited = text.substring(0, Math.min(text.length(), 100_000));
        return ORIGINAL_ID.matcher(limited).results().map(found -> found.group(1));
    }
}
