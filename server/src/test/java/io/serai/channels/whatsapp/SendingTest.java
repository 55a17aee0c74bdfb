package io.serai.channels.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.SendResult;
import io.serai.channels.SendResult.Accepted;
import io.serai.channels.SendResult.Reason;
import io.serai.channels.SendResult.Rejected;
import io.serai.channels.SendResult.Stopped;
import io.serai.channels.SendResult.TryLater;
import io.serai.channels.SendResult.Uncertain;
import io.serai.channels.whatsapp.protocol.Numbers;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.shared.Ids;
import io.serai.simulator.whatsapp.ChatMessage;
import io.serai.simulator.whatsapp.Fault;
import io.serai.simulator.whatsapp.Rules;
import io.serai.simulator.whatsapp.WhatsAppCustomer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingTest {
    private final HeldMedia media = new HeldMedia();
    private final Rehearsal stage = new Rehearsal(Rules.documented().impatient(), media);
    private ChannelAccount account;

    @BeforeEach
    void connect() {
        account = stage.connected();
        stage.ann.writes("Hello");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aTextArrivesAndItsStatesComeBackWithOurId() throws Exception {
        UUID id = Ids.next();

        assertThat(stage.send(account, id, new Content.Text("Good morning ☕"))).isInstanceOf(Accepted.class);

        assertThat(said().text()).isEqualTo("Good morning ☕");
        StatusChanged sent = stage.next(StatusChanged.class);
        assertThat(sent.status()).isEqualTo(StatusChanged.Status.SENT);
        assertThat(sent.ours()).contains(id);
        assertThat(stage.next(StatusChanged.class).status()).isEqualTo(StatusChanged.Status.DELIVERED);
        stage.ann.reads();
        assertThat(stage.next(StatusChanged.class).status()).isEqualTo(StatusChanged.Status.READ);
    }

    @Test
    void aLongTextIsCutBetweenSentencesAndARetryGoesOnWhereItStopped() {
        String sentence = "This is one sentence of a rather long explanation. ";
        Content text = new Content.Text(sentence.repeat(170));
        UUID id = Ids.next();
        stage.whatsApp.fault("messages", new Fault.Refuses(429, 131056, "pair rate limit hit"));

        assertThat(stage.send(account, id, text)).isInstanceOf(TryLater.class);
        assertThat(stage.send(account, id, text))
                .isInstanceOfSatisfying(
                        Accepted.class, accepted -> assertThat(accepted.ids()).hasSize(3));

        List<ChatMessage> said = fromShop();
        assertThat(said).hasSize(3).allMatch(message -> message.text().endsWith("."));
        assertThat(said).allMatch(message -> message.text().length() <= 4096);
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        UUID id = Ids.next();
        Content text = new Content.Text("word ".repeat(1200));
        stage.send(account, id, text);

        stage.send(account, id, text);

        assertThat(fromShop()).hasSize(2);
    }

    @Test
    void markdownBecomesWhatWhatsAppKnows() {
        stage.send(
                account, new Content.Text("# Hours\nWe are **open** and ~~closed~~, see [here](https://x.example/a)"));

        assertThat(said().text()).isEqualTo("*Hours*\nWe are *open* and ~closed~, see here (https://x.example/a)");
    }

    @Test
    void threeOptionsAreButtonsMoreAreAListAndTooManyAreLines() throws Exception {
        stage.send(account, menu("Which one?", "Red", "Blue", "Green"));
        assertThat(said().body().path("type").asString()).isEqualTo("button");
        stage.ann.taps(said().id(), "id-1");
        assertThat(((io.serai.content.Content.Choice) arrived().content()).optionId())
                .isEqualTo("id-1");

        stage.send(account, menu("选哪个？", "红色", "蓝色", "绿色", "A label that is far too long for the title of a row"));
        assertThat(said().body().path("type").asString()).isEqualTo("list");
        assertThat(said().body().path("action").path("button").asString()).isEqualTo("菜单");

        stage.send(
                account,
                menu(
                        "Pick",
                        IntStream.range(0, 11)
                                .mapToObj(number -> "Choice " + number)
                                .toArray(String[]::new)));
        assertThat(said().text()).contains("11. Choice 10");
    }

    private io.serai.channels.InboundEvent.MessageArrived arrived() throws InterruptedException {
        while (true) {
            var arrived = stage.next(io.serai.channels.InboundEvent.MessageArrived.class);
            if (arrived.content() instanceof Content.Choice) {
                return arrived;
            }
        }
    }

    private static Content menu(String prompt, String... labels) {
        return new Content.Menu(
                prompt,
                IntStream.range(0, labels.length)
                        .mapToObj(place -> new Option("id-" + place, labels[place]))
                        .toList());
    }

    @Test
    void aFileIsUploadedFirst() {
        Attachment picture = media.hold("cup.png", "image/png", new byte[] {1, 2, 3});

        assertThat(stage.send(account, image(picture, "A cup"))).isInstanceOf(Accepted.class);

        assertThat(said().type()).isEqualTo("image");
        assertThat(said().text()).isEqualTo("A cup");
        assertThat(stage.shop.file(said().fileId().orElseThrow()).orElseThrow().bytes())
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatWhatsAppDoesNotTakeIsRefusedWithItsLimit() {
        Attachment large = media.hold("big.png", "image/png", new byte[6 * 1024 * 1024]);
        Attachment strange = media.hold("a.zip", "application/zip", new byte[9]);

        assertThat(stage.send(account, image(large, ""))).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(rejected.detail()).contains("5 MB");
        });
        assertThat(stage.send(
                        account,
                        new Content.Media(Content.Media.Kind.FILE, strange, Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.detail()).contains("PDF"));
        assertThat(stage.whatsApp.calls("media")).isZero();
    }

    private static Content image(Attachment file, String caption) {
        return new Content.Media(
                Content.Media.Kind.IMAGE, file, Optional.of(caption).filter(text -> !text.isEmpty()), Optional.empty());
    }

    @Test
    void placesContactsAndCardsArrive() {
        stage.send(account, new Content.Location(52.5, 13.4, Optional.of("Shop")));
        assertThat(said().body().path("name").asString()).isEqualTo("Shop");

        stage.send(account, new Content.ContactCard("Support", List.of("+49301234")));
        assertThat(said().body().path(0).path("phones").path(0).path("phone").asString())
                .isEqualTo("+49301234");

        stage.send(
                account,
                new Content.Cards(List.of(new Content.Cards.Card(
                        "Kettle",
                        Optional.of("39 €"),
                        Optional.of("https://shop.example/k.jpg"),
                        List.of(new Option("buy", "Buy"))))));
        assertThat(said().body().path("header").path("image").path("link").asString())
                .isEqualTo("https://shop.example/k.jpg");
    }

    @Test
    void aCardThatLeadsIntoTheShopHasAButtonForIt() {
        stage.send(
                account,
                new Content.Cards(List.of(new Content.Cards.Card(
                        "Order #1001",
                        Optional.of("On its way"),
                        Optional.empty(),
                        List.of(
                                new Option("https://ups.example/1", "Track parcel"),
                                new Option("https://ups.example/2", "Track parcel"))))));

        assertThat(said().body().path("type").asString()).isEqualTo("cta_url");
        assertThat(said().body().path("action").path("parameters").path("url").asString())
                .isEqualTo("https://ups.example/1");
        assertThat(said().body().path("body").path("text").asString())
                .contains("*Order #1001*")
                .contains("https://ups.example/2");
    }

    @Test
    void aReplyQuotesWhatTheAgentChose() {
        String question = stage.ann.writes("Is it blue?");

        stage.adapter.send(
                account,
                Rehearsal.message(
                        Ids.next(),
                        stage.to(stage.ann),
                        new Content.Text("Yes"),
                        Optional.of(new ExternalId(question)),
                        Optional.of(Instant.now())));

        assertThat(said().repliesTo()).contains(question);
    }

    @Test
    void aCustomerIsReachedByUserIdAndByEitherFormOfTheNumber() {
        WhatsAppCustomer lucia = stage.shop.customer("Lucía", "es");
        lucia.writes("Hola");
        String other = Numbers.otherForms(lucia.phone()).getFirst();

        sendTo(other, "one");
        sendTo(lucia.userId(), "two");

        assertThat(lucia.chat().stream().filter(ChatMessage::fromShop).map(ChatMessage::text))
                .containsExactly("one", "two");
    }

    private void sendTo(String address, String text) {
        assertThat(stage.adapter.send(
                        account,
                        Rehearsal.message(
                                Ids.next(),
                                Numbers.address(address),
                                new Content.Text(text),
                                Optional.empty(),
                                Optional.of(Instant.now()))))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void outsideTheWindowTheFailureSaysSo() throws Exception {
        WhatsAppCustomer silent = stage.shop.customer("Silent", "en");

        sendTo(silent.phone(), "Are you there?");

        StatusChanged failed = stage.next(StatusChanged.class);
        assertThat(failed.status()).isEqualTo(StatusChanged.Status.FAILED);
        assertThat(failed.failure().orElseThrow().reason()).isEqualTo(Reason.WINDOW_CLOSED);
    }

    @Test
    void aTemplateGoesOutAtAnyTimeFilledByPositionOrName() {
        WhatsAppCustomer silent = stage.shop.customer("Silent", "en");

        assertThat(template(silent, "order_update", "en_US", Map.of("body.1", "Sam", "body.2", "#17")))
                .isInstanceOf(Accepted.class);
        assertThat(silent.chat().getFirst().text()).isEqualTo("Hi Sam, your order #17 is on its way.");
        assertThat(template(silent, "back_in_stock", "es_MX", Map.of("body.name", "Sam", "body.product", "té")))
                .isInstanceOf(Accepted.class);
        assertThat(silent.chat().getLast().text()).isEqualTo("¡Hola Sam! té está disponible otra vez.");
    }

    @Test
    void aTemplateThatLacksAValueIsNotSent() {
        assertThat(template(stage.ann, "order_update", "en_US", Map.of("body.1", "Sam")))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.detail()).contains("body.2"));
        assertThat(stage.whatsApp.calls("messages")).isZero();
    }

    @Test
    void onlySoManyCustomersAreWrittenToFirst() {
        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put("messaging_limit", "2");
        account = stage.channels.change(stage.workspace, account.id(), account.name(), settings, Map.of());
        WhatsAppCustomer one = stage.shop.customer("One", "en");
        WhatsAppCustomer two = stage.shop.customer("Two", "en");
        WhatsAppCustomer three = stage.shop.customer("Three", "en");

        assertThat(template(one, "hello_world", "en_US", Map.of())).isInstanceOf(Accepted.class);
        assertThat(template(two, "hello_world", "en_US", Map.of())).isInstanceOf(Accepted.class);
        assertThat(template(two, "hello_world", "en_US", Map.of())).isInstanceOf(Accepted.class);
        assertThat(template(three, "hello_world", "en_US", Map.of()))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.detail()).contains("2 customers"));
    }

    private SendResult template(WhatsAppCustomer to, String name, String language, Map<String, String> values) {
        return stage.adapter.send(
                account,
                Rehearsal.message(
                        Ids.next(),
                        stage.to(to),
                        new Content.Template(name, language, values, ""),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void everyKindOfRefusalIsToldApart() {
        assertThat(refused(401, 190)).isInstanceOf(Stopped.class);
        assertThat(refused(403, 10)).isInstanceOf(Stopped.class);
        assertThat(refused(403, 200)).isInstanceOf(Stopped.class);
        assertThat(refused(403, 131031)).isInstanceOf(Stopped.class);
        assertThat(refused(400, 131042)).isInstanceOf(Stopped.class);
        assertThat(refused(400, 133010)).isInstanceOf(Stopped.class);
        assertThat(refused(500, 131000)).isInstanceOf(TryLater.class);
        assertThat(refused(503, 133004)).isInstanceOf(TryLater.class);
        assertThat(refused(429, 80007)).isInstanceOf(TryLater.class);
        assertThat(refused(429, 130429)).isInstanceOf(TryLater.class);
        assertThat(refused(500, 99_999)).isInstanceOf(TryLater.class);
        assertThat(reason(refused(429, 131048))).isEqualTo(Reason.QUALITY);
        assertThat(reason(refused(400, 131049))).isEqualTo(Reason.REFUSED);
        assertThat(reason(refused(400, 131047))).isEqualTo(Reason.WINDOW_CLOSED);
        assertThat(reason(refused(400, 131026))).isEqualTo(Reason.CUSTOMER_UNREACHABLE);
        assertThat(reason(refused(400, 132015))).isEqualTo(Reason.QUALITY);
        assertThat(reason(refused(404, 132001))).isEqualTo(Reason.OUR_FAULT);
        assertThat(reason(refused(400, 100))).isEqualTo(Reason.OUR_FAULT);
        assertThat(reason(refused(400, 424_242))).isEqualTo(Reason.REFUSED);
    }

    private SendResult refused(int status, int code) {
        stage.whatsApp.fault("messages", new Fault.Refuses(status, code, "no"));
        return stage.send(account, new Content.Text("Hello"));
    }

    private static Reason reason(SendResult result) {
        return ((Rejected) result).reason();
    }

    @Test
    void aFileThatWhatsAppCannotTakeIsTriedOnceMore() {
        UUID id = Ids.next();
        stage.whatsApp.fault(
                "messages", new Fault.Refuses(400, 131053, "media"), new Fault.Refuses(400, 131053, "media"));

        assertThat(stage.send(account, id, new Content.Text("x"))).isInstanceOf(TryLater.class);
        assertThat(stage.send(account, id, new Content.Text("x"))).isInstanceOf(Rejected.class);
    }

    @Test
    void aLostAnswerIsUncertainAndItsStateStillComesBack() throws Exception {
        UUID id = Ids.next();
        stage.whatsApp.fault("messages", new Fault.BreaksAfter());

        assertThat(stage.send(account, id, new Content.Text("Hello"))).isInstanceOf(Uncertain.class);

        assertThat(stage.next(StatusChanged.class).ours()).contains(id);
        assertThat(fromShop()).hasSize(1);
    }

    @Test
    void aProxyThatGaveUpWaitingLeavesItUncertainOthersDoNot() {
        stage.whatsApp.fault("messages", new Fault.Garbles(504), new Fault.Garbles(503));

        assertThat(stage.send(account, new Content.Text("a"))).isInstanceOf(Uncertain.class);
        assertThat(stage.send(account, new Content.Text("b"))).isInstanceOf(TryLater.class);
    }

    @Test
    void tooFastForOneCustomerIsTriedLater() {
        try (var narrow = new Rehearsal(Rules.documented().pairBurst(1), media)) {
            ChannelAccount other = narrow.connected();
            narrow.ann.writes("Hi");

            assertThat(narrow.send(other, new Content.Text("1"))).isInstanceOf(Accepted.class);
            assertThat(narrow.send(other, new Content.Text("2"))).isInstanceOf(TryLater.class);
        }
    }

    @Test
    void anExpiredTokenStopsTheAccount() {
        stage.shop.expires();

        assertThat(stage.send(account, new Content.Text("Hello")))
                .isInstanceOfSatisfying(
                        Stopped.class, stopped -> assertThat(stopped.detail()).contains("access token"));
    }

    @Test
    void readMarksAndTypingShowAtTheCustomers() throws Exception {
        String question = stage.ann.writes("Anyone?");
        stage.next(io.serai.channels.InboundEvent.MessageArrived.class);
        stage.next(io.serai.channels.InboundEvent.MessageArrived.class);

        stage.adapter.read(account, Numbers.address(stage.ann.userId()), new ExternalId(question));
        assertThat(stage.ann.chat().getLast().read()).isTrue();
        stage.adapter.typing(account, Numbers.address(stage.ann.userId()));
        assertThat(stage.ann.seesTyping()).isTrue();
    }

    private ChatMessage said() {
        return fromShop().getLast();
    }

    private List<ChatMessage> fromShop() {
        return stage.ann.chat().stream().filter(ChatMessage::fromShop).toList();
    }
}
