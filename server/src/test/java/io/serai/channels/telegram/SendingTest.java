package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.internal.transport.ProxyDouble;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.content.Content.Media.Kind;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.content.MediaId;
import io.serai.media.MediaStore;
import io.serai.media.internal.MediaStores;
import io.serai.shared.Ids;
import io.serai.shared.Secret;
import io.serai.simulator.telegram.ChatMessage;
import io.serai.simulator.telegram.Customer;
import io.serai.simulator.telegram.Fault;
import io.serai.simulator.telegram.Rules;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/** What we send arrives at the customer of a Telegram that enforces its rules; what goes wrong becomes the right result. */
class SendingTest {
    private static final byte[] PNG = concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 4000);
    private static final byte[] OGG =
            concat("OggS\0\2.....OpusHead".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 900);

    @TempDir
    Path folder;

    private MediaStore media;
    private Rehearsal rehearsal;
    private ChannelAccount account;
    private Customer ann;

    @BeforeEach
    void open() {
        media = MediaStores.in(folder);
        begin(Rules.documented());
    }

    private void begin(Rules rules) {
        rehearsal = new Rehearsal(rules, media);
        account = rehearsal.account(Map.of());
        ann = rehearsal.ann;
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aTextArrivesAsItIs() {
        SendResult result = rehearsal.send(account, new Content.Text("1 < 2 & <b>bold</b> 中文 👍"));

        ChatMessage heard = only();
        assertThat(heard.text()).isEqualTo("1 < 2 & <b>bold</b> 中文 👍");
        assertThat(result).isEqualTo(new Accepted(List.of(new ExternalId(ann.id() + ":" + heard.id()))));
    }

    @Test
    void aLongTextArrivesInOrderAndWhole() throws InterruptedException {
        String text = String.join(
                "\n\n",
                IntStream.range(0, 120)
                        .mapToObj(i -> i + " " + "word ".repeat(20).strip())
                        .toList());

        SendResult result = patiently(Ids.next(), new Content.Text(text));

        assertThat(((Accepted) result).ids()).hasSize(ann.heard().size()).hasSizeGreaterThan(2);
        assertThat(String.join(
                        "\n\n", ann.heard().stream().map(ChatMessage::text).toList()))
                .isEqualTo(text);
    }

    @Test
    void aRetryOfASplitMessageGoesOnWhereItBroke() throws InterruptedException {
        UUID id = Ids.next();
        Content text = new Content.Text("a".repeat(4096) + " " + "b".repeat(4096) + " " + "c".repeat(100));
        rehearsal.telegram.fault("sendMessage", new Fault.Lingers(Duration.ZERO), new Fault.Fails(502, "Bad Gateway"));

        SendResult first = rehearsal.send(account, id, text);
        SendResult second = patiently(id, text);

        assertThat(first).isInstanceOf(TryLater.class);
        assertThat(second).isInstanceOf(Accepted.class);
        assertThat(ann.heard().stream().map(message -> message.text().charAt(0)))
                .containsExactly('a', 'b', 'c');
        assertThat(((Accepted) second).ids())
                .isEqualTo(ann.heard().stream()
                        .map(message -> new ExternalId(ann.id() + ":" + message.id()))
                        .toList());
    }

    @Test
    void theSameMessageTwiceIsSaidOnce() {
        UUID id = Ids.next();

        SendResult first = rehearsal.send(account, id, new Content.Text("once"));
        SendResult second = rehearsal.send(account, id, new Content.Text("once"));

        assertThat(second).isEqualTo(first);
        assertThat(ann.heard()).hasSize(1);
    }

    @Test
    void aMenuBecomesButtonsUnderItsLastWords() {
        String longId = "returns/".repeat(12);
        rehearsal.send(
                account,
                new Content.Menu(
                        "p".repeat(4000) + "\n\n" + "q".repeat(200),
                        List.of(
                                new Option("yes", "Yes, please"),
                                new Option(longId, "Tell me more"),
                                new Option("~x", "?"))));

        assertThat(ann.heard()).hasSize(2);
        assertThat(ann.heard().getFirst().buttons()).isEmpty();
        List<ChatMessage.Button> buttons = ann.heard().getLast().buttons();
        assertThat(buttons.stream().map(ChatMessage.Button::text)).containsExactly("Yes, please", "Tell me more", "?");
        assertThat(buttons.getFirst().data()).isEqualTo("yes");
        assertThat(buttons.stream()
                        .map(button -> new CallbackData(rehearsal.store).optionOf(rehearsal.workspace, button.data())))
                .containsExactly("yes", longId, "~x");
    }

    @Test
    void aReplyQuotesTheCustomersMessage() {
        long question = ann.writes("How long does it take?");

        rehearsal.adapter.send(
                account,
                rehearsal.message(
                        Ids.next(),
                        new Content.Text("Two days"),
                        Optional.of(new ExternalId(ann.id() + ":" + question))));

        assertThat(only().repliesTo()).hasValue(question);
    }

    @Test
    void whatCannotBeQuotedIsSaidAllTheSame() {
        for (String quoted : List.of(ann.id() + ":999999", "callback:77", "5:5", "nonsense")) {
            SendResult result = rehearsal.adapter.send(
                    account,
                    rehearsal.message(Ids.next(), new Content.Text("yes"), Optional.of(new ExternalId(quoted))));
            assertThat(result).isInstanceOf(Accepted.class);
            rest();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "IMAGE, a.png, photo",
        "FILE, a.png, document",
        "IMAGE, a.txt, document",
        "VOICE, a.ogg, voice",
        "AUDIO, a.ogg, document",
        "VIDEO, a.txt, document"
    })
    void aFileIsSentTheWayThatShowsItBest(Kind kind, String name, String shown) throws IOException {
        byte[] bytes = name.endsWith("png") ? PNG : name.endsWith("ogg") ? OGG : "hello".getBytes();

        SendResult result = rehearsal.send(account, file(kind, name, bytes, "the caption 图"));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(only().kind()).isEqualTo(shown);
        assertThat(only().caption()).isEqualTo("the caption 图");
        assertThat(rehearsal
                        .bot
                        .file(only().fileId().orElseThrow())
                        .orElseThrow()
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void aPhotoOfMoreThanTenMegabytesGoesAsADocument() throws IOException {
        byte[] large = Arrays.copyOf(PNG, 11 * 1024 * 1024);

        assertThat(rehearsal.send(account, file(Kind.IMAGE, "large.png", large, "")))
                .isInstanceOf(Accepted.class);
        assertThat(only().kind()).isEqualTo("document");
    }

    @Test
    void aPhotoThatTelegramCannotReadGoesAsADocument() throws IOException {
        rehearsal.telegram.fault("sendPhoto", new Fault.Fails(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));

        assertThat(rehearsal.send(account, file(Kind.IMAGE, "panorama.png", PNG, "wide")))
                .isInstanceOf(Accepted.class);
        assertThat(only().kind()).isEqualTo("document");
        assertThat(only().caption()).isEqualTo("wide");
    }

    @Test
    void aCaptionThatIsTooLongFollowsAsAText() throws IOException {
        rehearsal.send(account, file(Kind.IMAGE, "a.png", PNG, "long ".repeat(300)));

        assertThat(ann.heard().stream().map(ChatMessage::kind)).containsExactly("photo", "text");
        assertThat(ann.heard().getFirst().caption()).isEmpty();
    }

    @Test
    void aFileThatIsNotOursToSendIsRefusedBeforeTelegramHearsOfIt() {
        Attachment remote = new Attachment(new Attachment.Source.Remote("x"), Optional.empty(), "image/png", 1);
        Attachment gone =
                new Attachment(new Attachment.Source.Stored(new MediaId(Ids.next())), Optional.empty(), "image/png", 1);

        assertThat(rehearsal.send(account, new Content.Media(Kind.IMAGE, remote, Optional.empty(), Optional.empty())))
                .isInstanceOf(Rejected.class);
        assertThat(rehearsal.send(account, new Content.Media(Kind.IMAGE, gone, Optional.empty(), Optional.empty())))
                .isInstanceOf(Rejected.class);
        assertThat(rehearsal.telegram.calls("sendPhoto")).isZero();
    }

    @Test
    void placesAndCardsArrive() {
        rehearsal.send(account, new Content.Location(41.4, 2.1, Optional.empty()));
        rehearsal.send(account, new Content.Location(41.4, 2.1, Optional.of("Our shop")));
        rehearsal.send(account, new Content.ContactCard("Pau", List.of("+34600111222")));

        assertThat(ann.heard().stream().map(ChatMessage::kind)).containsExactly("location", "venue", "contact");
    }

    @Test
    void aCardIsAPictureWithItsWordsAndButtonsThatAnswerOrOpen() {
        rehearsal.send(
                account,
                new Content.Cards(List.of(
                        card("Kettle", "https://shop.example/kettle.png"),
                        card("Mug", "https://shop.example/broken.png"))));

        assertThat(ann.heard().stream().map(ChatMessage::kind)).containsExactly("photo", "text");
        ChatMessage kettle = ann.heard().getFirst();
        assertThat(kettle.caption()).isEqualTo("Kettle\n39 €");
        assertThat(kettle.wire().path("reply_markup").path("inline_keyboard").toString())
                .contains("\"url\":\"https://shop.example/p/1\"")
                .contains("callback_data");
        assertThat(ann.heard().getLast().text())
                .as("its picture cannot be fetched")
                .isEqualTo("Mug\n39 €");
        assertThat(ann.heard().getLast().wire().has("reply_markup")).isTrue();
    }

    private static Content.Cards.Card card(String title, String image) {
        return new Content.Cards.Card(
                title,
                Optional.of("39 €"),
                Optional.of(image),
                List.of(
                        new Content.Menu.Option("https://shop.example/p/1", "View"),
                        new Content.Menu.Option("buy", "Buy")));
    }

    @Test
    void whatOnlyTheDeskSeesIsNeverSent() {
        assertThat(rehearsal.send(account, new Content.Notice(Content.Notice.Kind.RESOLVED, Map.of())))
                .isInstanceOf(Rejected.class);
        assertThat(rehearsal.send(account, new Content.Unsupported("dice", "{}")))
                .isInstanceOf(Rejected.class);
        assertThat(rehearsal.send(account, new Content.Text(" \n "))).isInstanceOf(Rejected.class);
        assertThat(ann.heard()).isEmpty();
    }

    @Test
    void halfACharacterDoesNotSpoilTheMessage() {
        assertThat(rehearsal.send(account, new Content.Text("broken \uD83D end")))
                .isInstanceOf(Accepted.class);
        assertThat(only().text()).isEqualTo("broken \uFFFD end");
    }

    @Test
    void aCustomerWhoBlockedUsIsNotReached() {
        ann.blocks();

        assertThat(rehearsal.send(account, new Content.Text("hello?")))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.reason()).isEqualTo(Reason.BLOCKED_BY_CUSTOMER));
    }

    @Test
    void anAccountWithAProxyCallsByItAndByNothingElse() throws IOException {
        try (var proxy = new ProxyDouble("127.0.0.2")) {
            ChannelAccount proxied = rehearsal.by(proxy.address("socks5"), ProxyDouble.PASSWORD);
            assertThat(rehearsal.send(proxied, new Content.Text("hi"))).isInstanceOf(Accepted.class);
            assertThat(proxy.served).hasPositiveValue();
        }
        ChannelAccount down = rehearsal.by("socks5://shop-8@127.0.0.1:1", ProxyDouble.PASSWORD);
        long before = rehearsal.telegram.calls("sendMessage");
        assertThat(rehearsal.send(down, new Content.Text("hi"))).isInstanceOf(TryLater.class);
        assertThat(rehearsal.telegram.calls("sendMessage")).isEqualTo(before);
    }

    @Test
    void aChatThatNeverWasIsNotReached() {
        var stranger = Rehearsal.message(
                Ids.next(), new Address(ChannelKind.TELEGRAM, "1"), new Content.Text("hi"), Optional.empty());

        assertThat(rehearsal.adapter.send(account, stranger))
                .isInstanceOfSatisfying(
                        Rejected.class, no -> assertThat(no.reason()).isEqualTo(Reason.CUSTOMER_UNREACHABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden: user is deactivated, CUSTOMER_UNREACHABLE",
        "403, Forbidden: bot can't initiate conversation with a user, CUSTOMER_UNREACHABLE",
        "400, Bad Request: message is too long, TOO_LARGE",
        "400, Bad Request: PEER_ID_INVALID, CUSTOMER_UNREACHABLE",
        "400, Bad Request: BUTTON_DATA_INVALID, REFUSED",
        "413, Request Entity Too Large, TOO_LARGE"
    })
    void aFinalNoHasItsReason(int status, String description, Reason reason) {
        rehearsal.telegram.fault("sendMessage", new Fault.Fails(status, description));

        assertThat(rehearsal.send(account, new Content.Text("x"))).isEqualTo(new Rejected(reason, description));
    }

    @ParameterizedTest
    @CsvSource({"500, Internal Server Error", "502, Bad Gateway", "503, Service Unavailable", "409, Conflict"})
    void aPassingNoIsTriedLater(int status, String description) {
        rehearsal.telegram.fault("sendMessage", new Fault.Fails(status, description));

        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(TryLater.class);
        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(Accepted.class);
    }

    @Test
    void whenTelegramAsksToSlowDownTheWholeBotRests() {
        Customer ben = rehearsal.bot.customer("Ben", "");
        rehearsal.telegram.fault("sendMessage", new Fault.AsksToSlowDown(7));

        SendResult first = rehearsal.send(account, new Content.Text("x"));
        SendResult other = rehearsal.adapter.send(
                account, Rehearsal.message(Ids.next(), Rehearsal.to(ben), new Content.Text("y"), Optional.empty()));

        assertThat(((TryLater) first).delay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(((TryLater) other).delay()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
        assertThat(rehearsal.telegram.calls("sendMessage")).isEqualTo(1);
    }

    @Test
    void ourOwnPaceKeepsTelegramFromRefusing() {
        int accepted = 0;
        for (int i = 0; i < 40; i++) {
            Customer somebody = rehearsal.bot.customer("C" + i, "");
            SendResult result = rehearsal.adapter.send(
                    account,
                    Rehearsal.message(Ids.next(), Rehearsal.to(somebody), new Content.Text("hi"), Optional.empty()));
            accepted += result instanceof Accepted ? 1 : 0;
            assertThat(result).isNotInstanceOf(Rejected.class);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(rehearsal.send(account, new Content.Text("burst")))
                    .satisfiesAnyOf(
                            result -> assertThat(result).isInstanceOf(Accepted.class),
                            result -> assertThat(((TryLater) result).detail())
                                    .isEqualTo("keeping within Telegram's pace"));
        }
        assertThat(accepted).isGreaterThanOrEqualTo(15);
        assertThat(ann.heard().size()).isBetween(3, 5);
    }

    @Test
    void aBrokenConnectionLeavesItUncertain() {
        rehearsal.telegram.fault("sendMessage", new Fault.BreaksAfter());

        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(Uncertain.class);
        assertThat(ann.heard()).hasSize(1);
    }

    @Test
    void anUnreadableAnswerToASuccessIsUncertainAndAProxysErrorIsNot() {
        rehearsal.telegram.fault("sendMessage", new Fault.Garbles(200), new Fault.Garbles(502));

        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(Uncertain.class);
        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(TryLater.class);
    }

    @Test
    void aServerThatIsNotThereIsTriedLater() {
        rehearsal.telegram.close();

        assertThat(rehearsal.send(account, new Content.Text("x")))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.detail()).contains("refused"));
    }

    @Test
    void noErrorEverHoldsTheToken() {
        rehearsal.telegram.fault(
                "sendMessage", new Fault.BreaksBefore(), new Fault.Garbles(200), new Fault.Fails(500, "oops"));
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            said.append(rehearsal.send(account, new Content.Text("x")));
        }
        rehearsal.telegram.close();
        said.append(rehearsal.send(account, new Content.Text("x")));

        assertThat(said.toString()).doesNotContain(rehearsal.bot.token()).hasSizeGreaterThan(50);
    }

    @Test
    void aTokenThatIsTakenAwayAsksForAReconnect() {
        rehearsal.telegram.revoke(rehearsal.bot);

        SendResult result = rehearsal.send(account, new Content.Text("x"));

        assertThat(((TryLater) result).delay()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        assertThat(rehearsal.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
        assertThat(rehearsal.now(account).trouble().orElseThrow()).contains("BotFather");
    }

    @Test
    void aSendThatWorksAgainHealsTheAccount() {
        rehearsal.channels.health(account, State.NEEDS_RECONNECT, Optional.of("?"));

        rehearsal.send(rehearsal.now(account), new Content.Text("x"));

        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(rehearsal.now(account).trouble()).isEmpty();
    }

    @Test
    void anOddTokenNeverBecomesPartOfAnAddress() {
        rehearsal.channels.change(
                rehearsal.workspace,
                account.id(),
                "x",
                account.settings(),
                Map.of("token", new Secret("../../admin?x=")));

        assertThat(rehearsal.send(account, new Content.Text("x"))).isInstanceOf(TryLater.class);
        assertThat(rehearsal.telegram.calls("sendMessage")).isZero();
    }

    @Test
    void typingIsShown() {
        rehearsal.adapter.typing(account, Rehearsal.to(ann));

        assertThat(ann.seesTyping()).isTrue();
    }

    @Test
    void typingNeverFails() {
        ann.blocks();
        rehearsal.adapter.typing(account, Rehearsal.to(ann));
        rehearsal.telegram.close();
        rehearsal.adapter.typing(account, Rehearsal.to(ann));

        assertThat(ann.seesTyping()).isFalse();
    }

    /** As the job does: comes back when it was told to. */
    private SendResult patiently(UUID id, Content content) throws InterruptedException {
        SendResult result = rehearsal.send(account, id, content);
        while (result instanceof TryLater later) {
            Thread.sleep(later.delay().plusMillis(5));
            result = rehearsal.send(account, id, content);
        }
        return result;
    }

    private ChatMessage only() {
        assertThat(ann.heard()).hasSize(1);
        return ann.heard().getFirst();
    }

    private static void rest() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Content.Media file(Kind kind, String name, byte[] bytes, String caption) throws IOException {
        Attachment stored = media.store(
                rehearsal.workspace, Optional.of(name), "application/octet-stream", new ByteArrayInputStream(bytes));
        return new Content.Media(kind, stored, Optional.of(caption).filter(text -> !text.isEmpty()), Optional.empty());
    }

    private static byte[] concat(byte[] head, int length) {
        return Arrays.copyOf(head, length);
    }
}
