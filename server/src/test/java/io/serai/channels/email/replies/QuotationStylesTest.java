package io.serai.channels.email.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How programs announce what they quote, in the languages of their users: only the new words are left, in plain mail and in markup. */
class QuotationStylesTest {
    private static final List<String> ANNOUNCEMENTS = List.of(
            "On Tue, May 5, 2026 at 10:12 AM Shop <shop@shop.example> wrote:",
            "On Tue, 5 May 2026 at 10:12, Shop <shop@shop.example> wrote:",
            "Shop <shop@shop.example> 于2026年5月5日周二 10:12写道：",
            "Shop <shop@shop.example> 於 2026年5月5日 週二 上午10:12寫道：",
            "2026年5月5日(火) 10:12 Shop <shop@shop.example>:",
            "2026年5月5日(火) 10:12、Shop さん(shop@shop.example)のメッセージ:",
            "2026년 5월 5일 (화) 오전 10:12, Shop <shop@shop.example>님이 작성:",
            "Am Di., 5. Mai 2026 um 10:12 Uhr schrieb Shop <shop@shop.example>:",
            "Am 05.05.2026 um 10:12 schrieb Shop:",
            "Le mar. 5 mai 2026 à 10:12, Shop <shop@shop.example> a écrit :",
            "Le 05/05/2026 à 10:12, Shop a écrit :",
            "El mar, 5 may 2026 a las 10:12, Shop (<shop@shop.example>) escribió:",
            "El 5/5/26 a las 10:12, Shop escribió:",
            "Em ter., 5 de mai. de 2026 às 10:12, Shop <shop@shop.example> escreveu:",
            "Em 05/05/2026 10:12, Shop escreveu:",
            "Il giorno mar 5 mag 2026 alle ore 10:12 Shop <shop@shop.example> ha scritto:",
            "Il 05/05/2026 10:12, Shop ha scritto:",
            "Op di 5 mei 2026 om 10:12 schreef Shop <shop@shop.example>:",
            "Op 5-5-2026 om 10:12 schreef Shop:",
            "вт, 5 мая 2026 г. в 10:12, Shop <shop@shop.example>:",
            "вт, 5 мая 2026 г. в 10:12, Shop <shop@shop.example> пишет:",
            "05.05.2026 10:12, Shop пишет:",
            "5 мая 2026 г., 10:12, Shop <shop@shop.example> написал(а):",
            "Вторник, 5 мая 2026, 10:12 +03:00 от Shop <shop@shop.example>:",
            "wt., 5 maj 2026 o 10:12 Shop <shop@shop.example> napisał(a):",
            "W dniu 05.05.2026 o 10:12, Shop pisze:",
            "Dnia 5 maja 2026 10:12 Shop <shop@shop.example> napisał(a):",
            "Den tis 5 maj 2026 kl 10:12 skrev Shop <shop@shop.example>:",
            "5 maj 2026 kl. 10:12 skrev Shop <shop@shop.example>:",
            "Den 2026-05-05 kl. 10:12, skrev Shop:",
            "Shop <shop@shop.example>, 5 May 2026 Sal, 10:12 tarihinde şunu yazdı:",
            "5 May 2026 Sal 10:12 tarihinde Shop <shop@shop.example> şunu yazdı:",
            "5 May 2026 tarihinde 10:12 saatinde, Shop <shop@shop.example> şunları yazdı:",
            "‫في الثلاثاء، 5 مايو 2026 في 10:12 ص تمت كتابة ما يلي بواسطة ‪Shop‬‏ <‪shop@shop.example‬‏>:‬",
            "في ٥ مايو ٢٠٢٦، الساعة ١٠:١٢ ص، كتب Shop <shop@shop.example>:",
            "ב-יום ג׳, 5 במאי 2026 ב-10:12 מאת Shop <shop@shop.example>:",
            "Vào Th 3, 5 thg 5, 2026 vào lúc 10:12 Shop <shop@shop.example> đã viết:",
            "Pada Sel, 5 Mei 2026 pukul 10.12 Shop <shop@shop.example> menulis:",
            "ti 5. toukok. 2026 klo 10.12 Shop (shop@shop.example) kirjoitti:",
            "tir. 5. maj 2026 kl. 10.12 skrev Shop <shop@shop.example>:",
            "tir. 5. mai 2026 kl. 10:12 skrev Shop <shop@shop.example>:",
            "út 5. 5. 2026 v 10:12 odesílatel Shop <shop@shop.example> napsal:",
            "Shop <shop@shop.example> ezt írta (időpont: 2026. máj. 5., K, 10:12):",
            "Στις Τρί 5 Μαΐ 2026 στις 10:12 π.μ., ο/η Shop <shop@shop.example> έγραψε:",
            "În mar., 5 mai 2026 la 10:12, Shop <shop@shop.example> a scris:",
            "เมื่อ อ. 5 พ.ค. 2026 เวลา 10:12 Shop <shop@shop.example> เขียนว่า:",
            "вт, 5 трав. 2026 р. о 10:12 Shop <shop@shop.example> пише:",
            "On May 5, 2026, at 10:12 AM, Shop <shop@shop.example> wrote:",
            "在 2026年5月5日，上午10:12，Shop <shop@shop.example> 写道：",
            "於 2026年5月5日 上午10:12，Shop <shop@shop.example> 寫道：",
            "2026/05/05 10:12、Shop <shop@shop.example>のメール:",
            "2026. 5. 5. 오전 10:12, Shop <shop@shop.example> 작성:",
            "Am 05.05.2026 um 10:12 schrieb Shop <shop@shop.example>:",
            "Le 5 mai 2026 à 10:12, Shop <shop@shop.example> a écrit :",
            "El 5 may 2026, a las 10:12, Shop <shop@shop.example> escribió:",
            "Il giorno 5 mag 2026, alle ore 10:12, Shop <shop@shop.example> ha scritto:",
            "No dia 05/05/2026, às 10:12, Shop <shop@shop.example> escreveu:",
            "Op 5 mei 2026 om 10:12 heeft Shop <shop@shop.example> het volgende geschreven:",
            "Wiadomość napisana przez Shop <shop@shop.example> w dniu 05.05.2026, o godz. 10:12:",
            "Dne 5. 5. 2026 v 10:12 Shop napsal(a):",
            "At 2026-05-05 10:12:13, \"Shop\" <shop@shop.example> wrote:",
            "在 2026-05-05 10:12:13，\"Shop\" <shop@shop.example> 写道：",
            "On Tuesday, May 5, 2026, 10:12 AM, Shop <shop@shop.example> wrote:",
            "On Tuesday, 5 May 2026 at 10:12:00 CEST, Shop <shop@shop.example> wrote:",
            "Le mardi 5 mai 2026 à 10:12:00 UTC+2, Shop <shop@shop.example> a écrit :",
            "Em terça-feira, 5 de maio de 2026 às 10:12:00 BRT, Shop <shop@shop.example> escreveu:",
            "El martes, 5 de mayo de 2026, 10:12:00 CEST, Shop <shop@shop.example> escribió:",
            "Am Dienstag, 5. Mai 2026 um 10:12:00 MESZ hat Shop <shop@shop.example> Folgendes geschrieben:",
            "В вторник, 5 мая 2026 г. в 10:12:00 GMT+3, Shop <shop@shop.example> написал(а):",
            "Il martedì 5 maggio 2026 alle ore 10:12:00 CEST, Shop <shop@shop.example> ha scritto:");
    private static final List<List<String>> BLOCKS = List.of(
            List.of("From", "Sent", "To", "Subject"),
            List.of("Von", "Gesendet", "An", "Betreff"),
            List.of("De", "Envoyé", "À", "Objet"),
            List.of("De", "Enviado", "Para", "Asunto"),
            List.of("De", "Enviado", "Para", "Assunto"),
            List.of("Da", "Inviato", "A", "Oggetto"),
            List.of("Van", "Verzonden", "Aan", "Onderwerp"),
            List.of("От", "Отправлено", "Кому", "Тема"),
            List.of("Od", "Wysłano", "Do", "Temat"),
            List.of("Från", "Skickat", "Till", "Ämne"),
            List.of("Kimden", "Gönderildi", "Kime", "Konu"),
            List.of("Gönderen", "Gönderme Tarihi", "Kime", "Konu"),
            List.of("من", "تم الإرسال", "إلى", "الموضوع"),
            List.of("发件人", "发送时间", "收件人", "主题"),
            List.of("寄件者", "寄件日期", "收件者", "主旨"),
            List.of("差出人", "送信日時", "宛先", "件名"),
            List.of("보낸 사람", "보낸 날짜", "받는 사람", "제목"),
            List.of("Fra", "Sendt", "Til", "Emne"),
            List.of("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"),
            List.of("Odesílatel", "Odesláno", "Komu", "Předmět"),
            List.of("Feladó", "Elküldve", "Címzett", "Tárgy"),
            List.of("Από", "Στάλθηκε", "Προς", "Θέμα"),
            List.of("Від", "Надіслано", "Кому", "Тема"),
            List.of("De la", "Trimis", "Către", "Subiect"),
            List.of("De", "Data", "Para", "Assunto"),
            List.of("From", "Date", "To", "Subject"),
            List.of("Da", "Data", "A", "Oggetto"),
            List.of("De", "Fecha", "Para", "Asunto"),
            List.of("发件人", "日期", "收件人", "主题"));
    private static final List<String> SEPARATORS = List.of(
            "-----Original Message-----",
            "----- Original Message -----",
            "-----Ursprüngliche Nachricht-----",
            "-----Message d'origine-----",
            "-----Mensaje original-----",
            "-----Mensagem original-----",
            "-----Messaggio originale-----",
            "-----Oorspronkelijk bericht-----",
            "-----Исходное сообщение-----",
            "-----Wiadomość oryginalna-----",
            "-----Ursprungligt meddelande-----",
            "-----Orijinal İleti-----",
            "-----Özgün İleti-----",
            "-----原始邮件-----",
            "------------------ 原始邮件 ------------------",
            "-----原始郵件-----",
            "-----元のメッセージ-----",
            "-----원본 메시지-----",
            "---------- 原邮件 ----------",
            "-------- 原始信息 --------",
            "-------- Originalnachricht --------",
            "-------- Message original --------",
            "-------- Mensaje original --------",
            "-------- Original message --------",
            "-----الرسالة الأصلية-----",
            "---- Replied Message ----",
            "---- 回复的原邮件 ----",
            "-------- Исходное письмо --------",
            "--------------原始邮件--------------");
    private static final List<String> SIGNATURES = List.of(
            "-- \nAnn Smith\nAcme Ltd",
            "Sent from my iPhone",
            "Sent from Yahoo Mail for iPhone",
            "Get Outlook for Android",
            "Sent from Outlook for iOS",
            "Sent from Mail for Windows",
            "Von meinem iPhone gesendet",
            "Gesendet mit der GMX Mail App",
            "Envoyé de mon iPhone",
            "Enviado desde mi iPhone",
            "Enviado do meu iPhone",
            "Inviato da iPhone",
            "Verstuurd vanaf mijn iPhone",
            "Отправлено с iPhone",
            "Wysłane z iPhone'a",
            "Skickat från min iPhone",
            "iPhone'umdan gönderildi",
            "أرسلت من الـ iPhone",
            "发自我的iPhone",
            "发自我的 iPhone",
            "從我的 iPhone 傳送",
            "iPhoneから送信",
            "나의 iPhone에서 보냄",
            "发自我的华为手机",
            "发送自 Windows 10 版邮件应用",
            "Отправлено из мобильной Почты Mail.ru",
            "Sendt fra min iPhone",
            "Lähetetty iPhonesta",
            "Отправлено из Яндекс.Почты для мобильных",
            "来自 Outlook for iOS",
            "获取 Outlook for iOS",
            "下载 Outlook for Android",
            "Obtenir Outlook pour iOS",
            "Obtener Outlook para iOS",
            "Télécharger Outlook pour iOS",
            "Ottieni Outlook per iOS",
            "Laden Sie Outlook für iOS herunter",
            "Pobierz program Outlook dla systemu iOS",
            "Outlook for iOS を入手",
            "Sent from my Samsung Galaxy smartphone.",
            "Sent via the Samsung Galaxy S21 5G, an AT&T 5G smartphone",
            "Envoyé depuis l'application Mail Orange",
            "Sent with Proton Mail secure email.",
            "---\nDiese E-Mail wurde von Avast Antivirus-Software auf Viren geprüft.",
            "来自我的小米手机",
            "发自网易邮箱大师");
    private final List<String> wrong = new ArrayList<>();

