package io.serai.channels.email.replies;

import java.util.List;
import java.util.regex.Pattern;

/** What stands below the words of a mail: signatures, "sent from my phone", legal footers. */
final class Signature {
    private static final Pattern DELIMITER = Pattern.compile("^\\s*(--|—|––|__|-- ?|_{3,}|-{3,}|\\*{5,}|={5,})\\s*$");
    private static final Pattern DASHED_NAME =
            Pattern.compile("^[-–—]{1,2} ?\\p{Lu}[\\p{L}.' ]{0,40}$|^-\\w[\\w.' ]{0,40}$");
    private static final Pattern DEVICE = Pattern.compile(
            "(?iu)^[\\s\\p{Punct}]*(?:(?:this (?:e-?mail|message) was )?(?:sent|written|posted) (?:from|via|by|with|on|using) (?:my |a |an |the |yahoo|outlook|mail |windows|aol|samsung|gmail|proton|blackberry|iphone|ipad|android|mobile|nine|spark|mailbird|superhuman|airmail|bluemail).{0,70}|(?:get|obten(?:ez|ir|er)|obter o|télécharger|ottieni|hol|laden|skaffa|hent|pobierz|downloade?n?|descargar|baixar|scarica|获取|下载|来自|取得|下載) .{0,24}outlook .{0,34}|outlook .{0,20}を入手|签名由.{0,20}定制|download .{0,20}outlook.{0,30}|typed (?:on|with) .{0,40}"
                    + "|(?:von|mit) (?:meinem|meiner|mein) .{1,50}(?:gesendet|geschickt)?|gesendet (?:von|mit|mit der|über) .{1,60}|diese nachricht wurde von mein.{1,60}|outlook für (?:android|ios) .{0,20}|(?:hol|laden) sie sich outlook.{0,30}"
                    + "|envoyé (?:de(?:puis)? mon|à partir de|avec|depuis|de|via) .{1,60}|télécharge[rz] outlook.{0,40}|obtenez outlook.{0,30}|enviado (?:desde|de|do|a partir|por|pelo|via|con|com) .{1,60}|obtener outlook.{0,30}|obter o outlook.{0,30}|inviato (?:da|dal|con|tramite) .{1,60}|ottieni outlook.{0,30}"
                    + "|verzonden (?:vanaf|met|via|vanuit|van) .{1,60}|verstuurd vanaf .{1,60}|outlook voor (?:android|ios).{0,30}|downloaden|wysłane? z .{1,60}|pobierz outlook.{0,30}|отправлено (?:с|из|с моего) .{1,60}|надіслано (?:з|із) .{1,60}|відправлено (?:з|із) .{1,60}"
                    + "|发自我的.{0,30}|发自.{1,30}|發自.{0,30}|從我的.{0,30}(?:傳送|寄出)|从我的.{0,30}发送|发送自.{0,40}|来自我的.{0,30}|寄自我的.{0,30}|.{0,30}から送信(?:しました)?|(?:나의|내) .{1,30}에서 보(?:냄|낸).{0,10}|.{1,30}에서 보냄|skickat från (?:min|mitt|e-post|outlook) ?.{0,40}|skickades från .{1,40}|sendt fra (?:min|mit|mail|outlook|e-post) ?.{0,40}|lähetetty (?:iphone|android|samsung|minun)?.{0,40}|odesláno z (?:m|iphone|mob|outlook|aplik).{0,40}|odoslané z .{1,40}"
                    + "|.{0,40}(?:'?den|'?dan|'?ten|'?tan) gönderildi|(?:iphone|ipad|android).{0,10}gönderildi|αποστολή από .{1,40}|στάλθηκε από .{1,40}|أُ?رسلت? من .{1,40}|تم الإرسال من .{1,40}|נשלח מ.{1,40}|(?:được )?gửi từ .{1,40}|ส่งจาก .{1,40}|dikirim dari .{1,40}|trimis de pe .{1,40}|küldve .{1,40}|poslano (?:s|iz|z) .{1,40})[\\s\\p{Punct}]*$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?iu)^\\s*(?:(?:best|kind|warm|warmest|many)?\\s*(?:regards|wishes)|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly)|cheers|thanks(?: (?:again|a lot|in advance|so much))?|thank you|many thanks|best|respectfully|mit (?:freundlichen|besten|lieben|herzlichen) grüßen|(?:freundliche|viele|liebe|beste|schöne|herzliche) grüße|gruß|vg|mfg|lg|cordialement|bien cordialement|bien à vous|salutations(?: distinguées)?|meilleures salutations|saludos(?: cordiales)?|un saludo|atentamente|cordialmente|atenciosamente|atte|abraços?|cumprimentos|cordiali saluti|distinti saluti|saluti|met vriendelijke groet(?:en)?|vriendelijke groet(?:en)?|groet(?:en|jes)?|mvg|pozdrawiam|z poważaniem|с уважением|з повагою|med vänliga? hälsning(?:ar)?|vänliga hälsningar|mvh|med venlig hilsen|venlig hilsen|med vennlig hilsen|vennlig hilsen|hilsen|ystävällisin terveisin|terveisin|s pozdravem|s úctou|saygılarımla|iyi çalışmalar|此致|敬礼|敬上|祝好|顺祝商祺|よろしくお願い(?:いた)?します。?|敬具|감사합니다\\.?|مع (?:أطيب )?التحيات|تحياتي|بכבוד רב|בברכה)[\\s,.!，。]*$");
    private static final Pattern CONTACT = Pattern.compile(
            "(?iu)(https?://|www\\.|\\S@\\S+\\.\\S|(?:tel|phone|mobile|mob|cell|fax|tél|móvil|telefon|telefoon|тел|电话|電話|手机|전화|gsm)\\b?\\.?\\s*[:：.]?\\s*[+(\\d]|\\+\\d[\\d ()./-]{6,}|\\b\\d{3}[-. ]\\d{3,4}[-. ]\\d{3,4}\\b|\\b(?:gmbh|ltd|inc|llc|s\\.?a\\.?r\\.?l|b\\.?v|sp\\. z)\\b)");
    private static final Pattern LEGAL = Pattern.compile(
            "(?iu)^\\W*(?:this (?:e-?mail|message|communication)(?:,? (?:and|including)? ?any (?:attachments?|files?).{0,80})? (?:is|are|may|contains?|has been (?:checked|scanned)).{0,120}(?:confidential|intended|privileged|virus|avast|checked).*|confidentiality (?:notice|note|warning).*|disclaimer\\s*:?.*|diese e-?mail (?:enthält|kann) .{0,60}vertraulich.*|ce (?:message|courriel).{0,100}confidentiel.*|este (?:mensaje|correo).{0,100}confidencial.*|esta mensagem.{0,100}confidencia.*|questo messaggio.{0,100}riservat.*|dit bericht.{0,100}vertrouwelijk.*|virus-free\\b.*|virenfrei\\b.*|sans virus\\b.*|libre de virus\\b.*|please consider the environment.*|本邮件.{0,60}(?:保密|机密).*)$");

