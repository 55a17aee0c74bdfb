package io.serai.channels.messaging.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Context;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.ConsentChanged;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.Ignored;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.InboundEvent.MessageEdited;
import io.serai.channels.InboundEvent.Reacted;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.Webhook;
import io.serai.channels.messaging.Network;
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
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payload files → events. */
class ReadingTest {
    private static final Instant SENT = Instant.ofEpochMilli(1763800000123L);
    private static final Address ROSA = new Address(ChannelKind.MESSENGER, "7300112233445566");
    private static final Address MEI = new Address(ChannelKind.INSTAGRAM, "880055441122");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final Envelope messenger = new Envelope(Network.MESSENGER, CLOCK);
    private final Envelope instagram = new Envelope(Network.INSTAGRAM, CLOCK);

    @Test
    void aTextArrives() {
        assertThat(arrived("messenger/text"))
                .containsExactly(new MessageArrived(
                        "message:m_text",
                        ROSA,
                        new ExternalId("m_text"),
                        new Content.Text("Do you ship to Peru? 🇵🇪"),
                        io.serai.contacts.Profile.NOTHING,
                        SENT,
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void idsThatAreNumbersAreReadAsTheirDigits() {
        assertThat(arrived("messenger/old_numeric_ids").getFirst().from().value())
                .isEqualTo("987");
        assertThat(messenger.perAccount(webhook("messenger/old_numeric_ids"))).containsOnlyKeys("110022003300440");
    }

    @Test
    void aReplyNamesWhatItQuotes() {
        assertThat(arrived("messenger/reply").getFirst().quoted()).contains(new ExternalId("m_ours"));
        assertThat(arrived("instagram/reply").getFirst().quoted()).contains(new ExternalId("ig_ours"));
    }

    @Test
    void aTapIsAChoice() {
        assertThat(content("messenger/quick_reply")).isEqualTo(new Content.Choice("size:m", "Size M"));
        assertThat(content("instagram/ice_breaker"))
                .isEqualTo(new Content.Choice("Where is my order?", "Where is my order?"));
    }

    @Test
    void aPostbackTellsWhereTheCustomerCameFromAndNeedsNoId() {
        List<MessageArrived> taps = arrived("messenger/postback");

        assertThat(taps.getFirst().content()).isEqualTo(new Content.Choice("track", "Track"));
        assertThat(taps.getFirst().context().referral())
                .contains(new Context.Referral("m.me", Optional.of("box-7"), Optional.empty(), Optional.empty()));
        assertThat(taps.getLast().content()).isEqualTo(new Content.Choice("get_started", "get_started"));
        assertThat(taps.getLast().id().value()).startsWith("postback:7300112233445566:");
    }

    @Test
    void picturesSentTogetherAreOneAlbumAndTheFirstCarriesTheWords() {
        List<MessageArrived> parts = arrived("messenger/pictures");

        assertThat(parts).extracting(part -> part.id().value()).containsExactly("m_pics", "m_pics#1", "m_pics#2");
        assertThat(parts).extracting(InboundEvent::key).doesNotHaveDuplicates();
        assertThat(parts)
                .extracting(part -> (Content.Media) part.content())
                .allSatisfy(media -> assertThat(media.album()).contains("m_pics"))
                .extracting(Content.Media::caption)
                .containsExactly(Optional.of("both are broken"), Optional.empty(), Optional.empty());
        assertThat(parts)
                .extracting(part -> ((Content.Media) part.content()).kind())
                .containsExactly(Kind.IMAGE, Kind.IMAGE, Kind.VIDEO);
    }

    @Test
    void aFileKeepsTheNameInItsAddress() {
        List<MessageArrived> files = arrived("messenger/files");

        assertThat(((Content.Media) files.getFirst().content()).kind()).isEqualTo(Kind.AUDIO);
        Content.Media document = (Content.Media) files.getLast().content();
        assertThat(document.kind()).isEqualTo(Kind.FILE);
        assertThat(document.file().name()).contains("invoice 42.pdf");
        assertThat(document.file().source())
                .isEqualTo(new Attachment.Source.Remote("https://cdn.fbsbx.com/v/invoice%2042.pdf?oh=1"));
    }

    @Test
    void aStickerThatComesInBothShapesIsOneSticker() {
        List<MessageArrived> stickers = arrived("messenger/sticker_both_shapes");

        assertThat(stickers).hasSize(1);
        assertThat(((Content.Media) stickers.getFirst().content()).kind()).isEqualTo(Kind.STICKER);
    }

    @Test
    void theThumbIsUnderstoodAndAnUnknownStickerIsKept() {
        assertThat(content("messenger/thumb")).isEqualTo(new Content.Text("👍"));
        assertThat(content("messenger/sticker_without_address")).isInstanceOf(Content.Unsupported.class);
        assertThat(content("instagram/heart")).isEqualTo(new Content.Text("❤️"));
    }

    @Test
    void aPlaceArrives() {
        assertThat(content("messenger/location")).isEqualTo(new Content.Location(-12.05, -77.04, Optional.of("Home")));
    }

    @Test
    void aPreviewOfALinkInTheWordsSaysNothingNew() {
        List<MessageArrived> links = arrived("messenger/link");

        assertThat(links)
                .extracting(MessageArrived::content)
                .containsExactly(
                        new Content.Text("see https://shop.example/lamp"),
                        new Content.Shared(Optional.of("Lamp"), Optional.of("https://shop.example/lamp")));
    }

    @Test
    void whatIsSharedHasATitleAndAnAddress() {
        assertThat(content("messenger/reel"))
                .isEqualTo(new Content.Shared(Optional.of("How to"), Optional.of("https://www.facebook.com/reel/5")));
        assertThat(arrived("instagram/shares"))
                .extracting(MessageArrived::content)
                .containsExactly(
                        new Content.Shared(
                                Optional.of("Build a lamp"),
                                Optional.of("https://lookaside.fbsbx.com/ig_messaging_cdn/?asset_id=3")),
                        new Content.Shared(Optional.of("Reel"), Optional.of("https://www.instagram.com/reel/9/")));
    }

    @Test
    void aQuestionAboutAProductNamesTheProduct() {
        List<MessageArrived> parts = arrived("messenger/product");

        assertThat(parts)
                .extracting(MessageArrived::content)
                .containsExactly(
                        new Content.Text("still there?"),
                        new Content.Shared(
                                Optional.of("Lamp · $40"), Optional.of("https://scontent.xx.fbcdn.net/v/t1/p.png")));
        assertThat(parts.getFirst().context().referral().orElseThrow().id()).contains("SKU-1");
    }

    @Test
    void anAdvertisementIsToldWithTheMessage() {
        Context.Referral ad =
                arrived("messenger/ad").getFirst().context().referral().orElseThrow();

        assertThat(ad)
                .isEqualTo(new Context.Referral(
                        "ad",
                        Optional.of("238500"),
                        Optional.of("Spring lamps"),
                        Optional.of("https://scontent.xx.fbcdn.net/v/t1/ad.jpg")));
    }

    @Test
    void whoComesWithoutAWordIsShownAndNotAnswered() {
        List<InboundEvent> events = read("messenger/entrances");

        assertThat(events.subList(0, 2)).allSatisfy(event -> {
            Context context = ((MessageArrived) event).context();
            assertThat(context.automatic()).isPresent();
            assertThat(context.referral()).isPresent();
        });
        assertThat(events.subList(2, 4))
                .extracting(event -> ((ConsentChanged) event).marketing())
                .containsExactly(true, false);
    }

    @Test
    void reactionsComeAndGo() {
        List<InboundEvent> events = read("messenger/reactions");

        assertThat(events.subList(0, 3))
                .extracting(event -> ((Reacted) event).emoji())
                .containsExactly("❤️", "", "😮");
        assertThat(events.getLast()).isInstanceOf(Ignored.class);
        assertThat(((Reacted) read("instagram/reaction").getFirst()).emoji()).isEqualTo("🔥");
    }

    @Test
    void anEditReplacesTheWords() {
        List<InboundEvent> events = read("messenger/edit");

        assertThat(events.getFirst())
                .isEqualTo(new MessageEdited(
                        "edit:m_text:1",
                        ROSA,
                        new ExternalId("m_text"),
                        new Content.Text("Do you ship to Chile?"),
                        SENT));
        assertThat(events.getLast()).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"messenger/unsent", "instagram/unsent"})
    void whatIsTakenBackIsDeletedAndWhatCannotBeShownIsKept(String payload) {
        List<InboundEvent> events = read(payload);

        assertThat(events.getFirst()).isInstanceOf(MessageDeleted.class);
        assertThat(((MessageArrived) events.getLast()).content())
                .isInstanceOfSatisfying(
                        Content.Unsupported.class,
                        unsupported -> assertThat(unsupported.payload()).contains("is_unsupported"));
    }

    @Test
    void deliveriesAndReadingsAreToldByMessageAndByMoment() {
        List<InboundEvent> events = read("messenger/delivered");

        assertThat(events).hasSize(5);
        assertThat(events.subList(0, 2))
                .extracting(event -> ((StatusChanged) event).id().value())
                .containsExactly("m_ours", "m_ours2");
        assertThat(events.subList(2, 5))
                .extracting(event -> ((StatusUpTo) event).status())
                .containsExactly(
                        StatusChanged.Status.DELIVERED, StatusChanged.Status.DELIVERED, StatusChanged.Status.READ);
        assertThat(((StatusUpTo) events.getLast()).upTo()).isEqualTo(SENT.minusMillis(1));
        assertThat(read("instagram/seen").getFirst())
                .isEqualTo(new StatusChanged(
                        "read:ig_ours",
                        MEI,
                        new ExternalId("ig_ours"),
                        StatusChanged.Status.READ,
                        Optional.empty(),
                        SENT));
    }

    @Test
    void anEchoNamesTheCustomerAndOurOwnId() {
        UUID ours = UUID.fromString("0193a5f0-1111-7222-8333-444455556666");
        List<InboundEvent> events = read("messenger/echoes");
        List<Echoed> echoes = events.stream()
                .filter(Echoed.class::isInstance)
                .map(Echoed.class::cast)
                .toList();

        // a part before the last says nothing about the whole
        assertThat(events.get(1)).isInstanceOf(Ignored.class);
        assertThat(echoes).extracting(Echoed::from).containsOnly(ROSA);
        assertThat(echoes)
                .extracting(Echoed::ours)
                .containsExactly(Optional.of(ours), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(echoes.get(2).content())
                .isInstanceOfSatisfying(
                        Content.Cards.class,
                        cards -> assertThat(cards.cards().getFirst().options())
                                .containsExactly(new Content.Menu.Option("buy:1", "Buy")));
        assertThat(echoes.get(3).content())
                .isEqualTo(new Content.Menu(
                        "Which?",
                        List.of(
                                new Content.Menu.Option("https://shop.example", "Shop"),
                                new Content.Menu.Option("ask", "Ask"))));
    }

    @Test
    void aNoteOfTheAccountToItselfIsNobodysMessage() {
        List<InboundEvent> events = read("instagram/echo_to_itself");

        assertThat(events.getFirst()).isInstanceOf(Ignored.class);
        assertThat(events.getLast())
                .isInstanceOfSatisfying(
                        Echoed.class, echo -> assertThat(echo.from()).isEqualTo(MEI));
    }

    @Test
    void whatOthersAnswerAndWhoOwnsTheThreadIsLeftOutWithItsReason() {
        List<InboundEvent> events = read("messenger/control");

        assertThat(events).hasSize(7).allSatisfy(event -> assertThat(event).isInstanceOf(Ignored.class));
        assertThat(events)
                .extracting(event -> ((Ignored) event).reason())
                .anyMatch(reason -> reason.contains("standby"));
    }

    @Test
    void metasWordOnTheAccountIsReported() {
        List<InboundEvent> events = read("messenger/policy");

        assertThat(events)
                .extracting(event -> ((AccountReported) event).details().get("action"))
                .containsExactly("block", "unblock");
        assertThat(events).extracting(event -> event.from().value()).containsOnly("110022003300440");
    }

    @Test
    void oneBadElementLosesNoSiblings() {
        Map<String, Webhook> parts = messenger.perAccount(webhook("messenger/broken_siblings"));
        List<InboundEvent> events = parts.values().stream()
                .flatMap(part -> messenger.read(part).stream())
                .toList();

        assertThat(events.stream()
                        .filter(MessageArrived.class::isInstance)
                        .map(event -> ((MessageArrived) event).id().value()))
                .containsExactly("m_ok", "m_new", "m_other");
        assertThat(events.stream()
                        .filter(event -> event instanceof Ignored ignored
                                && ignored.unknown().isPresent())
                        .map(event -> ((Ignored) event).unknown().orElseThrow()))
                .anyMatch(raw -> raw.contains("hologram"))
                .anyMatch(raw -> raw.contains("too long an id"));
        assertThat(parts).containsKeys("110022003300440", "222");
        assertThat(messenger.read(parts.get("222"))).hasSize(1);
    }

    @Test
    void aVisitorOfThePluginHasAReferenceInsteadOfAnId() {
        MessageArrived tap = arrived("messenger/plugin_visitor").getFirst();

        assertThat(tap.from().value()).isEqualTo("user_ref:987654");
        assertThat(tap.context().referral().orElseThrow().url()).contains("https://shop.example/a");
    }

    @Test
    void storiesAreMentionedAndAnswered() {
        assertThat(content("instagram/story_mention"))
                .isInstanceOfSatisfying(
                        Content.Story.class, story -> assertThat(story.kind()).isEqualTo(Content.Story.Kind.MENTION));
        assertThat(content("instagram/story_reply")).isInstanceOfSatisfying(Content.Story.class, story -> {
            assertThat(story.kind()).isEqualTo(Content.Story.Kind.REPLY);
            assertThat(story.text()).contains("how much?");
            assertThat(story.files()).hasSize(1);
        });
    }

    @Test
    void timesComeInEveryForm() {
        assertThat(arrived("instagram/iso_time"))
                .extracting(MessageArrived::at)
                .containsExactly(Instant.parse("2026-11-22T12:00:00Z"), Instant.ofEpochSecond(1763800000));
    }

    @Test
    void aTestFromTheConsoleIsAMessageAndACommentIsNot() {
        List<InboundEvent> events = read("instagram/console_test");

        assertThat(((MessageArrived) events.getFirst()).from().value()).isEqualTo("12334");
        assertThat(events.getLast()).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{", "{\"object\":\"whatsapp_business_account\",\"entry\":[]}"})
    void whatIsNotOfThisNetworkIsRefused(String body) {
        Webhook webhook = new Webhook(Map.of(), body.getBytes(StandardCharsets.UTF_8));

        assertThat(messenger.perAccount(webhook)).isEmpty();
        assertThatThrownBy(() -> messenger.read(webhook)).isInstanceOf(Problem.class);
    }

    private Content content(String payload) {
        return arrived(payload).getFirst().content();
    }

    private List<MessageArrived> arrived(String payload) {
        return read(payload).stream().map(MessageArrived.class::cast).toList();
    }

    private List<InboundEvent> read(String payload) {
        Envelope envelope = payload.startsWith("instagram") ? instagram : messenger;
        return envelope.read(webhook(payload));
    }

    private static Webhook webhook(String payload) {
        try (var stream = ReadingTest.class.getResourceAsStream("/" + payload + ".json")) {
            return new Webhook(Map.of(), stream.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
