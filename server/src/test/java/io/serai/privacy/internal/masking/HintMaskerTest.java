package io.serai.privacy.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.MediaId;
import io.serai.privacy.ContentMasking;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HintMaskerTest {
    private final HintMasker masker = new HintMasker();

    @Test
    void aPhoneNumberKeepsItsCountryAndTwoDigits() {
        assertThat(masker.phone("+34600111212")).isEqualTo("+34 ••• ••• 12");
        assertThat(masker.phone("600 111 212")).isEqualTo("••• ••• 12");
        assertThat(masker.phone("12345")).isEqualTo("••• •••");
        assertThat(masker.phone("")).isEqualTo("••• •••");
    }

    @Test
    void anEmailAddressKeepsTwoLettersAndItsEnding() {
        assertThat(masker.email("maria@example.com")).isEqualTo("m•••@e•••.com");
        assertThat(masker.email("m@x")).isEqualTo("m•••@x•••");
        assertThat(masker.email("nothing")).isEqualTo("•••");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+34 600 111 212", "0034600111212", "600111212", "600-111-212", "(600) 111 212", "600.111.212",
                "13800138012", "138 0013 8012", "１３８００１３８０１２", "+1 (202) 555-0112", "0171/1234512", "tel0612345612",
                "WhatsApp:600111212"
            })
    void phoneNumbersInARunningTextAreHidden(String phone) {
        String masked = masker.text("reach me: " + phone + ", thanks");
        assertThat(masked).contains("•••").endsWith("12, thanks").doesNotContain("111", "0013", "3456", "555", "００１３");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 100012345678", "订单号123456789012", "#100012345", "AB12345678", "1Z999AA10123456784",
                        "2026-11-23 10:30",
                "23.11.2026", "€1234567890", "192.168.100.200", "3 pieces for 49 each", "tracking no. 123456789012",
                        "size 42"
            })
    void ordersDatesAmountsAndCodesStay(String text) {
        assertThat(masker.text(text)).isEqualTo(text);
    }

    @Test
    void emailAddressesInARunningTextAreHidden() {
        assertThat(masker.text("写信到maria.lopez+shop@mail.example.com谢谢")).isEqualTo("写信到m•••@m•••.com谢谢");
        assertThat(masker.text("a@b.de, c@d.fr.")).isEqualTo("a•••@b•••.de, c•••@d•••.fr.");
        assertThat(masker.text("5 @ 3 each, @maria")).isEqualTo("5 @ 3 each, @maria");
    }

    @Test
    void everyKindOfContentIsMasked() {
        String said = "+34600111212 maria@example.com";
        var file = new Attachment(
                new Attachment.Source.Stored(new MediaId(UUID.randomUUID())),
                Optional.of(said + ".pdf"),
                "application/pdf",
                1);
        List<Content> contents = List.of(
                new Content.Text(said),
                new Content.Media(Content.Media.Kind.FILE, file, Optional.of(said), Optional.empty()),
                new Content.Location(1, 2, Optional.of(said)),
                new Content.ContactCard(said, List.of("+34600111212")),
                new Content.Menu(said, List.of(new Content.Menu.Option("a", said))),
                new Content.Choice("a", said),
                new Content.Notice(Content.Notice.Kind.CONTACT_LEFT, Map.of("phone", said)),
                new Content.Unsupported("poll", "{\"phone\":\"" + said + "\",\"n\":600111212}"));
        var mask = new ContentMasking(masker);
        assertThat(contents)
                .allSatisfy(content -> assertThat(mask.mask(content).toString())
                        .doesNotContain("600111212", "maria@")
                        .contains("•••"));
    }

    @Test
    void ourOwnIdsInANoticeStay() {
        var notice = new Content.Notice(
                Content.Notice.Kind.ASSIGNED, Map.of("agent", "01890512-3456-7123-8123-123456789012"));
        assertThat(new ContentMasking(masker).mask(notice)).isEqualTo(notice);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1 ", "@", "a@", "a@b.c", "+", "order 1", "(", "1-2-3-4-5 "})
    void aHundredThousandCharactersOfAnythingAreReadOnce(String piece) {
        String text = piece.repeat(100_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> masker.text(text));
    }
}
