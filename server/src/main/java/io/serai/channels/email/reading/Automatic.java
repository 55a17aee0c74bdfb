package io.serai.channels.email.reading;

import io.serai.channels.email.mime.Headers;
import io.serai.channels.email.mime.MailAddress;
import io.serai.channels.email.reading.DeliveryReport.Action;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a machine wrote a mail, and which kind of machine. One sure sign is enough; a subject alone never is. */
public final class Automatic {
    /** Hops that a mail may make before it is taken to run in circles. */
    private static final int MOST_RECEIVED = 50;

    private static final Pattern VACATION = Pattern.compile(
            "(?i)(out[ -]of[ -](the[ -])?office|automatic reply|auto[- ]?(reply|response|matic response)|autoreply|on vacation|away from (my|the) (desk|office)|automatische antwort|abwesenheit|nicht im büro|réponse automatique|absence du bureau|absent du bureau|respuesta automática|fuera de (la )?oficina|resposta automática|ausência|fora do escritório|risposta automatica|fuori ufficio|automatisch antwoord|afwezig|autosvar|automatiskt svar|automatisk svar|fravær|frånvaro|automaattinen vastaus|poissa|automatická odpověď|mimo kancelář|autoodpowiedź|automatyczna odpowiedź|poza biurem|automatikus válasz|răspuns automat|αυτόματη απάντηση|автоответ|автоматический ответ|автоматична відповідь|нет на месте|otomatik (yanıt|cevap)|ofis dışında|自动回复|自動回覆|自动答复|自動応答|自動返信|不在(通知|です)|자동 (응답|회신)|부재중|الرد التلقائي|رد تلقائي|תשובה אוטומטית|ตอบกลับอัตโนมัติ|trả lời tự động|balasan otomatis)");
    /** As mail programs put it before the subject of what they answer. */
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^\\s*(?:\\[?(?:automatic reply|auto(?:matic)?[- ]?(?:reply|response|antwort)?|out of (?:the )?office|ooo|automatische antwort|abwesenheitsnotiz|abwesend|réponse automatique|absence|respuesta automática|fuera de (?:la )?oficina|resposta automática|risposta automatica|automatisch antwoord|afwezig|autosvar|automatiskt svar|automatisk svar|automaattinen vastaus|automatická odpověď|odpowiedź automatyczna|autoodpowiedź|automatikus válasz|автоответ|автоматический ответ|автоматична відповідь|otomatik (?:yanıt|cevap)|自动回复|自動回覆|自动答复|自動応答|自動返信|자동 ?(?:응답|회신)|부재중|رد تلقائي|الرد التلقائي)\\]?)\\s*[:：\\-–]");

    private static final Pattern ABSENT = Pattern.compile(
            "(?iu)(i am (?:currently )?(?:away|on (?:annual |parental |maternity |sick )?leave|out of)|i will be (?:away|back|out of)|limited access to (?:my )?e-?mail|ich bin (?:derzeit|momentan|ab|vom|bis|zurzeit|im urlaub|nicht).{0,60}(?:büro|erreichbar|urlaub|abwesend)|je suis (?:actuellement )?(?:absent|en congés?)|estaré (?:fuera|ausente)|estoy (?:fuera|de vacaciones)|estarei (?:ausente|fora)|sono (?:assente|in ferie)|ik ben (?:afwezig|niet aanwezig|met vakantie)|jestem nieobecn|jag är (?:inte på|ledig|borta)|я (?:в отпуске|буду отсутствовать)|(?:我|本人).{0,12}(?:休假|出差|不在|外出)|(?:邮件|来信)(?:我)?已(?:经)?收到|(?:会|将)尽快(?:给您)?回复|不在にして|休暇を|휴가|출장 중|izindeyim|ofiste değil|أنا (?:خارج|في إجازة))");
    private static final Pattern NOBODY = Pattern.compile(
            "^(no|do|not)[-._]?(not[-._]?)?(reply|response|answer|responder|contestar)([-._+].*)?$|^(noreply|donotreply|nepasrepondre|ne-pas-repondre|nicht-?antworten|keine-?antwort|nao-?responda|no-?responda|non-?rispondere|mailer-?daemon|postmaster|mail-?daemon|bounces?|auto-?(reply|confirm|notification)|notifications?-?noreply)([-._+].*)?$|^bounces?[-._+].*|.*[-._+]bounces?$|.*no-?reply$|^no-?reply.*");

    private Automatic() {}

    /**
     * @param ours addresses of the account itself: a list or group that carries one of them only passes our mail on to us
     * @return a word for the reason: {@code bounce}, {@code read_receipt}, {@code spam_report}, {@code out_of_office}, {@code automatic_reply}, {@code notification},
     *     {@code mailing_list}, {@code bulk}, {@code no_reply}, {@code loop}, {@code own_mail}
     */
    public static Optional<String> reason(Mail mail, Set<String> ours) {
        Headers headers = mail.headers();
        if (headers.all("received").size() > MOST_RECEIVED) {
            return Optional.of("loop");
        }
        if (mail.report().isPresent()) {
            boolean read = mail.report().get().outcomes().stream().allMatch(outcome -> outcome.action() == Action.READ);
            return Optional.of(read ? "read_receipt" : "bounce");
        }
        return report(headers)
                .or(() -> answeredByMachine(mail, headers))
                .or(() -> toMany(headers, mail, ours))
                .or(() -> nobody(mail, headers))
                .or(() -> own(mail, ours));
    }

