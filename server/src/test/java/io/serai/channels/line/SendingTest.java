package io.serai.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.Webhook;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Media.Kind;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.shared.Ids;
import io.serai.simulator.line.Fault;
import io.serai.simulator.line.LineMessage;
import io.serai.simulator.line.Rules;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we send arrives at the customer of a LINE that enforces its rules; what goes wrong becomes the right result. */
class SendingTest {
    private static final String REPLY = "/v2/bot/message/reply";
    private static final String PUSH = "/v2/bot/message/push";

    private Rehearsal rehearsal;
    private ChannelAccount account;

    @BeforeEach
    void open() {
        begin(Rules.documented().onLoopback());
    }

    private void begin(Rules rules) {
        rehearsal = new Rehearsal(rules);
        account = rehearsal.connect();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    /** The customer's words, read as the webhook's door would have it. */
    private List<InboundEvent> kenWrites(String text) {
        String id = rehearsal.ken.writes(text);
        LineMessage written = rehearsal.ken.chat().getLast();
        String body = """
                {"destination": "%s", "events": [{"type": "message", "mode": "active", "timestamp": %d,
                 "webhookEventId": "e%s", "deliveryContext": {"isRedelivery": false}, "replyToken": "%s",
                 "source": {"type": "user", "userId": "%s"}, "message": %s}]}
                """.formatted(
                        rehearsal.shop.userId(),
                        written.at().toEpochMilli(),
                        id,
                        rehearsal.shop.freshReplyToken(rehearsal.ken),
                        rehearsal.ken.id(),
                        written.wire());
        return rehearsal.adapter.parse(account, new Webhook(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerWithinAMinuteIsFree() {
        kenWrites("在庫は？");

        SendResult result = rehearsal.send(account, new Content.Text("あります 👍"));

        assertThat(heard()).containsExactly("あります 👍");
        assertThat(result)
                .isEqualTo(new Accepted(
                        List.of(new ExternalId(rehearsal.ken.heard().getFirst().id()))));
        assertThat(rehearsal.shop.pushed()).isZero();
    }

    @Test
    void theNextAnswerIsAPushSinceATokenAnswersOnce() {
        kenWrites("在庫は？");

        rehearsal.send(account, new Content.Text("一"));
        rehearsal.send(account, new Content.Text("二"));

        assertThat(heard()).containsExactly("一", "二");
        assertThat(rehearsal.shop.pushed()).isEqualTo(1);
    }

    @Test
    void anAnswerAfterAMinuteIsAPush() {
        kenWrites("在庫は？");
        rehearsal.clock.move(Duration.ofSeconds(55));

        rehearsal.send(account, new Content.Text("遅くなりました"));

        assertThat(heard()).containsExactly("遅くなりました");
        assertThat(rehearsal.line.calls(REPLY)).isZero();
    }

    @Test
    void aTokenThatLineForgotEarlyIsNoHarm() {
        rehearsal.close();
        begin(Rules.documented().onLoopback().withReplyTokens(Duration.ofSeconds(10)));
        kenWrites("在庫は？");
        rehearsal.clock.move(Duration.ofSeconds(20));

        SendResult result = rehearsal.send(account, new Content.Text("あります"));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(heard()).containsExactly("あります");
        assertThat(rehearsal.shop.pushed()).isEqualTo(1);
    }

    @Test
    void anAnswerThatGotLostOnItsWayBackIsNotSaidTwice() {
        UUID id = Ids.next();
        rehearsal.line.fault(PUSH, new Fault.BreaksAfter());

        SendResult first = rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty());
        SendResult second = rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty());

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(second)
                .isEqualTo(new Accepted(
                        List.of(new ExternalId(rehearsal.ken.heard().getFirst().id()))));
        assertThat(heard()).containsExactly("一度だけ");
    }

    @Test
    void aRetryStaysAPushEvenIfTheCustomerHasWrittenSince() {
        UUID id = Ids.next();
        rehearsal.line.fault(PUSH, new Fault.FailsAfter(500, "Internal server error"));
        rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty());
        kenWrites("もしもし");

        rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty());

        assertThat(heard()).containsExactly("一度だけ");
    }

