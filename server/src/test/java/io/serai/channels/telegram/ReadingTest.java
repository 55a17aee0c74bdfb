package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelsTwin;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.Webhook;
import io.serai.channels.internal.InMemorySentParts;
import io.serai.channels.internal.Payload;
import io.serai.channels.internal.transport.HttpGateway;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.ExternalId;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payload files → events. */
class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant SENT = Instant.ofEpochSecond(1763800000);
    private static final Address MARIA = new Address(ChannelKind.TELEGRAM, "5123456789012");
    private static final Address MARIA_AT_MERCHANT = new Address(ChannelKind.TELEGRAM, "5123456789012@bc77");

    private final ChannelsTwin channels = new ChannelsTwin();
    private final InMemoryTelegramStore store = new InMemoryTelegramStore();
    private final TelegramAdapter adapter = adapter();
    private final ChannelAccount account = channels.connect(
            WorkspaceId.next(),
            ChannelKind.TELEGRAM,
            "Tienda",
            Map.of(),
            Map.of(TelegramAdapter.WEBHOOK_SECRET, new Secret("s3cret_-A")));

    private TelegramAdapter adapter() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        BotApi api = new BotApi(new HttpGateway());
        return new TelegramAdapter(
                () -> channels,
                api,
                new UpdateReader(clock),
                new CallbackData(store),
                new TelegramSender(api, store, new InMemorySentParts(), new NoMedia(), new Pacing(clock)),
                new TelegramBots(
                        () -> channels, api, new Delivery(api, () -> java.net.URI.create("https://x.example"), clock)),
                task -> {});
    }

    @Test
    void aTextCarriesItsSenderItsTimeAndItsNumbers() {
        MessageArrived arrived = message("text");

        assertThat(arrived.content()).isEqualTo(new Content.Text("¿Dónde está mi pedido #1042? 📦"));
        assertThat(arrived.key()).isEqualTo("update:700000001");
        assertThat(arrived.from()).isEqualTo(MARIA);
        assertThat(arrived.id()).isEqualTo(new ExternalId("5123456789012:4101"));
        assertThat(arrived.at()).isEqualTo(SENT);
        assertThat(arrived.profile().name()).contains("María García");
        assertThat(arrived.profile().language()).contains(new Language("es"));
        assertThat(arrived.quoted()).isEmpty();
    }

    @Test
    void aHiddenLinkIsWrittenAfterItsWords() {
        assertThat(message("text_with_links").content())
                .isEqualTo(new Content.Text("See 👉 here (https://shop.example/returns) and https://example.com too"));
    }

    @Test
    void aDeepLinkKeepsItsPayload() {
        assertThat(message("start_with_payload").content()).isEqualTo(new Content.Text("/start order_1042"));
        assertThat(message("start_with_payload").context().referral())
                .hasValueSatisfying(referral -> assertThat(referral.id()).contains("order_1042"));
    }

    @Test
    void aReplyNamesWhatItQuotes() {
        assertThat(message("reply").quoted()).contains(new ExternalId("5123456789012:77"));
    }

    @Test
    void aForwardedTextSaysWhoseWordsTheyWere() {
        assertThat(message("forwarded_text").content()).isEqualTo(new Content.Text("Everything 50 % off\n↪ Shop News"));
        assertThat(message("forwarded_text").context().forwarded()).isTrue();
        assertThat(message("reply").context().forwarded()).isFalse();
    }

    @Test
    void aPhotoIsItsLargestSizeWithItsCaption() {
        Content.Media photo = media("photo_with_caption");

        assertThat(photo.kind()).isEqualTo(Kind.IMAGE);
        assertThat(photo.file().source()).isEqualTo(new Attachment.Source.Remote("large"));
        assertThat(photo.file().bytes()).isEqualTo(180_000);
        assertThat(photo.caption()).contains("it arrived broken, see the box (https://img.example/box)");
    }

    @Test
    void thePhotosOfAnAlbumShareItsName() {
        assertThat(media("album_first").album())
                .isPresent()
                .isEqualTo(media("album_second").album());
    }

    @ParameterizedTest
    @CsvSource({
        "voice, VOICE, voice1, audio/ogg, 15000, ",
        "audio, AUDIO, audio1, audio/mpeg, 3000000, y.mp3",
        "video, VIDEO, video1, video/mp4, 5000000, clip.mp4",
        "video_note, VIDEO, note1, video/mp4, 700000, ",
        "animation, VIDEO, anim1, video/mp4, 99000, cat.mp4",
        "document, FILE, doc1, application/pdf, 24680, 発注書.pdf",
        "document_larger_than_4_gb, FILE, doc2, application/octet-stream, 4294967999, dump.bin",
        "sticker, STICKER, st1, image/webp, 20000, ",
        "sticker_animated, STICKER, st2, application/x-tgsticker, 20000, "
    })
    void filesKeepTheirReferenceTypeSizeAndName(
            String payload, Kind kind, String reference, String type, long bytes, String name) {
        Content.Media media = media(payload);

        assertThat(media.kind()).isEqualTo(kind);
        assertThat(media.file())
                .isEqualTo(new Attachment(
                        new Attachment.Source.Remote(reference), Optional.ofNullable(name), type, bytes));
    }

    @Test
    void placesHaveTheirLabel() {
        assertThat(message("location").content()).isEqualTo(new Content.Location(41.3874, 2.1686, Optional.empty()));
        assertThat(message("venue").content())
                .isEqualTo(new Content.Location(41.4036, 2.1744, Optional.of("Sagrada Família, C/ de Mallorca, 401")));
    }

    @Test
    void onlyTheSendersOwnCardTellsTheSendersNumber() {
        assertThat(message("contact_of_somebody").content())
                .isEqualTo(new Content.ContactCard("Pau Roca", List.of("+34600111222")));
        assertThat(message("contact_of_somebody").profile().phone()).isEmpty();
        assertThat(message("contact_of_sender").profile().phone()).contains("+34600999888");
    }

    @ParameterizedTest
    @CsvSource({
        "poll, poll, Red or blue?",
        "dice, dice, 6",
        "kind_of_the_future, hologram, h1",
        "successful_payment, successful_payment, 1900"
    })
    void whatWeDoNotUnderstandIsKeptAsItCame(String payload, String kind, String inside) {
        assertThat(message(payload).content()).isInstanceOfSatisfying(Content.Unsupported.class, unsupported -> {
            assertThat(unsupported.platformKind()).isEqualTo(kind);
            assertThat(unsupported.payload()).contains(inside);
        });
    }

    @Test
    void aRichMessageIsItsWords() {
        assertThat(message("rich_message").content()).isEqualTo(new Content.Text("Do you ship to Malta?\nThanks"));
    }

    @Test
    void anEditNamesTheMessageAndItsTime() {
        assertThat(event("edited_text"))
                .isEqualTo(new MessageEdited(
                        event("edited_text").key(),
                        MARIA,
                        new ExternalId("5123456789012:4101"),
                        new Content.Text("¿Dónde está mi pedido #1043?"),
                        SENT.plusSeconds(60)));
    }

    @Test
    void aTapIsTheOptionWithItsLabel() {
        MessageArrived tap = message("callback");

        assertThat(tap.content()).isEqualTo(new Content.Choice("return:yes", "Sí, devolver"));
        assertThat(tap.key()).isEqualTo("callback:4382bfdwdsb323b2d9");
        assertThat(tap.quoted()).contains(new ExternalId("5123456789012:5001"));
        assertThat(tap.at()).isEqualTo(NOW);
        assertThat(tap.profile().name()).contains("María García");
    }

    @Test
    void aTapOnAMenuThatTelegramForgotStillCounts() {
        assertThat(message("callback_on_old_menu").content()).isEqualTo(new Content.Choice("return:no", "return:no"));
    }

    @Test
    void aReactionCanBeTakenBack() {
        assertThat(event("reaction"))
                .isInstanceOfSatisfying(
                        Reacted.class, reacted -> assertThat(reacted.emoji()).isEqualTo("❤"));
        assertThat(event("reaction_taken_back"))
                .isInstanceOfSatisfying(
                        Reacted.class, reacted -> assertThat(reacted.emoji()).isEmpty());
    }

    @Test
    void theCustomerCanBlockAndComeBack() {
        assertThat(event("blocked")).isInstanceOfSatisfying(CustomerBlocked.class, blocked -> {
            assertThat(blocked.blocked()).isTrue();
            assertThat(blocked.from()).isEqualTo(MARIA);
        });
        assertThat(event("unblocked"))
                .isInstanceOfSatisfying(
                        CustomerBlocked.class,
                        back -> assertThat(back.blocked()).isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "group_message, chat type supergroup",
        "group_membership, membership outside a private chat",
        "channel_post, update kind channel_post",
        "message_of_bot, written by a bot",
        "service_pinned, service message pinned_message",
        "business_connection, update kind business_connection",
        "business_message_of_merchant, written by the merchant",
        "callback_of_inline_mode, a button that is not one of our menus",
        "callback_of_game, a button that is not one of our menus",
        "poll_answer, update kind poll_answer",
        "wrong_shapes, chat type unknown",
        "no_kind, empty update"
    })
    void whatIsNotForUsIsIgnoredWithItsReason(String payload, String reason) {
        assertThat(event(payload))
                .isInstanceOfSatisfying(
                        Ignored.class, ignored -> assertThat(ignored.reason()).isEqualTo(reason));
    }

    @Test
    void aCustomerOfTheMerchantsOwnAccountIsAnsweredThere() {
        MessageArrived arrived = message("business_message");

        assertThat(arrived.from()).isEqualTo(MARIA_AT_MERCHANT);
        assertThat(arrived.id().value()).startsWith("5123456789012@bc77:");
        assertThat(event("edited_business_message").from()).isEqualTo(MARIA_AT_MERCHANT);
    }

    @Test
    void deletedBusinessMessagesAreDeletedOneByOne() {
        List<InboundEvent> events = read("deleted_business_messages");

        assertThat(events).hasSize(2).allSatisfy(event -> assertThat(event).isInstanceOf(MessageDeleted.class));
        assertThat(events.stream().map(InboundEvent::key)).doesNotHaveDuplicates();
        assertThat(((MessageDeleted) events.get(1)).id()).isEqualTo(new ExternalId("5123456789012@bc77:61"));
    }

    @Test
    void aPersonWithoutANameIsCalledByTheUserName() {
        assertThat(message("nameless").profile().name()).contains("@ghost");
        assertThat(message("nameless").profile().language()).contains(new Language("pt-br"));
    }

    @Test
    void aDateThatCannotBeIsReplacedByOurs() {
        assertThat(message("date_in_the_far_future").at()).isEqualTo(NOW);
    }

    @Test
    void aShortenedOptionIsFoundAgain() {
        String option = "returns/".repeat(20);
        String carried = new CallbackData(store).of(account.workspace(), option);
        String payload = text("callback").replace("return:yes", carried);

        assertThat(carried.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
        assertThat(((MessageArrived) parse(payload).getFirst()).content())
                .isEqualTo(new Content.Choice(option, "Sí, devolver"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "[]", "[1]", "{", "{}", "null", "{\"update_id\":\"x\"}", "{\"update_id\":1.5}"})
    void whatIsNoUpdateIsRefused(String body) {
        assertThatThrownBy(() -> parse(body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.INVALID));
    }

    @Test
    void brokenUtf8AndBottomlessNestingAreRefused() {
        byte[] broken =
                "{\"update_id\":1,\"message\":{\"text\":\"\u00ff\u00fe\"}}".getBytes(StandardCharsets.ISO_8859_1);
        byte[] deep = ("{\"update_id\":1,\"message\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> adapter.parse(account, new Webhook(Map.of(), broken)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> adapter.parse(account, new Webhook(Map.of(), deep)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void aMutilatedUpdateNeverThrows() {
        for (String payload : List.of("callback", "photo_with_caption", "venue", "text_with_links", "reaction")) {
            for (String value : List.of("null", "7", "\"x\"", "[]", "{}", "-1e400", "true")) {
                String fields = text(payload);
                for (String field : fields.split("\"")) {
                    if (field.matches("[a-z_]{2,}") && !field.equals("update_id")) {
                        String changed = fields.replaceFirst(
                                "\"" + field + "\": [^\\n]*?(,?)\\n", "\"" + field + "\": " + value + "$1\n");
                        assertThatCode(() -> Payload.of(changed.getBytes(StandardCharsets.UTF_8))
                                        .ifPresent(update -> assertThat(adapter.read(account, update))
                                                .isNotEmpty()))
                                .as(changed)
                                .doesNotThrowAnyException();
                    }
                }
            }
        }
    }

    @Test
    void onlyTheRightSecretOpensTheDoor() {
        assertThat(adapter.verify(account, knock(Map.of("x-telegram-bot-api-secret-token", "s3cret_-A"))))
                .isTrue();
        assertThat(adapter.verify(account, knock(Map.of("x-telegram-bot-api-secret-token", "s3cret_-B"))))
                .isFalse();
        assertThat(adapter.verify(account, knock(Map.of("x-telegram-bot-api-secret-token", ""))))
                .isFalse();
        assertThat(adapter.verify(account, knock(Map.of()))).isFalse();
    }

    @Test
    void everySampleOfRealTrafficIsRead() throws IOException {
        Path samples = Path.of(System.getenv().getOrDefault("SERAI_TELEGRAM_SAMPLES", "none"));
        Assumptions.assumeTrue(Files.isDirectory(samples), "set SERAI_TELEGRAM_SAMPLES to a folder of updates");
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                String json = Files.readString(file);
                readAsUpdate(json, file);
                readAsUpdate("{\"update_id\":5,\"message\":" + json + "}", file);
            }
        }
    }

    private void readAsUpdate(String json, Path file) {
        Payload.of(json.getBytes(StandardCharsets.UTF_8))
                .filter(update -> update.has("update_id"))
                .ifPresent(update -> assertThat(adapter.read(account, update))
                        .as(file.toString())
                        .isNotEmpty());
    }

    private static Webhook knock(Map<String, String> headers) {
        return new Webhook(headers, new byte[0]);
    }

    private Content.Media media(String payload) {
        return (Content.Media) message(payload).content();
    }

    private MessageArrived message(String payload) {
        return (MessageArrived) event(payload);
    }

    private InboundEvent event(String payload) {
        List<InboundEvent> events = read(payload);
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private List<InboundEvent> read(String payload) {
        return parse(text(payload));
    }

    private List<InboundEvent> parse(String body) {
        return adapter.parse(account, new Webhook(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    static String text(String payload) {
        try (var stream = ReadingTest.class.getResourceAsStream("/telegram/" + payload + ".json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