    private static Optional<String> report(Headers headers) {
        String type = headers.lower("content-type");
        if (type.contains("feedback-report") || headers.has("feedback-type")) {
            return Optional.of("spam_report");
        }
        if (type.contains("disposition-notification")) {
            return Optional.of("read_receipt");
        }
        return type.startsWith("multipart/report") || headers.has("x-failed-recipients")
                ? Optional.of("bounce")
                : Optional.empty();
    }

    private static Optional<String> answeredByMachine(Mail mail, Headers headers) {
        boolean vacation =
                mail.subject().map(subject -> VACATION.matcher(subject).find()).orElse(false);
        String submitted = headers.lower("auto-submitted").replaceAll("[;(\\s].*", "");
        boolean declared = !submitted.isEmpty() && !submitted.equals("no")
                || said(headers, "x-autoreply")
                || said(headers, "x-autorespond")
                || said(headers, "x-autogenerated")
                || said(headers, "x-autoresponder")
                || said(headers, "x-mail-autoreply")
                || said(headers, "x-autoreply-from")
                || said(headers, "x-vacation")
                || headers.hasStartingWith("x-auto-reply")
                || headers.has("x-ms-exchange-generated-message-source")
                || headers.lower("x-ms-exchange-inbox-rules-loop").length() > 0
                || headers.lower("precedence").matches("auto[_-]?reply")
                || said(headers, "x-autoreply-by")
                || said(headers, "x-vacation-responder")
                || said(headers, "x-fc-machinegenerated")
                || headers.lower("preference").contains("auto-reply")
                || headers.lower("x-mailer").matches("(?s).*(vacation|autorespon|auto-reply|out of office).*")
                || headers.lower("delivered-to").equals("autoresponder")
                || headers.lower("x-pops-reply").length() > 0;
        if (declared) {
            return Optional.of(vacation ? "out_of_office" : isNotice(submitted) ? "notification" : "automatic_reply");
        }
        // a weak sign needs a second one
        boolean second = headers.has("x-auto-response-suppress")
                || nullSender(headers)
                || headers.has("x-loop")
                || VACATION.matcher(start(mail.reply().visible())).find()
                || ABSENT.matcher(start(mail.reply().visible())).find()
                || !mail.replyIds().isEmpty()
                        && PREFIX.matcher(mail.subject().orElse("")).find();
        return vacation && second ? Optional.of("out_of_office") : Optional.empty();
    }

    /** Sent without anything that it answers: by a shop system, a monitor, a forum. */
    private static boolean isNotice(String submitted) {
        return submitted.equals("auto-generated") || submitted.equals("auto-notified");
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), 1_500));
    }

    private static boolean said(Headers headers, String name) {
        return headers.has(name) && !headers.lower(name).matches("no|false|0");
    }

    private static boolean nullSender(Headers headers) {
        return headers.all("return-path").stream()
                .anyMatch(path -> path.replaceAll("\\s", "").equals("<>"));
    }

    private static Optional<String> toMany(Headers headers, Mail mail, Set<String> ours) {
        boolean list = headers.has("list-id")
                || headers.has("mailing-list")
                || headers.has("x-mailing-list")
                || headers.lower("precedence").equals("list");
        if (list) {
            return passedOnToUs(headers, ours) ? Optional.empty() : Optional.of("mailing_list");
        }
        boolean bulk = headers.lower("precedence").matches("bulk|junk|first-class-bulk")
                || headers.has("list-unsubscribe")
                || headers.has("feedback-id") && nobody(mail, headers).isPresent();
        return bulk ? Optional.of("bulk") : Optional.empty();
    }

    /** A group whose address is ours (support@ as a Google group) rewrites senders and adds list headers to what customers write. */
    private static boolean passedOnToUs(Headers headers, Set<String> ours) {
        boolean rewritten = headers.has("x-original-sender") || headers.has("x-original-from");
        return rewritten
                && Stream.of("list-post", "mailing-list", "x-been-there", "to", "cc", "from")
                        .flatMap(name -> headers.all(name).stream())
                        .flatMap(value -> MailAddress.read(value.replace("mailto:", "")).stream())
                        .map(MailAddress::address)
                        .anyMatch(ours::contains);
    }

    private static Optional<String> nobody(Mail mail, Headers headers) {
        boolean silent =
                mail.from().map(from -> NOBODY.matcher(from.local()).matches()).orElse(false);
        boolean answerable =
                mail.replyTo().map(to -> !NOBODY.matcher(to.local()).matches()).orElse(false) && !nullSender(headers);
        if (silent && !answerable) {
            return Optional.of("no_reply");
        }
        if (nullSender(headers)) {
            return Optional.of("automatic_reply");
        }
        return headers.has("x-loop") ? Optional.of("loop") : Optional.empty();
    }

    /** Written from the account's own address: by ourselves elsewhere, or by somebody who forges it. */
    private static Optional<String> own(Mail mail, Set<String> ours) {
        boolean own = mail.from().map(from -> ours.contains(from.address())).orElse(false);
        boolean form = mail.replyTo().map(to -> !ours.contains(to.address())).orElse(false)
                || mail.headers().has("x-original-sender");
        return own && !form ? Optional.of("own_mail") : Optional.empty();
    }

    static boolean isNobody(MailAddress address) {
        return NOBODY.matcher(address.local()).matches();
    }
}