    private static final int MOST_LINES = 12;

    private Signature() {}

    /** Where it begins; the number of lines when there is none. */
    static int startsAt(List<String> lines) {
        int last = lastWord(lines);
        for (int place = 0; place <= last; place++) {
            if (begins(lines, place, last)) {
                return place;
            }
        }
        return lines.size();
    }

    private static int lastWord(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isBlank()) {
            last--;
        }
        return last;
    }

    private static boolean begins(List<String> lines, int place, int last) {
        String line = Lines.head(lines.get(place));
        if (line.isBlank()) {
            return false;
        }
        int below = last - place;
        boolean standard = line.strip().equals("--");
        return DELIMITER.matcher(line).matches() && (standard || below <= MOST_LINES) && noneQuoted(lines, place)
                || DEVICE.matcher(line).matches() && below <= 4 && isShort(line)
                || DASHED_NAME.matcher(line).matches() && below <= 2 && place > 0 && !aList(lines, place)
                || LEGAL.matcher(line).matches() && afterGap(lines, place)
                || contactBlock(lines, place, last);
    }

    /** "Sent from my desk, which is easier" is somebody talking. */
    private static boolean isShort(String line) {
        return (!line.contains(", ") || line.contains("smartphone"))
                && line.strip().split("\\s+").length <= 12;
    }

    private static boolean noneQuoted(List<String> lines, int from) {
        return lines.stream().skip(from).noneMatch(line -> line.startsWith(">"));
    }

    private static boolean aList(List<String> lines, int place) {
        return place > 0 && lines.get(place - 1).startsWith("-")
                || place + 1 < lines.size() && lines.get(place + 1).startsWith("-");
    }

    private static boolean afterGap(List<String> lines, int place) {
        return place > 0 && lines.get(place - 1).isBlank();
    }

    /** A closing and a name stay; the address, telephone and web page below them do not. */
    private static boolean contactBlock(List<String> lines, int place, int last) {
        if (last - place > MOST_LINES) {
            return false;
        }
        int above = 0;
        for (int before = place - 1; before >= 0 && above < 3; before--) {
            if (lines.get(before).isBlank()) {
                continue;
            }
            above++;
            if (CLOSING.matcher(Lines.head(lines.get(before))).matches()) {
                return above == 2
                        && lines.subList(place, last + 1).stream().allMatch(line -> line.length() <= 120)
                        && lines.subList(place, last + 1).stream()
                                .anyMatch(line -> CONTACT.matcher(line).find());
            }
        }
        return false;
    }
}
