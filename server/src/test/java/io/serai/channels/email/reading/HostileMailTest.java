package io.serai.channels.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.email.threads.MailEvents;
import io.serai.channels.email.threads.Perspective;
import io.serai.content.Content;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody sends, a mail comes out, soon. */
class HostileMailTest {
    private static final Instant NOW = Instant.parse("2026-05-05T10:12:00Z");

    private static List<InboundEvent> events(byte[] raw) {
        return MailEvents.of(MailReader.read(raw), NOW, Perspective.STRANGER);
    }

    private static Mail read(String raw) {
        long began = System.nanoTime();
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        assertThat(events(bytes)).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        return MailReader.read(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain_with_attachment",
                "inline_image",
                "no_from_no_date",
                "flowed",
                "winmail",
                "nested",
                "bounce",
                "qmail_bounce",
                "vacation",
                "mailing_list",
                "raw_latin_headers",
                "chinese_undeclared"
            })
    void mutatedMailsAreReadWithoutAnException(String name) {
        byte[] original = MailReaderTest.payload(name);
        var random = new Random(name.hashCode());
        for (int round = 0; round < 150; round++) {
            for (InboundEvent event : events(mutated(original, random))) {
                assertThat(event.key()).isNotBlank();
                assertThat(event.from().value().length()).isBetween(1, 512);
            }
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(12);
        for (int change = 0; change < changes && bytes.length > 2; change++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
                case 2 -> {
                    byte[] shorter = new byte[bytes.length - 1];
                    System.arraycopy(bytes, 0, shorter, 0, at);
                    System.arraycopy(bytes, at + 1, shorter, at, bytes.length - at - 1);
                    bytes = shorter;
                }
                case 3 -> bytes[at] = (byte) "\r\n:;=?\"<>()@-\0".charAt(random.nextInt(14));
                default -> {
                    int length = Math.min(bytes.length - at, random.nextInt(200));
                    byte[] longer = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(bytes, at, longer, bytes.length, length);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }

    @Test
    void tenThousandHeadersAreNoTrouble() {
        var mail = new StringBuilder("From: ann@example.com\r\nSubject: Hi\r\n");
        for (int i = 0; i < 10_000; i++) {
            mail.append("X-Filler-")
                    .append(i)
                    .append(": ")
                    .append("x".repeat(60))
                    .append("\r\n");
        }
        Mail read = read(mail + "\r\nHello");
        assertThat(read.reply().visible()).isEqualTo("Hello");
        assertThat(read.headers().fields()).hasSizeLessThan(2_001);
    }

    @Test
    void aHeaderOfAMegabyteIsCut() {
        assertThat(read("From: ann@example.com\r\nSubject: " + "y".repeat(1_000_000) + "\r\n\r\nHello")
                        .subject()
                        .orElseThrow()
                        .length())
                .isLessThan(70_000);
        read("From: " + "a@b.example, ".repeat(50_000) + "\r\n\r\nHello");
        read("From: ann@example.com\r\nReferences: " + "<a@b> ".repeat(50_000) + "\r\n\r\nHello");
        read("From: " + "(".repeat(60_000) + "\r\nSubject: " + "=?utf-8?Q?".repeat(6_000) + "\r\n\r\nHello");
        read("Content-Type: text/plain;" + " a=\"".repeat(10_000) + "\r\n\r\nHello");
    }

    @Test
    void partsWithinPartsEndSomewhere() {
        var mail = new StringBuilder("From: ann@example.com\r\n");
        for (int depth = 0; depth < 300; depth++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(depth)
                    .append("\r\n\r\n--b")
                    .append(depth)
                    .append("\r\n");
        }
        read(mail + "Content-Type: text/plain\r\n\r\nDeep");
        assertThat(read("From: a@b.example\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
                                + "--b\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(5_000))
                        .files())
                .hasSizeLessThan(101);
        read("From: a@b.example\r\n" + "Content-Type: message/rfc822\r\n\r\n".repeat(500));
    }

    @Test
    void markupOfAMegabyteIsCutToWhatIsKept() {
        Mail mail = read("From: a@b.example\r\nContent-Type: text/html\r\n\r\n"
                + "<table><tr><td style='color:red'>cell</td>".repeat(3_000));
        assertThat(mail.html().orElseThrow().length()).isLessThan(Content.LONGEST_MARKUP);
        read("From: a@b.example\r\nContent-Type: text/html\r\n\r\n" + "<div>".repeat(30_000) + "deep");
        read("From: a@b.example\r\nContent-Type: text/html\r\n\r\n" + "<blockquote>".repeat(20_000) + "deep");
    }

    @Test
    void anEmptyMailIsAMail() {
        assertThat(events(new byte[0])).singleElement().isInstanceOf(MessageArrived.class);
        assertThat(events("\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .singleElement()
                .isInstanceOf(MessageArrived.class);
        assertThat(((MessageArrived) events(new byte[] {0, 1, 2, -1}).getFirst())
                        .from()
                        .value())
                .startsWith("unknown#");
    }

    @Test
    void aZeroByteReachesNobody() {
        Mail mail = read("From: ann\u0000@example.com\r\nSubject: a\u0000b\r\n\r\nHel\u0000lo");
        assertThat(mail.reply().visible()).isEqualTo("Hello");
        assertThat(mail.subject().orElseThrow()).doesNotContain("\u0000");
    }
}
