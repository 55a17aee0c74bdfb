package io.serai.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.email.mime.MailAddress;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OddMailTest {
    @ParameterizedTest
    @CsvSource({
        "GB18030, 你好，我的订单还没有收到，请问什么时候发货？",
        "Big5, 您好，我的訂單還沒有收到，請問什麼時候會到？",
        "Shift_JIS, 注文した商品がまだ届いていません。いつ発送されますか。",
        "EUC-JP, 注文した商品がまだ届いていません。いつ発送されますか。",
        "EUC-KR, 안녕하세요 주문한 상품이 아직 도착하지 않았습니다",
        "windows-1251, Здравствуйте! Где мой заказ? Он так и не пришёл.",
        "KOI8-R, Здравствуйте! Где мой заказ? Он так и не пришёл.",
        "windows-1252, Où est ma commande? Très déçu – ça fait une semaine…",
        "windows-1252, Größe M gefällt mir nicht",
        "ISO-2022-JP, 注文した商品がまだ届いていません。"
    })
    void aCharsetThatNobodyNamesIsToldByWhatItSays(String charset, String words) {
        byte[] body = words.getBytes(Charset.forName(charset));

        assertThat(read("From: a@example.com\n\n", body).reply().visible()).isEqualTo(words);
        assertThat(read("From: a@example.com\nContent-Type: text/plain; charset=us-ascii\n\n", body)
                        .reply()
                        .visible())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div dir=\"ltr\">Hi. I am <b>fine</b>.</div><div class=\"gmail_quote\">On Thu, Jun 26, 2014 at 2:14 PM, Ann wrote:<blockquote>How are you?</blockquote></div>",
                "<p>Hi. I am <b>fine</b>.</p>",
                "<?xml version=\"1.0\"?>\n<html><body><p>Hi. I am fine.</p></body></html>"
            })
    void markupThatCallsItselfPlainIsRead(String body) {
        assertThat(read("From: a@example.com\nContent-Type: text/plain\n\n", body.getBytes(StandardCharsets.UTF_8))
                        .reply()
                        .visible())
                .isEqualTo("Hi. I am fine.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div> is what I typed into the shop",
                "1 < 2 <p> 3",
                "<?xml version=\"1.0\"?><order><id>7</id></order>"
            })
    void whatOnlyBeginsLikeMarkupIsWords(String body) {
        assertThat(read("From: a@example.com\nContent-Type: text/plain\n\n", body.getBytes(StandardCharsets.UTF_8))
                        .reply()
                        .visible())
                .isEqualTo(body);
    }

    @Test
    void chineseThatSaysItIsLatinIsChinese() {
        byte[] body = "你好，我的订单还没有收到，请问什么时候发货？".getBytes(Charset.forName("GB18030"));

        assertThat(read("From: a@example.com\nContent-Type: text/plain; charset=iso-8859-1\n\n", body)
                        .reply()
                        .visible())
                .startsWith("你好");
    }

    @Test
    void anAddressMayBeInAnyScript() {
        Mail mail = read("From: Jöhn <jdöe@mächine.example>\n\n", new byte[0]);

        assertThat(mail.from()).map(MailAddress::address).contains("jdöe@mächine.example");
    }

    @Test
    void nameAndAddressMayStandInOneEncodedWord() {
        assertThat(read("From: =?utf-8?q?J=C3=B6hn_=3Cjohn=40example.com=3E?=\n\n", new byte[0])
                        .from())
                .map(MailAddress::toString)
                .contains("Jöhn <john@example.com>");
        assertThat(read("From: =?utf-8?q?Smith,_J=C3=B6hn?= <john@example.com>\n\n", new byte[0])
                        .from())
                .map(MailAddress::toString)
                .contains("Smith, Jöhn <john@example.com>");
    }

    @Test
    void wordsThatAreNotInBase64AreNotDecoded() {
        Mail mail = read(
                "From: a@example.com\nContent-Transfer-Encoding: base64\n\n",
                "Hello, where is my order? It was due last week. Thanks!".getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.reply().visible()).startsWith("Hello, where is my order?");
    }

    @Test
    void aDayBeyondReasonIsReplacedByTheServers() {
        Mail mail = read(
                "Received: from a by b; Tue, 5 May 2026 10:12:00 +0000\nDate: Sun, 30 Jun 3609 12:00:00 +0300\nFrom: a@example.com\n\n",
                new byte[0]);

        assertThat(mail.date()).map(Object::toString).contains("2026-05-05T10:12:00Z");
    }

    @Test
    void aDigestHoldsMails() {
        Mail mail = read(
                "From: list@example.com\nContent-Type: multipart/digest; boundary=d\n\n",
                "--d\n\nFrom: a@example.com\nSubject: one\n\nfirst\n--d\n\nFrom: b@example.com\nSubject: two\n\nsecond\n--d--\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.files()).extracting(file -> file.name().orElse("")).containsExactly("one.eml", "two.eml");
    }

    @Test
    void wordsThatAPhoneSendsAsAFileAreWords() {
        Mail mail = read(
                "From: a@example.com\nContent-Type: multipart/mixed; boundary=m\n\n",
                "--m\nContent-Type: text/plain; name=text_0.txt\nContent-Disposition: inline\n\nHello\n--m\nContent-Type: image/jpeg; name=p.jpg\n\nx\n--m--\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.reply().visible()).isEqualTo("Hello");
    }

    @Test
    void whatOnlyOtherProgramsShowIsNoFile() {
        Mail mail = read(
                "From: a@example.com\nContent-Type: multipart/alternative; boundary=m\n\n",
                "--m\nContent-Type: text/plain\n\nHello\n--m\nContent-Type: text/x-amp-html\n\n<html amp4email>\n--m\nContent-Type: text/html\n\n<p>Hello</p>\n--m--\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.files()).isEmpty();
    }

    @Test
    void anOldServersProseNamesWhomItCouldNotReach() {
        Mail mail = read(
                "From: System Gateway <gw@mail.example>\nSubject: Mail could not be delivered\n\n",
                "Could not deliver message to the following recipient(s):\n\nFailed Recipient: ann@example.com\nReason: 550 unknown user\n\n   -- The header of the message follows --\n\nMessage-ID: <ours.1@shop.example>\nTo: ann@example.com\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.report()).isPresent();
        assertThat(mail.report().orElseThrow().originals()).containsExactly("ours.1@shop.example");
        assertThat(mail.report().orElseThrow().outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.recipient()).contains("ann@example.com"));
    }

    @Test
    void aBounceThatACustomerSendsOnIsTheCustomers() {
        Mail mail = read(
                "From: Ann <ann@example.com>\nSubject: Fwd: Mail could not be delivered\n\n",
                "Why did I get this?\n\nCould not deliver message to the following recipient(s):\nFailed Recipient: shop@shop.example\n-- The header of the message follows --\nMessage-ID: <a@b.example>\n"
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.report()).isEmpty();
    }

    @Test
    void aMailThatIsSignedAsOneBlockIsRead() {
        byte[] inner = "Content-Type: text/plain\n\nSigned words".getBytes(StandardCharsets.US_ASCII);
        byte[] name = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 2};
        byte[] data = {6, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 7, 1};
        byte[] whole = der(0x04, inner);
        byte[] pieces = {0x24, (byte) 0x80};
        byte[] streamed = joined(
                pieces,
                der(0x04, Arrays.copyOf(inner, 10)),
                der(0x04, Arrays.copyOfRange(inner, 10, inner.length)),
                new byte[2]);
        for (byte[] octets : List.of(whole, streamed)) {
            byte[] signed = der(
                    0x30,
                    joined(
                            name,
                            der(
                                    0xA0,
                                    der(
                                            0x30,
                                            joined(
                                                    der(2, new byte[] {1}),
                                                    der(0x31, new byte[0]),
                                                    der(0x30, joined(data, der(0xA0, octets))))))));
            Mail mail = read(
                    "From: a@example.com\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n",
                    Base64.getMimeEncoder().encode(signed));

            assertThat(mail.reply().visible()).isEqualTo("Signed words");
            assertThat(mail.files()).isEmpty();
        }
    }

    @Test
    void anEncryptedMailStaysAFile() {
        Mail mail = read(
                "From: a@example.com\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n",
                "MIAGCSqGSIb3DQEHA6CAMIACAQA=".getBytes(StandardCharsets.US_ASCII));

        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).contains("smime.p7m"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Subject: 自动回复: 订单 42|out_of_office",
                "Subject: Automatische Antwort: Bestellung|out_of_office",
                "Subject: Out of Office: order|out_of_office",
                "Subject: Re: Automatic reply: order|",
                "Subject: Where is my order?|",
                "Auto-Submitted: auto-generated|notification",
                "Auto-Submitted: auto-replied (vacation)|automatic_reply",
                "X-Autoreply: yes|automatic_reply"
            })
    void answersOfMachinesAreTold(String header, String reason) {
        Mail mail = read(
                "From: Ann <ann@example.com>\nIn-Reply-To: <ours@shop.example>\n" + header + "\n\n",
                "Hello".getBytes(StandardCharsets.US_ASCII));

        assertThat(Automatic.reason(mail, Set.of())).isEqualTo(Optional.ofNullable(reason));
    }

    private static byte[] der(int tag, byte[] content) {
        byte[] head = content.length < 128
                ? new byte[] {(byte) tag, (byte) content.length}
                : new byte[] {(byte) tag, (byte) 0x82, (byte) (content.length >> 8), (byte) content.length};
        return joined(head, content);
    }

    private static byte[] joined(byte[]... pieces) {
        var whole = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    private static Mail read(String headers, byte[] body) {
        byte[] head = headers.getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return MailReader.read(whole);
    }
}
