package io.serai.channels.email.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.email.reading.Mail;
import io.serai.channels.email.reading.MailReader;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TnefTest {
    private static final byte[] WRAPPED = new Wrapping()
            .attribute(1, 0x00069007, number(936))
            .attribute(
                    1, 0x00069003, properties(property(0x1E, 0x1000, "我的订单还没有到".getBytes(Charset.forName("GB18030")))))
            .attribute(2, 0x00069002, new byte[14])
            .attribute(2, 0x00018010, "SHORT~1.PDF\0".getBytes(StandardCharsets.US_ASCII))
            .attribute(2, 0x0006800F, "%PDF".getBytes(StandardCharsets.US_ASCII))
            .attribute(
                    2,
                    0x00069005,
                    properties(
                            property(0x1F, 0x3707, "发票 2026.pdf\0".getBytes(StandardCharsets.UTF_16LE)),
                            property(0x1E, 0x370E, "application/pdf\0".getBytes(StandardCharsets.US_ASCII))))
            .done();

    @Test
    void wordsAndFilesAreTakenOutOfTheWrapping() {
        Mail mail = MailReader.read(mail("", WRAPPED));

        assertThat(mail.reply().visible()).isEqualTo("我的订单还没有到");
        assertThat(mail.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).contains("发票 2026.pdf");
            assertThat(file.mimeType()).isEqualTo("application/pdf");
            assertThat(file.bytes().get()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF");
        });
    }

    @Test
    void theMailsOwnWordsComeBeforeThoseOfTheWrapping() {
        Mail mail = MailReader.read(mail("Please see the invoice", WRAPPED));

        assertThat(mail.reply().visible()).isEqualTo("Please see the invoice");
        assertThat(mail.files()).hasSize(1);
    }

    @Test
    void whatIsInsideARichTextIsRead() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\uc1 Gr\\'fc\\'dfe\\par aus K\\u246?ln {\\*\\hidden no}\\line \\{ok\\}}";
        byte[] wrapped = new Wrapping()
                .attribute(1, 0x00069003, properties(property(0x102, 0x1009, unpacked(rtf))))
                .done();

        assertThat(Tnef.read(wrapped).orElseThrow().text()).contains("Grüße\naus Köln \n{ok}".replace(" \n", "\n"));
    }

    @Test
    void anythingElseStaysTheFileThatItIs() {
        Mail mail = MailReader.read(mail("See attached", "no such form".getBytes(StandardCharsets.US_ASCII)));

        assertThat(mail.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).contains("winmail.dat"));
    }

    @Test
    void brokenWrappingsNeverFail() {
        var random = new Random(7);
        for (int round = 0; round < 3_000; round++) {
            byte[] broken = Arrays.copyOf(WRAPPED, 6 + random.nextInt(WRAPPED.length - 6));
            for (int times = random.nextInt(6); times > 0; times--) {
                broken[4 + random.nextInt(broken.length - 4)] = (byte) random.nextInt();
            }
            assertThat(Tnef.read(broken)).isPresent();
        }
    }

    private static byte[] mail(String words, byte[] wrapped) {
        return ("From: ann@example.com\nSubject: invoice\nContent-Type: multipart/mixed; boundary=m\n\n--m\n\n" + words
                        + "\n--m\nContent-Type: application/ms-tnef; name=winmail.dat\nContent-Transfer-Encoding: base64\n\n"
                        + Base64.getMimeEncoder().encodeToString(wrapped)
                        + "\n--m--\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] properties(byte[]... all) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(number(all.length));
        Arrays.stream(all).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] property(int type, int name, byte[] value) {
        return ByteBuffer.allocate(12 + (value.length + 3) / 4 * 4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) type)
                .putShort((short) name)
                .putInt(1)
                .putInt(value.length)
                .put(value)
                .array();
    }

    private static byte[] unpacked(String rtf) {
        byte[] text = rtf.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(16 + text.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(text.length + 12)
                .putInt(text.length)
                .putInt(0x414C454D)
                .putInt(0)
                .put(text)
                .array();
    }

    private static final class Wrapping {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Wrapping() {
            bytes.writeBytes(number(0x223E9F78));
            bytes.writeBytes(new byte[] {1, 0});
        }

        Wrapping attribute(int level, int name, byte[] value) {
            bytes.write(level);
            bytes.writeBytes(number(name));
            bytes.writeBytes(number(value.length));
            bytes.writeBytes(value);
            bytes.writeBytes(new byte[2]);
            return this;
        }

        byte[] done() {
            return bytes.toByteArray();
        }
    }
}
