package io.serai.channels.email.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    private static final String NEW = "This is new.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Tue, 5 May 2026 at 10:12, Shop <shop@example.com> wrote:",
                "On 5 May 2026, at 10:12,\nThe Very Long Named Shop of Example Street\n<shop@example.com>\nwrote:",
                "Am Di., 5. Mai 2026 um 10:12 Uhr schrieb Shop <shop@example.com>:",
                "Am 05.05.2026 um 10:12 schrieb Shop:",
                "Le mar. 5 mai 2026 à 10:12, Shop <shop@example.com> a écrit :",
                "El mar, 5 may 2026 a las 10:12, Shop (<shop@example.com>) escribió:",
                "Em ter., 5 de mai. de 2026 às 10:12, Shop <shop@example.com> escreveu:",
                "Il giorno mar 5 mag 2026 alle ore 10:12 Shop <shop@example.com> ha scritto:",
                "Op di 5 mei 2026 om 10:12 schreef Shop <shop@example.com>:",
                "W dniu wt., 5.05.2026 o 10:12 Shop <shop@example.com> napisał(a):",
                "вт, 5 мая 2026 г. в 10:12, Shop <shop@example.com>:",
                "5 мая 2026 г., 10:12, Shop написал(а):",
                "вт, 5 трав. 2026 р. о 10:12 Shop <shop@example.com> пише:",
                "Shop <shop@example.com> 于2026年5月5日周二 10:12写道：",
                "在 2026-05-05 10:12:33，\"Shop\" <shop@example.com> 写道：",
                "Shop <shop@example.com> 於 2026年5月5日 週二 上午10:12寫道：",
                "2026年5月5日(火) 10:12 Shop <shop@example.com>:",
                "2026년 5월 5일 (화) 오전 10:12, Shop <shop@example.com>님이 작성:",
                "Den tis 5 maj 2026 kl 10:12 skrev Shop <shop@example.com>:",
                "Den tir. 5. maj 2026 kl. 10.12 skrev Shop <shop@example.com>:",
                "tir. 5. mai 2026 kl. 10:12 skrev Shop <shop@example.com>:",
                "ti 5. toukok. 2026 klo 10.12 Shop <shop@example.com> kirjoitti:",
                "út 5. 5. 2026 v 10:12 odesílatel Shop <shop@example.com> napsal:",
                "Shop <shop@example.com>, 5 May 2026 Sal, 10:12 tarihinde şunu yazdı:",
                "في الثلاثاء، 5 مايو 2026 في 10:12 ص تمت كتابة ما يلي بواسطة Shop <shop@example.com>:",
                "בתאריך יום ג׳, 5 במאי 2026 ב-10:12 מאת Shop <shop@example.com>:",
                "Shop <shop@example.com> ezt írta (időpont: 2026. máj. 5., K, 10:12):",
                "Vào Th 3, 5 thg 5, 2026 vào lúc 10:12 Shop <shop@example.com> đã viết:",
                "Pada tanggal Sel, 5 Mei 2026 pukul 10.12 Shop <shop@example.com> menulis:",
                "În mar., 5 mai 2026 la 10:12, Shop <shop@example.com> a scris:",
                "Στις Τρί 5 Μαΐ 2026 στις 10:12 π.μ., ο/η Shop <shop@example.com> έγραψε:"
            })
    void anAnnouncedQuoteIsFoldedAway(String announcement) {
        Reply marked = Reply.of(NEW + "\n\n" + announcement + "\n\n> Old words\n> and more\n");
        assertThat(marked.visible()).isEqualTo(NEW);
        assertThat(marked.quoted().orElse("")).contains("Old words");

        assertThat(Reply.of(NEW + "\n\n" + announcement + "\n\nOld words without marks\n")
                        .visible())
                .isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Shop <shop@example.com>\nSent: Tuesday, 5 May 2026 10:12\nTo: Ann\nSubject: Your order",
                "Von: Shop <shop@example.com>\nGesendet: Dienstag, 5. Mai 2026 10:12\nAn: Ann\nBetreff: Ihre Bestellung",
                "De : Shop\nEnvoyé : mardi 5 mai 2026 10:12\nÀ : Ann\nObjet : Commande",
                "De: Shop\nEnviado el: martes, 5 de mayo\nPara: Ann\nAsunto: Pedido",
                "Da: Shop\nInviato: martedì 5 maggio\nA: Ann\nOggetto: Ordine",
                "Van: Shop\nVerzonden: dinsdag 5 mei\nAan: Ann\nOnderwerp: Bestelling",
                "发件人: Shop\n发送时间: 2026年5月5日 10:12\n收件人: Ann\n主题: 订单",
                "差出人: Shop\n送信日時: 2026年5月5日\n宛先: Ann\n件名: 注文",
                "От: Shop\nОтправлено: 5 мая 2026\nКому: Ann\nТема: Заказ",
                "________________________________\nFrom: Shop\nDate: today\nSubject: Your order",
                "-----Original Message-----",
                "-----Ursprüngliche Nachricht-----",
                "------------------ 原始邮件 ------------------",
                "----- Mensaje original -----"
            })
    void anOlderMailBelowItsHeadIsFoldedAway(String head) {
        assertThat(Reply.of(NEW + "\n\n" + head + "\n\nOld words\n").visible()).isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sent from my iPhone",
                "Von meinem iPhone gesendet",
                "Envoyé de mon iPhone",
                "Enviado desde mi iPhone",
                "Inviato da iPhone",
                "Verstuurd vanaf mijn iPhone",
                "发自我的iPhone",
                "iPhoneから送信",
                "Отправлено с iPhone",
                "Get Outlook for Android<https://aka.ms/x>",
                "-- \nAnn\nExample Ltd",
                "--\nAnn"
            })
    void signaturesAreFoldedAway(String signature) {
        assertThat(Reply.of(NEW + "\n\n" + signature).visible()).isEqualTo(NEW);
        assertThat(Reply.of(NEW + "\n\n" + signature + "\n\nOn 5 May 2026 at 10:12, Shop wrote:\n> Old")
                        .visible())
                .isEqualTo(NEW);
        assertThat(Reply.of(NEW + "\n\nOn 5 May 2026 at 10:12, Shop wrote:\n> Old\n\n" + signature)
                        .visible())
                .isEqualTo(NEW);
    }

    @Test
    void anAnswerWrittenIntoTheQuoteIsKeptWhole() {
        String mail = "On 5 May 2026 at 10:12, Shop wrote:\n> Which size?\n\n42.\n\n> Which colour?\n\nBlue.";
        assertThat(Reply.of(mail).visible()).isEqualTo(mail);
    }

    @Test
    void anAnswerBelowTheQuoteIsFoundThere() {
        assertThat(Reply.of("On 5 May 2026 at 10:12, Shop wrote:\n> Which size?\n\n42.")
                        .visible())
                .isEqualTo("42.");
    }

    @Test
    void aForwardedMailStaysVisible() {
        String mail =
                "What is this?\n\n---------- Forwarded message ---------\nFrom: Shop <a@b.example>\nDate: today\nSubject: Invoice\n\nPay now";
        assertThat(Reply.of(mail).visible()).contains("Pay now");
    }

    @Test
    void aMailThatIsNothingButAQuoteIsShown() {
        assertThat(Reply.of("> Old words").visible()).isEqualTo("> Old words");
        assertThat(Reply.of("-- \nAnn").visible()).isEqualTo("--\nAnn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On Monday I wrote to you:\nnothing came back.",
                "Sent from my desk, which is easier than my phone.",
                "From what I see: it is broken.\nTo me that is a problem.",
                "My address: Example Street 5\nDate: any day\nBest",
                "- one\n- two\n- three",
                "He said: \"I sent it at 10:12\""
            })
    void whatOnlyLooksLikeAQuoteIsKept(String words) {
        assertThat(Reply.of(words).visible()).isEqualTo(words);
    }

    @Test
    void markupIsReadAsThePlainMailThatItMeans() {
        assertThat(Reply.of(
                                HtmlText.of(
                                        "<div>" + NEW
                                                + "</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Tue, 5 May 2026 at 10:12 Shop &lt;<a>shop@example.com</a>&gt; wrote:<br></div><blockquote>Old</blockquote></div>"))
                        .visible())
                .isEqualTo(NEW);
        assertThat(Reply.of(HtmlText.of("<p>" + NEW
                                + "</p><hr><div id=divRplyFwdMsg><b>From:</b> Shop<br></div><div>Old</div>"))
                        .visible())
                .isEqualTo(NEW);
        assertThat(Reply.of(
                                HtmlText.of(
                                        "<p>" + NEW
                                                + "</p><div style=\"border:none;border-top:solid #E1E1E1 1.0pt\"><p><b>From:</b> Shop</p></div><p>Old</p>"))
                        .visible())
                .isEqualTo(NEW);
    }

    @Test
    void aHugeMailIsReadQuickly() {
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        Reply.of("On a b c ".repeat(20_000));
        Reply.of("word word\n".repeat(5_000));
        Reply.of("wrote ".repeat(20_000) + ":");
        assertThat((clock.getCurrentThreadCpuTime() - began) / 1_000_000_000).isLessThan(10);
    }
}