    private void plain(String what) {
        left(what, Reply.of("NEW TEXT.\n\n" + what));
    }

    private void markup(String what, String body) {
        left(what + " in markup", Reply.of(HtmlText.of(body)));
    }

    private void left(String what, Reply reply) {
        if (!reply.visible().equals("NEW TEXT.")) {
            wrong.add(what + " → " + reply.visible());
        }
    }

    private static String escaped(String text) {
        return text.replace("<", "&lt;").replace(">", "&gt;");
    }

    @Test
    void announcementsAreFolded() {
        for (String said : ANNOUNCEMENTS) {
            plain(said + "\n\n> We have sent it.\n> Shop\n");
            plain(said + "\n\nWe have sent it.\nShop\n");
            markup(
                    said,
                    "<div dir=ltr>NEW TEXT.</div><br><div class=gmail_quote><div class=gmail_attr>" + escaped(said)
                            + "<br></div><blockquote class=gmail_quote>We have sent it.</blockquote></div>");
            markup(
                    said,
                    "<body>NEW TEXT.<br><div><br><blockquote type=cite><div>" + escaped(said)
                            + "</div><br><div>We have sent it.</div></blockquote></div></body>");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void headersOfOlderMailsAreFolded() {
        for (List<String> names : BLOCKS) {
            for (String colon : List.of(": ", "：")) {
                String block = names.get(0) + colon + "Shop <shop@shop.example>\n" + names.get(1) + colon
                        + "2026-05-05 10:12\n" + names.get(2) + colon + "Ann <ann@example.com>\n" + names.get(3) + colon
                        + "Order 42\n\nWe have sent it.\n";
                plain(block);
                plain("________________________________\n" + block);
                markup(block, "<div>NEW TEXT.</div><hr><div>" + escaped(block).replace("\n", "<br>") + "</div>");
                markup(
                        block,
                        "<div>NEW TEXT.</div><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p>"
                                + escaped(block).replace("\n", "<br>") + "</p></div>");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void separatorsBeginOlderMails() {
        SEPARATORS.forEach(
                rule -> plain(rule + "\nFrom: \"Shop\" <shop@shop.example>\nDate: 2026-05-05\n\nWe have sent it."));
        assertThat(wrong).isEmpty();
    }

    @Test
    void signaturesAreFolded() {
        SIGNATURES.forEach(this::plain);
        assertThat(wrong).isEmpty();
    }

    @Test
    void chineseMailProgramsAreUnderstood() {
        markup(
                "Foxmail",
                "<div>NEW TEXT.</div><hr style='width: 210px' color='#b5c4df' size=1><div><div>Ann</div></div><blockquote><div style='border-top:solid #B5C4DF 1.0pt'><b>From:</b> Shop</div>We have sent it.</blockquote>");
        markup(
                "QQ",
                "<div>NEW TEXT.</div><div style='font-size:12px'>------------------&nbsp;原始邮件&nbsp;------------------</div><div><b>发件人:</b> Shop</div><div>We have sent it.</div>");
        markup(
                "163",
                "<div>NEW TEXT.</div><p>在 2026-05-05 10:12:13，\"Shop\" &lt;shop@shop.example&gt; 写道：</p><blockquote id=isReplyContent>We have sent it.</blockquote>");
        plain("---- 回复的原邮件 ----\n| 发件人 | Shop<shop@shop.example> |\n| 日期 | 2026年05月05日 10:12 |\nWe have sent it.");
        plain("发件人： Shop\n发送时间： 2026-05-05 10:12\n收件人： Ann\n主题： Order\nWe have sent it.");
        assertThat(wrong).isEmpty();
    }

    @Test
    void wordsAboveAnAnnouncementAreNoPartOfIt() {
        markup(
                "Yandex",
                "<div>NEW TEXT.</div><div>05.05.2026, 10:12, \"Shop\" &lt;shop@shop.example&gt;:</div><blockquote>We have sent it.</blockquote>");
        plain("---- On Tue, 05 May 2026 10:12:00 +0200 Shop <shop@shop.example> wrote ---\n\nWe have sent it.");
        plain("Quoting Shop <shop@shop.example>:\n\n> We have sent it.");
        assertThat(wrong).isEmpty();
    }
}
