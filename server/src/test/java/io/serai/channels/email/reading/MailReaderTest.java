package io.serai.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.email.reading.DeliveryReport.Action;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailReaderTest {
    private static final Instant SENT = Instant.parse("2026-05-05T10:12:00Z");

    static byte[] payload(String name) {
        try (InputStream file =
                Objects.requireNonNull(MailReaderTest.class.getResourceAsStream("/email/" + name + ".eml"))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Mail mail(String name) {
        return MailReader.read(payload(name));
    }

    private static Mail of(String text) {
        return MailReader.read(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void namesSubjectsAndFileNamesAreDecoded() {
        Mail mail = mail("plain_with_attachment");

        assertThat(mail.from().orElseThrow().address()).isEqualTo("jose@example.com");
        assertThat(mail.from().orElseThrow().name()).contains("José Peña");
        assertThat(mail.subject()).contains("订单中的问题");
        assertThat(mail.cc())
                .singleElement()
                .satisfies(copy -> assertThat(copy.name()).contains("Doe, Jane"));
        assertThat(mail.reply().visible()).isEqualTo("Wo ist meine Größe?");
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).contains("Rechnung März.pdf");
            assertThat(file.bytes().get()).isEqualTo("%PDF-1".getBytes(StandardCharsets.US_ASCII));
        });
        assertThat(mail.replyIds()).containsExactly("x@mail.example", "root@mail.example");
        assertThat(mail.date()).contains(Instant.parse("2026-05-05T08:12:00Z"));
    }

    @Test
    void markupIsSanitisedRemoteImagesWaitAndInlineOnesNameTheirFile() {
        String html = mail("inline_image").html().orElseThrow();

        assertThat(html)
                .contains("src=\"cid:0\"")
                .contains("data-src=\"https://track.example/p.gif\"")
                .contains("rel=\"noopener noreferrer nofollow\"");
        assertThat(html).doesNotContain("onclick").doesNotContain("script").doesNotContain(" src=\"https");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<a href='java&#10;script:alert(1)'>x</a>",
                "<div style='background:url(https://t.example)'>x</div>",
                "<div style='position:fixed;top:0'>x</div>",
                "<iframe srcdoc='<script>alert(1)</script>'>",
                "<form action=https://evil.example><input name=password></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.example'>",
                "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
                "<math><mi xlink:href='javascript:alert(1)'>x</mi></math>",
                "<style>@import 'https://evil.example';</style>"
            })
    void nothingThatRunsOrLoadsSurvives(String markup) {
        String html = of("From: a@b.example\nContent-Type: text/html\n\n<p>Hello</p>" + markup)
                .html()
                .orElse("");

        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("alert")
                .doesNotContain("javascript")
                .doesNotContain("url(")
                .doesNotContain("position")
                .doesNotContain("<form")
                .doesNotContain("<input")
                .doesNotContain("<meta")
                .doesNotContain("svg")
                .doesNotContain("import");
    }

    @Test
    void whatIsMissingIsTakenFromElsewhere() {
        Mail mail = mail("no_from_no_date");

        assertThat(mail.from().orElseThrow().address()).isEqualTo("ann@example.com");
        assertThat(mail.date()).contains(SENT);
        assertThat(mail.messageId()).isEmpty();
        assertThat(of("Subject: x\n\nHi").from()).isEmpty();
    }

    @Test
    void flowedLinesAreJoined() {
        assertThat(mail("flowed").reply().visible()).isEqualTo("This is one long line.");
        assertThat(mail("flowed").reply().quoted()).contains("> quoted too");
    }

    @Test
    void filesOfOtherWorldsAreKept() {
        assertThat(mail("winmail").files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).contains("winmail.dat"));
        assertThat(mail("nested").files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).contains("Inner mail.eml"));
        assertThat(mail("nested").reply().visible()).isEqualTo("As attached");
    }

    @Test
    void aReportNamesTheMailThatFailed() {
        DeliveryReport report = mail("bounce").report().orElseThrow();

        assertThat(report.originals()).containsExactly("ours.1@shop.example");
        assertThat(report.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.action()).isEqualTo(Action.FAILED);
            assertThat(outcome.recipient()).contains("gone@example.com");
            assertThat(outcome.status()).isEqualTo("5.1.1");
        });
    }

    @Test
    void aServerThatWritesProseIsUnderstoodToo() {
        DeliveryReport report = mail("qmail_bounce").report().orElseThrow();

        assertThat(report.originals()).contains("ours.2@shop.example");
        assertThat(report.outcomes().getFirst().status()).isEqualTo("5.1.1");
        assertThat(report.outcomes().getFirst().recipient()).contains("gone@example.com");
    }

    @Test
    void wrongCharsetsAreSeenThrough() {
        assertThat(mail("raw_latin_headers").subject()).contains("Café fermé");
        assertThat(mail("raw_latin_headers").from().orElseThrow().name()).contains("André");
        assertThat(mail("raw_latin_headers").reply().visible()).isEqualTo("Déjà vu");
        assertThat(mail("chinese_undeclared").subject()).contains("您好");
        assertThat(mail("chinese_undeclared").reply().visible()).contains("我的订单");
        assertThat(of("From: a@b.example\nContent-Type: text/plain; charset=us-ascii\n\nGröße")
                        .reply()
                        .visible())
                .isEqualTo("Größe");
        assertThat(of("From: a@b.example\nContent-Type: text/plain; charset=unicode-1-1-utf-7\n\nHi Mom +Jjo-!")
                        .reply()
                        .visible())
                .isEqualTo("Hi Mom ☺!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied; owner-email=x",
                "X-Autoreply: yes",
                "X-Auto-Reply-From: a",
                "X-Autorespond: 1",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "List-Id: <a.b>",
                "List-Unsubscribe: <https://x>",
                "Return-Path: <>",
                "X-Failed-Recipients: gone@example.com",
                "X-Loop: a",
                "Feedback-Type: abuse"
            })
    void oneSureSignMakesAMailAutomatic(String header) {
        assertThat(Automatic.reason(of("From: ann@example.com\n" + header + "\n\nHi"), Set.of()))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@a.example",
                "no-reply@a.example",
                "do-not-reply@a.example",
                "MAILER-DAEMON@a.example",
                "postmaster@a.example",
                "bounces+1=x@a.example",
                "notifications-noreply@a.example"
            })
    void nobodyReadsTheMailOfAMachine(String sender) {
        assertThat(Automatic.reason(of("From: " + sender + "\n\nHi"), Set.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "X-Auto-Response-Suppress: All",
                "Subject: Out of office chairs",
                "Precedence: normal",
                "Subject: Undelivered parcel",
                "Importance: high"
            })
    void aPersonIsNotTakenForAMachine(String header) {
        assertThat(Automatic.reason(
                        of("From: ann@example.com\n" + header + "\n\nMy parcel could not be delivered to my neighbour"),
                        Set.of()))
                .isEmpty();
    }

    @Test
    void aGroupOfOursPassesCustomersOn() {
        String group =
                "From: 'Ann' via Support <support@shop.example>\nReply-To: ann@example.com\nX-Original-Sender: ann@example.com\nList-Id: <support.shop.example>\nPrecedence: list\n\nHi";

        assertThat(Automatic.reason(of(group), Set.of("support@shop.example"))).isEmpty();
        assertThat(Automatic.reason(of(group), Set.of())).contains("mailing_list");
        assertThat(Senders.correspondent(of(group), Set.of("support@shop.example"))
                        .orElseThrow()
                        .address())
                .isEqualTo("ann@example.com");
    }

    @Test
    void ourOwnAddressAsSenderIsOurs() {
        assertThat(Automatic.reason(of("From: shop@shop.example\n\nHi"), Set.of("shop@shop.example")))
                .contains("own_mail");
    }

    @Test
    void vacationsAndListsAreNamed() {
        assertThat(Automatic.reason(mail("vacation"), Set.of())).contains("out_of_office");
        assertThat(Automatic.reason(mail("mailing_list"), Set.of())).contains("mailing_list");
        assertThat(Automatic.reason(mail("bounce"), Set.of())).contains("bounce");
    }
}
