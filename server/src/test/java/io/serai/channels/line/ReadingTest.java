package io.serai.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.BodyReader;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import io.serai.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payload files → events. */
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SENT = Instant.ofEpochMilli(1763800000123L);
    private static final Address HIKARI = new Address(ChannelKind.LINE, "U5c1f0a9b7d3e48620a1b2c3d4e5f6071");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final BodyReader reader = LineBodies.reader(clock);

    @Test
    void aTextCarriesItsSenderItsTimeAndItsIds() {
        MessageArrived arrived = message("text");

        assertThat(arrived.content()).isEqualTo(new Content.Text("(moon smile) 注文 #77 は @ひかり堂 に届きますか"));
        assertThat(arrived.key()).isEqualTo("01KAQ0000000000000000000001");
        assertThat(arrived.id()).isEqualTo(new ExternalId("581200000000000001"));
        assertThat(arrived.from()).isEqualTo(HIKARI);
        assertThat(arrived.at()).isEqualTo(SENT);
        assertThat(arrived.quoted()).isEmpty();
    }

    @Test
    void theBotThatItIsForIsNamed() {
        assertThat(read("text").getFirst().account()).contains("Ubeef0000111122223333444455556666");
    }

    @Test
    void theTokensOfAMessageAreItsReplyItsQuoteAndItsReadMark() {
        LineEvent event =
                new EventReader(clock).read(bytes("text"), choice -> choice).getFirst();

        assertThat(event.tokens())
                .isEqualTo(new LineEvent.Tokens(
                        Optional.of("a1b2c3d4e5f60718293a4b5c6d7e8f90"),
                        Optional.of("581200000000000001"),
                        Optional.of("qt-1"),
                        Optional.of("rt-1")));
    }

    @Test
    void theConsolesTestHoldsNoTokenThatAnswers() {
        assertThat(new EventReader(clock).read(bytes("test_of_console"), choice -> choice))
                .allSatisfy(event -> assertThat(event.tokens().reply()).isEmpty());
    }

    @Test
    void anAnswerNamesWhatItQuotes() {
        assertThat(message("text_quoting").quoted()).contains(new ExternalId("581200000000009999"));
    }

    @Test
    void picturesThatWereSentTogetherAreAnAlbum() {
        assertThat(events("image_set"))
                .extracting(event -> ((Content.Media) ((MessageArrived) event).content()).album())
                .containsExactly(Optional.of("SET5"), Optional.of("SET5"));
        assertThat(((Content.Media) message("image_set").content()).file().source())
                .isEqualTo(new Attachment.Source.Remote("message:581200000000000003"));
    }

    @Test
    void aPictureThatLiesElsewhereIsFetchedThere() {
        assertThat(media("image_elsewhere").file().source())
                .isEqualTo(new Attachment.Source.Remote("url:https://cdn.shop.example/box.jpg"));
    }

    @ParameterizedTest
    @CsvSource({"video, VIDEO, video/mp4", "audio, VOICE, audio/mp4", "image_elsewhere, IMAGE, image/jpeg"})
    void filesAreOfTheirKind(String file, Kind kind, String type) {
        assertThat(media(file).kind()).isEqualTo(kind);
        assertThat(media(file).file().mimeType()).isEqualTo(type);
    }

    @Test
    void aFileHasItsNameAndSize() {
        assertThat(media("file").file())
                .isEqualTo(new Attachment(
                        new Attachment.Source.Remote("message:581200000000000008"),
                        Optional.of("領収書.pdf"),
                        "application/octet-stream",
                        48123));
    }

    @Test
    void aPlaceHasItsTitleAndAddress() {
        assertThat(message("location").content())
                .isEqualTo(new Content.Location(34.70252, 135.49594, Optional.of("ひかり堂, 大阪市北区1-2-3")));
        assertThat(message("location_bare").content()).isEqualTo(new Content.Location(-34.5, -58.25, Optional.empty()));
    }

    @Test
    void aStickerSaysItsWordsOrWhatItIsAbout() {
        assertThat(media("sticker").caption()).contains("thanks, bow");
        assertThat(media("sticker").file().source()).isEqualTo(new Attachment.Source.Remote("sticker:446/1988"));
        assertThat(media("sticker_with_words").caption()).contains("遅れてごめん");
    }

    @Test
    void aTapOnOurButtonIsTheOptionWithItsLabel() {
        assertThat(message("postback").content()).isEqualTo(new Content.Choice("order_status", "注文を調べる"));
        assertThat(message("postback").id()).isEqualTo(new ExternalId("postback:01KAQ0000000000000000000013"));
    }

    @Test
    void aTapOnAnotherButtonIsItsData() {
        assertThat(message("postback_of_rich_menu").content())
                .isEqualTo(new Content.Choice("menu=faq&page=2", "menu=faq&page=2"));
    }

    @Test
    void aPickedDateIsTheLabel() {
        assertThat(message("postback_date").content())
                .isEqualTo(new Content.Choice("delivery_day", "2026-12-24T18:30"));
    }

    @Test
    void blockingAndComingBackAreTold() {
        assertThat(events("unfollow"))
                .containsExactly(new CustomerBlocked("01KAQ0000000000000000000018", HIKARI, true, SENT));
        assertThat(events("follow"))
                .containsExactly(new CustomerBlocked("01KAQ0000000000000000000017", HIKARI, false, SENT));
    }

    @Test
    void whatWasTakenBackIsDeleted() {
        assertThat(events("unsend"))
                .containsExactly(new MessageDeleted(
                        "01KAQ0000000000000000000019", HIKARI, new ExternalId("581200000000000001"), SENT));
    }

    @Test
    void anEditReplacesTheWords() {
        assertThat(events("edited"))
                .containsExactly(new MessageEdited(
                        "01KAQ0000000000000000000020",
                        HIKARI,
                        new ExternalId("581200000000000001"),
                        new Content.Text("注文 #78 です"),
                        SENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"group_message", "room_message", "standby", "not_for_us", "rich_menu_switched"})
    void whatIsNoWordToTheShopIsLeftOutWithItsReason(String file) {
        assertThat(events(file)).isNotEmpty().allSatisfy(event -> {
            assertThat(event).isInstanceOf(Ignored.class);
            assertThat(((Ignored) event).reason()).isNotBlank();
            assertThat(((Ignored) event).unknown()).isEmpty();
        });
    }

    @Test
    void wordOnTheAccountItselfIsReported() {
        assertThat(events("account_reports"))
                .extracting(event -> ((AccountReported) event).topic())
                .containsExactly("botSuspended", "module");
    }

    @Test
    void theVerificationHoldsNothingAndIsFine() {
        assertThat(events("empty")).isEmpty();
    }

    @Test
    void aRedeliveredEventIsTheSameEventAndSaysSo() {
        assertThat(read("redelivered").getFirst().more()).containsEntry("redelivered", true);
        assertThat(read("text").getFirst().more()).isEmpty();
    }

    @Test
    void aKindOfMessageThatIsNewIsKept() {
        Content.Unsupported kept =
                (Content.Unsupported) message("message_of_the_future").content();

        assertThat(kept.platformKind()).isEqualTo("hologram");
        assertThat(kept.payload()).contains("\"depth\":3");
    }

    @Test
    void aKindOfEventThatIsNewIsUnknownWithItsPart() {
        assertThat(((Ignored) events("event_of_the_future").getFirst())
                        .unknown()
                        .orElseThrow())
                .contains("\"hands\":2");
    }

    @Test
    void oneBrokenEventLosesNoneOfItsNeighbours() {
        List<InboundEvent> events = events("broken_neighbours");

        assertThat(events).hasSize(6);
        assertThat(events)
                .filteredOn(MessageArrived.class::isInstance)
                .extracting(event -> ((MessageArrived) event).content().words())
                .contains("まだ読める");
    }

    @Test
    void withoutAnEventIdTheMessageTellsThemApart() {
        assertThat(events("no_event_id").getFirst().key()).isEqualTo("message:581200000000000042:1763800000123");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"events\":{}}", "<html>"})
    void whatIsNoWebhookOfLinesIsRefused(String body) {
        assertThatThrownBy(() -> reader.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Problem.class);
    }

    private List<BodyReader.Read> read(String file) {
        return reader.read(bytes(file));
    }

    private List<InboundEvent> events(String file) {
        return read(file).stream().map(BodyReader.Read::event).toList();
    }

    private MessageArrived message(String file) {
        return (MessageArrived) events(file).getFirst();
    }

    private Content.Media media(String file) {
        return (Content.Media) message(file).content();
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/line", file + ".json"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