    @Test
    void aReplyThatNeverArrivedIsTriedWithTheSameToken() {
        UUID id = Ids.next();
        kenWrites("在庫は？");
        rehearsal.line.fault(REPLY, new Fault.BreaksBefore());

        SendResult first = rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());
        SendResult second = rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(heard()).containsExactly("あります");
        assertThat(rehearsal.shop.pushed()).isZero();
    }

    @Test
    void aReplyThatMayHaveArrivedIsUncertainAndNotSaidTwice() {
        UUID id = Ids.next();
        kenWrites("在庫は？");
        rehearsal.line.fault(REPLY, new Fault.BreaksAfter());

        rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());
        SendResult second = rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());

        assertThat(second).isInstanceOf(Uncertain.class);
        assertThat(heard()).containsExactly("あります");
    }

    @Test
    void aDayLaterNobodyKnowsTheRetryKey() {
        UUID id = Ids.next();
        rehearsal.line.fault(PUSH, new Fault.BreaksAfter());
        rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty());
        rehearsal.clock.move(Duration.ofHours(24));

        assertThat(rehearsal.send(account, id, new Content.Text("一度だけ"), Optional.empty()))
                .isInstanceOf(Uncertain.class);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void aLongTextArrivesInOrderAndWholeFivePartsACall() {
        String text = String.join(
                "\n\n",
                IntStream.range(0, 330)
                        .mapToObj(i -> i + " " + "word ".repeat(20).strip())
                        .toList());

        SendResult result = rehearsal.send(account, new Content.Text(text));

        assertThat(String.join("\n\n", heard())).isEqualTo(text);
        assertThat(((Accepted) result).ids()).hasSize(heard().size()).hasSizeGreaterThan(5);
        assertThat(rehearsal.line.calls(PUSH)).isEqualTo(2);
    }

    @Test
    void aRetryOfALongTextGoesOnWhereItBroke() {
        UUID id = Ids.next();
        Content text = new Content.Text(String.join(
                "\n\n",
                IntStream.range(0, 7).mapToObj(i -> (i + " ").repeat(2400)).toList()));
        rehearsal.line.fault(PUSH, new Fault.Lingers(Duration.ZERO), new Fault.Fails(500, "Internal server error"));

        SendResult first = rehearsal.send(account, id, text, Optional.empty());
        SendResult second = rehearsal.send(account, id, text, Optional.empty());

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(((Accepted) second).ids()).hasSize(7);
        assertThat(heard()).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void optionsAreQuickRepliesAndComeBackWithTheirLabel() {
        rehearsal.send(account, new Content.Menu("どちらですか", List.of(new Option("a", "返品"), new Option("b", "交換"))));

        LineMessage menu = rehearsal.ken.heard().getFirst();
        assertThat(menu.buttons()).extracting(LineMessage.Button::label).containsExactly("返品", "交換");
        assertThat(tapped(menu.buttons().getLast().data())).isEqualTo(new Content.Choice("b", "交換"));
    }

    @Test
    void aLongOptionIsWrittenOutAndComesBackWhole() {
        String id = "x".repeat(400);
        rehearsal.send(account, new Content.Menu("Which?", List.of(new Option(id, "The one with the very long name"))));

        LineMessage menu = rehearsal.ken.heard().getFirst();
        assertThat(menu.text()).contains("1. The one with the very long name");
        assertThat(menu.buttons().getFirst().label()).hasSizeLessThanOrEqualTo(20);
        assertThat(tapped(menu.buttons().getFirst().data()))
                .isEqualTo(new Content.Choice(id, "The one with the very long name"));
    }

    @Test
    void moreOptionsThanButtonsAreWrittenOut() {
        rehearsal.send(
                account,
                new Content.Menu(
                        "Which?",
                        IntStream.range(0, 20)
                                .mapToObj(i -> new Option("o" + i, "Option " + i))
                                .toList()));

        LineMessage menu = rehearsal.ken.heard().getFirst();
        assertThat(menu.buttons()).hasSize(13);
        assertThat(menu.text()).contains("20. Option 19");
    }

    @Test
    void cardsAreCarouselsOfTwelve() {
        rehearsal.send(
                account,
                new Content.Cards(IntStream.range(0, 14)
                        .mapToObj(i -> new Card(
                                "Lamp " + i,
                                Optional.of("¥" + i + "00"),
                                Optional.of("https://cdn.shop.example/" + i + ".jpg"),
                                List.of(new Option("buy" + i, "買う"), new Option("https://shop.example/" + i, "見る"))))
                        .toList()));

        List<LineMessage> flex = rehearsal.ken.heard();
        assertThat(flex).extracting(LineMessage::kind).containsExactly("flex", "flex");
        assertThat(flex.getFirst().wire().path("contents").path("contents")).hasSize(12);
        assertThat(flex.getFirst().buttons().get(1).uri()).contains("https://shop.example/0");
    }

    @Test
    void whatIsQuotedIsNamedByItsToken() {
        MessageArrived asked = (MessageArrived) kenWrites("これは？").getFirst();

        rehearsal.send(account, Ids.next(), new Content.Text("それです"), Optional.of(asked.id()));

        assertThat(rehearsal.ken.heard().getFirst().wire().path("quoteToken").stringValue())
                .isEqualTo("q" + asked.id().value());
    }

    @Test
    void ourOwnMessagesCanBeQuotedToo() {
        Accepted first = (Accepted) rehearsal.send(account, new Content.Text("一"));

        rehearsal.send(
                account,
                Ids.next(),
                new Content.Text("二"),
                Optional.of(first.ids().getFirst()));

        assertThat(rehearsal.ken.heard().getLast().wire().path("quoteToken").stringValue())
                .isEqualTo("q" + first.ids().getFirst().value());
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, image/png, 4000, image",
        "IMAGE, image/webp, 4000, text",
        "VIDEO, video/mp4, 4000, video",
        "VIDEO, video/webm, 4000, text",
        "VOICE, audio/mp4, 32000, audio",
        "VOICE, audio/ogg, 4000, text",
        "FILE, application/pdf, 4000, text",
    })
    void filesAreShownOrLinked(Kind kind, String type, long bytes, String sent) {
        SendResult result = rehearsal.send(account, file(kind, type, bytes));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(rehearsal.ken.heard()).extracting(LineMessage::kind).containsExactly(sent, "text");
        assertThat(rehearsal.ken.heard().getFirst().wire().toString()).contains("http://localhost:1/files/");
        assertThat(rehearsal.ken.heard().getLast().text()).isEqualTo("見てください");
    }

    @Test
    void aPictureThatIsTooLargeIsShownByItsPreview() {
        rehearsal.send(account, file(Kind.IMAGE, "image/jpeg", 11 * 1024 * 1024));

        assertThat(rehearsal
                        .ken
                        .heard()
                        .getFirst()
                        .wire()
                        .path("originalContentUrl")
                        .stringValue())
                .endsWith("/preview.jpg");
    }

    @Test
    void withoutAnHttpsAddressOfOursAFileIsRefusedInWords() {
        var rejected = (Rejected) new Plans(Optional.empty()).refusal(file(Kind.IMAGE, "image/png", 4000));

        assertThat(rejected.reason()).isEqualTo(Reason.NOT_SUPPORTED);
        assertThat(rejected.detail()).contains("https", "SERAI_PUBLIC_URL");
    }

    private record Plans(Optional<MediaPlan.Links> links) {
        SendResult refusal(Content content) {
            return ((Plan.Refuse) Plan.of(content, Option::id, new MediaPlan(links))).why();
        }
    }

    @Test
    void aPlaceHasATitleAndAnAddress() {
        rehearsal.send(account, new Content.Location(34.7, 135.5, Optional.of("ひかり堂")));
        rehearsal.send(account, new Content.Location(34.7, 135.5, Optional.empty()));

        assertThat(rehearsal.ken.heard()).extracting(LineMessage::kind).containsExactly("location", "location");
    }

    @Test
    void aCustomersStickerCanBeSentBack() {
        rehearsal.send(
                account,
                new Content.Media(
                        Kind.STICKER,
                        new Attachment(
                                new Attachment.Source.Remote("sticker:446/1988"), Optional.empty(), "image/png", 0),
                        Optional.empty(),
                        Optional.empty()));

        assertThat(rehearsal.ken.heard().getFirst().wire().path("stickerId").stringValue())
                .isEqualTo("1988");
    }

    @Test
    void theMonthsMessagesAreUsedUpButAnswersStillGoOut() {
        rehearsal.close();
        begin(Rules.documented().onLoopback().withQuota(1));
        rehearsal.send(account, new Content.Text("一"));

        SendResult second = rehearsal.send(account, new Content.Text("二"));
        kenWrites("まだ？");
        SendResult answer = rehearsal.send(account, new Content.Text("三"));

        assertThat(second).isEqualTo(new Rejected(Reason.REFUSED, Outcome.QUOTA_USED_UP));
        assertThat(rehearsal.now(account).trouble()).contains(Outcome.QUOTA_USED_UP);
        assertThat(answer).isInstanceOf(Accepted.class);
        assertThat(heard()).containsExactly("一", "三");
    }

    @Test
    void aRefusedTokenStopsTheAccount() {
        rehearsal.shop.revoke();

        assertThat(rehearsal.send(account, new Content.Text("一"))).isEqualTo(new Stopped(Outcome.BAD_TOKEN));
    }

    @ParameterizedTest
    @CsvSource({
        "429, The API rate limit has been exceeded. Try again later.",
        "500, Internal server error",
        "503, busy",
    })
    void whatPassesIsTriedLater(int status, String message) {
        rehearsal.line.fault(PUSH, new Fault.Fails(status, message));

        assertThat(rehearsal.send(account, new Content.Text("一"))).isInstanceOf(TryLater.class);
    }

    @ParameterizedTest
    @CsvSource({
        "400, The request body has 1 error(s), OUR_FAULT",
        "400, Failed to send messages, CUSTOMER_UNREACHABLE",
        "403, Access to this API is not available for your account, CREDENTIALS",
        "413, Request exceeds the max size of 2MB, TOO_LARGE",
        "415, Unsupported media type, OUR_FAULT",
    })
    void whatNeverPassesIsRejected(int status, String message, Reason reason) {
        rehearsal.line.fault(PUSH, new Fault.Fails(status, message));

        SendResult result = rehearsal.send(account, new Content.Text("一"));

        assertThat(((Rejected) result).reason()).isEqualTo(reason);
    }

    @Test
    void anAnswerThatWasToldToSlowDownIsPushedLater() {
        UUID id = Ids.next();
        kenWrites("在庫は？");
        rehearsal.line.fault(REPLY, new Fault.Fails(429, "The API rate limit has been exceeded. Try again later."));

        rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());
        SendResult second = rehearsal.send(account, id, new Content.Text("あります"), Optional.empty());

        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(heard()).containsExactly("あります");
    }

    @Test
    void nobodyIsAtAnUnreachableAddress() {
        rehearsal.line.close();

        assertThat(rehearsal.send(account, new Content.Text("一"))).isInstanceOf(TryLater.class);
    }

    @Test
    void typingAndReadingAreShown() {
        MessageArrived asked = (MessageArrived) kenWrites("これは？").getFirst();

        rehearsal.adapter.typing(account, asked.from());
        rehearsal.adapter.read(account, asked.from(), asked.id());

        assertThat(rehearsal.ken.seesTyping()).isTrue();
        assertThat(rehearsal.ken.seesRead()).isTrue();
    }

    @Test
    void whatOnlyCustomersDoIsRefused() {
        assertThat(rehearsal.send(account, new Content.Choice("a", "b"))).isInstanceOf(Rejected.class);
        assertThat(rehearsal.send(account, new Content.Text("  "))).isInstanceOf(Rejected.class);
    }

    private Content tapped(String data) {
        String body = """
                {"destination": "x", "events": [{"type": "postback", "timestamp": 1763800000123, "webhookEventId": "p",
                 "source": {"type": "user", "userId": "%s"}, "postback": {"data": "%s"}}]}
                """.formatted(rehearsal.ken.id(), data.replace("\n", "\\n"));
        var events = rehearsal.adapter.parse(account, new Webhook(Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        return ((MessageArrived) events.getFirst()).content();
    }

    private static Content file(Kind kind, String type, long bytes) {
        return new Content.Media(
                kind,
                new Attachment(
                        new Attachment.Source.Stored(new MediaId(Ids.next())), Optional.of("box.bin"), type, bytes),
                Optional.of("見てください"),
                Optional.empty());
    }

    private List<String> heard() {
        return new ArrayList<>(
                rehearsal.ken.heard().stream().map(LineMessage::text).toList());
    }

    @Test
    void anAddressThatIsNoneOfLinesIsUnreachable() {
        var message = rehearsal.message(Ids.next(), new Content.Text("一"), Optional.empty());
        var elsewhere = new io.serai.channels.OutboundMessage(
                message.id(),
                new Address(ChannelKind.LINE, "nobody"),
                message.content(),
                message.quoted(),
                message.writer(),
                message.latest(),
                message.lastInbound());

        assertThat(((Rejected) rehearsal.adapter.send(account, elsewhere)).reason())
                .isEqualTo(Reason.CUSTOMER_UNREACHABLE);
        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
    }
}
