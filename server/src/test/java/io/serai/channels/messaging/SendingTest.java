package io.serai.channels.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.channels.ChannelAccount;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.Window;
import io.serai.channels.Writer;
import io.serai.channels.messaging.sending.HumanAgentTag;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Media.Kind;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.media.internal.MediaStores;
import io.serai.shared.Ids;
import io.serai.simulator.messenger.ChatMessage;
import io.serai.simulator.messenger.Fault;
import io.serai.simulator.messenger.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What we send arrives at the customer of a Meta that enforces its rules; what goes wrong becomes the right result. */
class SendingTest {
    private static final byte[] PNG = png(4000);
    private static final Writer BOT = new Writer.Bot();
    private static final Writer OLGA = new Writer.Human(new AgentId(Ids.next()));

    @TempDir
    Path folder;

    private MediaStore media;
    private Rehearsal rehearsal;
    private ChannelAccount account;

    @BeforeEach
    void open() {
        media = MediaStores.in(folder);
        begin(Network.MESSENGER, Rules.documented());
    }

    private void begin(Network network, Rules rules) {
        if (rehearsal != null) {
            rehearsal.close();
        }
        rehearsal = new Rehearsal(network, rules, media);
        account = rehearsal.connect(Map.of());
        rehearsal.ann.writes("hello");
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @ParameterizedTest
    @EnumSource
    void aTextArrivesAsItIsWithOurIdOnIt(Network network) {
        begin(network, Rules.documented());
        UUID id = Ids.next();

        SendResult result = rehearsal.adapter.send(
                account, rehearsal.message(id, BOT, new Content.Text("1 < 2 & 中文 👍"), Optional.empty()));

        ChatMessage heard = only();
        assertThat(heard.text()).isEqualTo("1 < 2 & 中文 👍");
        assertThat(heard.wire().path("metadata").asString()).isEqualTo(id.toString());
        assertThat(heard.tag()).isEmpty();
        assertThat(result).isEqualTo(new Accepted(List.of(new ExternalId(heard.mid()))));
    }

    @ParameterizedTest
    @EnumSource
    void aLongTextArrivesInOrderAndWhole(Network network) {
        begin(network, Rules.documented());
        String text = String.join(
                "\n\n",
                IntStream.range(0, 60)
                        .mapToObj(i -> i + " 您的包裹已发货，请耐心等待。👨‍👩‍👧‍👦 word")
                        .toList());

        SendResult result = says(BOT, new Content.Text(text));

        assertThat(((Accepted) result).ids()).hasSize(heard().size()).hasSizeGreaterThan(1);
        assertThat(String.join("\n\n", heard().stream().map(ChatMessage::text).toList()))
                .isEqualTo(text);
        if (network == Network.INSTAGRAM) {
            assertThat(heard())
                    .allSatisfy(part -> assertThat(part.text().getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(1000));
        }
    }

    @Test
    void aRetryOfASplitMessageGoesOnWhereItBroke() {
        UUID id = Ids.next();
        Content text = new Content.Text("a".repeat(1000) + " " + "b".repeat(1000) + " " + "c".repeat(100));
        rehearsal.meta.fault("messages", new Fault.Lingers(Duration.ZERO), Fault.serverError());

        SendResult first = rehearsal.adapter.send(account, rehearsal.message(id, BOT, text, Optional.empty()));
        SendResult second = rehearsal.adapter.send(account, rehearsal.message(id, BOT, text, Optional.empty()));

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(((Accepted) second).ids()).hasSize(3);
        assertThat(heard()).extracting(part -> part.text().charAt(0)).containsExactly('a', 'b', 'c');
    }

    @Test
    void aReplyQuotesAlsoTheSecondOfSeveralPictures() {
        String mid = rehearsal.ann.writes("which of them?");

        rehearsal.adapter.send(
                account,
                rehearsal.message(
                        Ids.next(), OLGA, new Content.Text("this"), Optional.of(new ExternalId(mid).part(1))));

        assertThat(only().wire().path("reply_to").path("mid").asString()).isEqualTo(mid);
    }

    @Test
    void aMenuHangsUnderTheWordsAndItsAnswerIsTheOption() {
        says(BOT, new Content.Menu("Which size?", List.of(new Option("size:m", "M"), new Option("size:l", "L"))));

        rehearsal.ann.taps(only().mid(), "size:l");

        ChatMessage tapped = rehearsal.ann.chat().getLast();
        assertThat(only().text()).isEqualTo("Which size?");
        assertThat(tapped.text()).isEqualTo("L");
        assertThat(tapped.wire().path("quick_reply").path("payload").asString()).isEqualTo("size:l");
    }

    @Test
    void labelsThatAreTooLongAreWrittenOutAndShortenedOnTheButtons() {
        says(BOT, new Content.Menu("What is it?", List.of(new Option("a", "Where is my order right now?"))));

        assertThat(only().text()).isEqualTo("What is it?\n1. Where is my order right now?");
        assertThat(only().wire().path("quick_replies").path(0).path("title").asString())
                .hasSizeLessThanOrEqualTo(20)
                .endsWith("…");
    }

    @Test
    void moreAnswersThanButtonsAreNumbered() {
        says(
                BOT,
                new Content.Menu(
                        "Which city?",
                        IntStream.range(0, 14)
                                .mapToObj(i -> new Option("c" + i, "City " + i))
                                .toList()));

        assertThat(only().text()).contains("14. City 13");
        assertThat(only().wire().has("quick_replies")).isFalse();
    }

    @Test
    void cardsStandSideBySideWithAtMostThreeButtonsEach() {
        List<Option> four = IntStream.range(0, 4)
                .mapToObj(i -> new Option("o" + i, "Option " + i))
                .toList();

        says(
                BOT,
                new Content.Cards(List.of(
                        new Card("Lamp", Optional.of("$40"), Optional.of("https://shop.example/l.png"), four),
                        new Card("Chair", Optional.of("$90"), Optional.empty(), List.of()))));

        var elements = only().wire().path("attachment").path("payload").path("elements");
        assertThat(elements).hasSize(3);
        assertThat(elements.path(0).path("buttons")).hasSize(3);
        assertThat(elements.path(1).path("buttons")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aPictureIsUploadedFirstAndItsWordsFollow(Network network) throws IOException {
        begin(network, Rules.documented());

        SendResult result = says(OLGA, stored(Kind.IMAGE, "lamp.png", "image/png", PNG, "the lamp"));

        assertThat(((Accepted) result).ids()).hasSize(2);
        assertThat(heard().getFirst().wire().path("attachment").path("type").asString())
                .isEqualTo("image");
        assertThat(heard().getLast().text()).isEqualTo("the lamp");
        assertThat(rehearsal.meta.calls("message_attachments")).isEqualTo(1);
    }

    @Test
    void anUploadWithoutAnAnswerIsSimplyRepeated() throws IOException {
        Content picture = stored(Kind.IMAGE, "lamp.png", "image/png", PNG, "");
        rehearsal.meta.fault("message_attachments", new Fault.BreaksAfter());

        assertThat(says(OLGA, picture)).isInstanceOf(TryLater.class);
        assertThat(says(OLGA, picture)).isInstanceOf(Accepted.class);
        assertThat(heard()).hasSize(1);
    }

    @Test
    void whatANetworkDoesNotTakeIsRefusedWithTheLimitNamed() throws IOException {
        Content tooLarge = new Content.Media(
                Kind.FILE,
                new Attachment(
                        new Attachment.Source.Stored(new MediaId(Ids.next())),
                        Optional.empty(),
                        "video/mp4",
                        26L * 1024 * 1024),
                Optional.empty(),
                Optional.empty());
        assertThat(says(OLGA, tooLarge)).isInstanceOfSatisfying(Rejected.class, no -> {
            assertThat(no.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(no.detail()).contains("25 MB");
        });

        begin(Network.INSTAGRAM, Rules.documented());
        assertThat(says(OLGA, stored(Kind.FILE, "list.zip", "application/zip", new byte[] {'P', 'K', 3, 4}, "")))
                .isInstanceOfSatisfying(Rejected.class, no -> {
                    assertThat(no.reason()).isEqualTo(Reason.NOT_SUPPORTED);
                    assertThat(no.detail()).contains("PDF");
                });
    }

    @Test
    void afterADayOnlyAPersonAnswersAndOnlyForAWeek() {
        rehearsal.clock.passes(Duration.ofHours(25));

        assertThat(reason(says(BOT, new Content.Text("too late")))).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(heard()).isEmpty();
        assertThat(says(OLGA, new Content.Text("sorry for the wait"))).isInstanceOf(Accepted.class);
        assertThat(only().tag()).isEqualTo("HUMAN_AGENT");

        rehearsal.clock.passes(Duration.ofDays(6));
        assertThat(reason(says(OLGA, new Content.Text("too late")))).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(rehearsal.adapter.window(account, Optional.of(rehearsal.clock.instant())))
                .isInstanceOfSatisfying(
                        Window.Until.class,
                        until -> assertThat(until.humansUntil()).isPresent());
    }

    @Test
    void whenMetasClockIsAheadAPersonStillGetsThrough() {
        rehearsal.meta.fault(
                "messages",
                new Fault.Refuses(400, 10, 2018278, "(#10) This message is sent outside of allowed window."));

        assertThat(says(OLGA, new Content.Text("hi"))).isInstanceOf(Accepted.class);
        assertThat(only().tag()).isEqualTo("HUMAN_AGENT");

        rehearsal.meta.fault(
                "messages",
                new Fault.Refuses(400, 10, 2018278, "(#10) This message is sent outside of allowed window."));
        assertThat(reason(says(BOT, new Content.Text("hi")))).isEqualTo(Reason.WINDOW_CLOSED);
    }

    @Test
    void theTagForPeopleIsMadeOfAPersonAndOfNothingElse() {
        assertThat(HumanAgentTag.class.getConstructors()).isEmpty();
        assertThat(Arrays.stream(HumanAgentTag.class.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .flatMap(method -> Arrays.stream(method.getParameterTypes())))
                .isEqualTo(List.of(Writer.Human.class));
        assertThat(Modifier.isFinal(HumanAgentTag.class.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "500, 1200, 0, later",
        "500, 2, 0, later",
        "400, 1, 99, later",
        "400, 4, 2018022, later",
        "400, 613, 0, later",
        "400, 80006, 0, later",
        "429, 0, 0, later",
        "400, 10, 2018278, WINDOW_CLOSED",
        "400, 10, 2018065, WINDOW_CLOSED",
        "400, 10, 2534022, WINDOW_CLOSED",
        "400, 10, 1893063, QUALITY",
        "400, 368, 0, QUALITY",
        "400, 551, 0, CUSTOMER_UNREACHABLE",
        "400, 551, 1545041, CUSTOMER_UNREACHABLE",
        "400, 200, 1545041, CUSTOMER_UNREACHABLE",
        "400, 10, 2018108, BLOCKED_BY_CUSTOMER",
        "400, 100, 2018001, CUSTOMER_UNREACHABLE",
        "400, 100, 2018109, TOO_LARGE",
        "400, 100, 2018145, OUR_FAULT",
        "400, 100, 0, OUR_FAULT",
        "400, 190, 463, stopped",
        "403, 200, 0, stopped",
        "400, 230, 0, stopped",
        "400, 10, 0, stopped",
        "400, 10, 2018300, REFUSED",
        "400, 10, 2018344, stopped"
    })
    void everyRefusalHasItsMeaning(int status, int code, int subcode, String expected) {
        rehearsal.meta.fault("messages", new Fault.Refuses(status, code, subcode, "(#" + code + ") no"));

        SendResult result = says(BOT, new Content.Text("hi"));

        switch (expected) {
            case "later" -> assertThat(result).isInstanceOf(TryLater.class);
            case "stopped" -> assertThat(result).isInstanceOf(Stopped.class);
            default -> assertThat(reason(result)).isEqualTo(Reason.valueOf(expected));
        }
    }

    @Test
    void aRateLimitThatIsAWarningIsAboutQuality() {
        rehearsal.meta.fault(
                "messages",
                new Fault.Refuses(400, 613, 0, "Some of your messages look bothersome or abusive to people"));

        assertThat(reason(says(BOT, new Content.Text("hi")))).isEqualTo(Reason.QUALITY);
    }

    @Test
    void anAnswerThatNeverComesIsUncertainAndAClosedDoorIsNot() {
        rehearsal.meta.fault("messages", new Fault.BreaksAfter(), new Fault.Garbles(200), new Fault.Garbles(502));

        assertThat(says(BOT, new Content.Text("1"))).isInstanceOf(Uncertain.class);
        assertThat(says(BOT, new Content.Text("2"))).isInstanceOf(Uncertain.class);
        assertThat(says(BOT, new Content.Text("3"))).isInstanceOf(TryLater.class);
        rehearsal.meta.close();
        assertThat(says(BOT, new Content.Text("4"))).isInstanceOf(TryLater.class);
    }

    @Test
    void whoBlockedUsAndWhoNeverWroteAreNotReached() {
        rehearsal.ann.blocks(true);
        assertThat(reason(says(BOT, new Content.Text("hi")))).isEqualTo(Reason.CUSTOMER_UNREACHABLE);
    }

    @Test
    void anExpiredTokenStopsTheAccount() {
        rehearsal.inbox.expireToken();

        assertThat(says(BOT, new Content.Text("hi")))
                .isInstanceOfSatisfying(
                        Stopped.class, no -> assertThat(no.detail()).contains("token"));
    }

    @Test
    void moreThanTheLimitASecondIsToldToWait() {
        begin(Network.MESSENGER, Rules.documented().perSecond(1));

        assertThat(says(BOT, new Content.Text("1"))).isInstanceOf(Accepted.class);
        assertThat(says(BOT, new Content.Text("2"))).isInstanceOf(TryLater.class);
        rehearsal.clock.passes(Duration.ofSeconds(2));
        assertThat(says(BOT, new Content.Text("2"))).isInstanceOf(Accepted.class);
    }

    @Test
    void typingAndReadingAreShownAndTheNameIsLearnt() {
        rehearsal.adapter.typing(account, rehearsal.address());
        rehearsal.adapter.read(account, rehearsal.address(), new ExternalId("m_1"));

        assertThat(rehearsal.ann.seesTyping()).isTrue();
        assertThat(rehearsal.ann.isSeen()).isTrue();
        assertThat(rehearsal.names).containsEntry(rehearsal.address(), "Ann");
    }

    private SendResult says(Writer writer, Content content) {
        return rehearsal.says(account, writer, content);
    }

    private static Reason reason(SendResult result) {
        return result instanceof Rejected(var reason, var detail)
                ? reason
                : org.assertj.core.api.Assertions.fail("not rejected: " + result);
    }

    private List<ChatMessage> heard() {
        return rehearsal.ann.heard();
    }

    private ChatMessage only() {
        assertThat(heard()).hasSize(1);
        return heard().getFirst();
    }

    private Content.Media stored(Kind kind, String name, String type, byte[] bytes, String caption) throws IOException {
        Attachment file = media.store(rehearsal.workspace, Optional.of(name), type, new ByteArrayInputStream(bytes));
        return new Content.Media(kind, file, Optional.of(caption).filter(words -> !words.isEmpty()), Optional.empty());
    }

    private static byte[] png(int size) {
        byte[] bytes = new byte[size];
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, bytes, 0, 8);
        return bytes;
    }
}
