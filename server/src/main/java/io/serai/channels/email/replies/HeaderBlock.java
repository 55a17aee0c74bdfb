package io.serai.channels.email.replies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The block of From, Sent, To and Subject that Outlook and others put above what they quote, in the language of their user. */
final class HeaderBlock {
    private static final int MOST_LINES = 10;

    private static final String FROM =
            "from|von|de|da|van|od|от|від|发件人|發件人|寄件者|寄件人|差出人|送信者|보낸 ?사람|보낸이|från|fra|lähettäjä|odesílatel|odosielateľ|gönderen|kimden|feladó|de la|expéditeur|remitente|remetente|mittente|afzender|nadawca|отправитель|відправник|από|من|המרסל|מאת|từ|จาก|dari|šalje|pošiljatelj|от кого|saatja|nuo|no";
    private static final String DATE =
            "sent|date|sent at|gesendet|gesendet am|datum|envoyé|envoyé le|date d'envoi|enviado|enviado el|fecha|enviada|enviada em|data|inviato|data invio|verzonden|verzonden op|wysłano|data|отправлено|дата|відправлено|надіслано|发送时间|发送日期|發送日期|寄件日期|日期|時間|时间|送信日時|日時|日付|보낸 ?날짜|날짜|skickat|skickades|sendt|dato|lähetetty|päivämäärä|pvm|odesláno|gönderme tarihi|gönderildi|tarih|elküldve|dátum|trimis|ημερομηνία|στάλθηκε|تاريخ|تم الإرسال|التاريخ|נשלח|תאריך|đã gửi|ngày|ส่ง|วันที่|dikirim|tanggal|poslano|saadetud";
    private static final String TO =
            "to|cc|bcc|an|à|para|pour|a|ai|aan|do|кому|копия|копія|收件人|收件者|抄送|副本|宛先|받는 ?사람|참조|받는이|till|kopia|til|kopi|vastaanottaja|kopio|komu|kopie|kime|bilgi|címzett|către|προς|إلى|إلى|نسخة|אל|עותק|đến|tới|ถึง|kepada|destinataire|destinatario|destinatário|za|prima|saaja";
    private static final String SUBJECT =
            "subject|betreff|objet|sujet|asunto|assunto|oggetto|onderwerp|temat|тема|主题|主題|主旨|标题|件名|제목|ämne|emne|aihe|předmět|predmet|konu|tárgy|subiect|θέμα|الموضوع|נושא|chủ đề|เรื่อง|subjek|perihal|zadeva|teema";
    private static final Pattern FIELD = Pattern.compile(
            "(?iu)^[>\\s*_|]*(?:(?<from>" + FROM + ")|(?<date>" + DATE + ")|(?<subject>" + SUBJECT + ")|(?<to>" + TO
                    + ")|reply-to|importance|priorit[äàéy]\\w*|attachments?|anlagen?|wichtigkeit)\\s?[*_]*\\s?[:：][*_]*(?:\\s|$|(?=[^/\\s]))");

    private HeaderBlock() {}

    /** From and two others of date, recipient and subject, close together. */
    static boolean begins(List<String> lines, int start) {
        Matcher first = FIELD.matcher(Lines.head(lines.get(start)));
        if (!first.find()
                || first.group("from") == null && first.group("date") == null && first.group("subject") == null) {
            return false;
        }
        boolean from = false;
        boolean date = false;
        boolean to = false;
        boolean subject = false;
        int strangers = 0;
        for (int place = start; place < lines.size() && place < start + MOST_LINES && strangers < 3; place++) {
            Matcher field = FIELD.matcher(Lines.head(lines.get(place)));
            boolean known = field.find();
            from |= known && field.group("from") != null;
            date |= known && field.group("date") != null;
            to |= known && field.group("to") != null;
            subject |= known && field.group("subject") != null;
            strangers += known || lines.get(place).isBlank() ? 0 : 1;
        }
        return from && (date ? 1 : 0) + (to ? 1 : 0) + (subject ? 1 : 0) >= 2;
    }
}
