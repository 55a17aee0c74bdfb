package io.serai.channels.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.Connector;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.CustomerBlocked;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.MessageDeleted;
import io.serai.channels.Standing;
import io.serai.channels.Webhook;
import io.serai.content.Address;
import io.serai.content.Attachment;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.shared.Problem;
import io.serai.simulator.line.Fault;
import io.serai.simulator.line.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A channel is connected, its webhooks arrive and are checked, its files are fetched. */
class ConnectingTest {
    private HttpServer door;
    private Rehearsal rehearsal;
    private final AtomicInteger failures = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        rehearsal = new Rehearsal(
                Rules.documented().onLoopback().impatient(),
                URI.create("http://127.0.0.1:" + door.getAddress().getPort()));
        door.createContext("/hooks/line/", exchange -> {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
            Webhook webhook = new Webhook(headers, exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(taken(exchange.getRequestURI().getPath(), webhook), -1);
            exchange.close();
        });
        door.start();
    }

    /** What the webhook's door does. */
    private int taken(String path, Webhook webhook) {
        String key = path.substring(path.lastIndexOf('/') + 1);
        ChannelAccount account = rehearsal.channels.byKey(ChannelKind.LINE, key).orElseThrow();
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 500;
        }
        if (!rehearsal.adapter.verify(account, webhook)) {
            return 401;
        }
        rehearsal.channels.accept(account, rehearsal.adapter.parse(account, webhook));
        return 200;
    }

    @AfterEach
    void close() {
        door.stop(0);
        rehearsal.close();
    }

    @Test
    void connectingChecksTheTokenSetsTheWebhookAndTriesIt() {
        ChannelAccount account = rehearsal.connect();

        assertThat(account.name()).isEqualTo("Demo shop");
        assertThat(account.state()).isEqualTo(State.ACTIVE);
        assertThat(account.trouble()).isEmpty();
        assertThat(account.settings())
                .containsEntry(ChannelAccount.PLATFORM_ID, rehearsal.shop.userId())
                .containsEntry("webhook", "works")
                .containsEntry("quota_limit", "")
                .containsEntry("quota_used", "0");
        assertThat(rehearsal.accounts.pastes(account)).isEmpty();
    }

    @Test
    void aWrongTokenIsToldBeforeAnythingIsStored() {
        Map<String, String> values = new HashMap<>(rehearsal.values());
        values.put("access_token", "not-the-right-one");

        assertThatThrownBy(() -> rehearsal.accounts.connect(rehearsal.workspace, "", values))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("access token");
        assertThat(rehearsal.channels.accounts(rehearsal.workspace)).isEmpty();
    }

    @Test
    void aWrongSecretIsFoundByLinesOwnTest() {
        Map<String, String> values = new HashMap<>(rehearsal.values());
        values.put("channel_secret", "0123456789abcdef0123456789abcdef");

        ChannelAccount account = rehearsal.accounts.connect(rehearsal.workspace, "Shop", values);

        assertThat(account.trouble().orElseThrow()).contains("channel secret");
    }

    @Test
    void thePlainAddressOfAnotherMachineIsRefused() {
        Map<String, String> values = new HashMap<>(rehearsal.values());
        values.put("base_url", "http://api.line.example");

        assertThatThrownBy(() -> rehearsal.accounts.connect(rehearsal.workspace, "", values))
                .isInstanceOf(Problem.class);
    }

    @Test
    void oneChannelIsConnectedOnce() {
        rehearsal.connect();

        assertThatThrownBy(rehearsal::connect).isInstanceOf(Problem.class).hasMessageContaining("already");
    }

    @Test
    void whereTheWebhookIsSwitchedOffTheAddressIsToBePasted() {
        rehearsal.shop.switchWebhook(false);

        ChannelAccount account = rehearsal.connect();

        assertThat(account.trouble().orElseThrow()).contains("Use webhook");
        assertThat(rehearsal.accounts.pastes(account))
                .extracting(Connector.Paste::name)
                .containsExactly("callback_url");
    }

    @Test
    void theQuotaIsShown() {
        rehearsal.close();
        rehearsal = new Rehearsal(
                Rules.documented().onLoopback().withQuota(3),
                URI.create("http://127.0.0.1:" + door.getAddress().getPort()));
        ChannelAccount account = rehearsal.connect();
        rehearsal.send(account, new Content.Text("一"));
        rehearsal.adapter.check(account);

        assertThat(rehearsal.now(account).settings())
                .containsEntry("quota_limit", "3")
                .containsEntry("quota_used", "1");
        assertThat(rehearsal.adapter.standing(rehearsal.now(account)).quota())
                .contains(new Standing.Allowance(1, Optional.of(3L)));
    }

    @Test
    void aTokenThatIsRefusedLaterAsksToReconnect() {
        ChannelAccount account = rehearsal.connect();
        rehearsal.shop.revoke();

        rehearsal.adapter.check(account);

        assertThat(rehearsal.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
        assertThat(rehearsal.now(account).trouble()).contains(Outcome.BAD_TOKEN);
    }

    @Test
    void whatCustomersDoArrivesSigned() throws InterruptedException {
        rehearsal.connect();

        String asked = rehearsal.ken.writes("在庫は？");
        rehearsal.ken.unsends(asked);
        rehearsal.ken.blocks();

        assertThat(arrived()).isInstanceOf(MessageArrived.class);
        assertThat(arrived()).isInstanceOf(MessageDeleted.class);
        assertThat(arrived()).isInstanceOf(CustomerBlocked.class);
    }

    @Test
    void whatWasNotTakenComesAgainAndIsOneEvent() throws InterruptedException {
        rehearsal.connect();
        failures.set(2);
        rehearsal.shop.disturb(1, 0);

        rehearsal.ken.writes("在庫は？");

        assertThat(arrived()).isInstanceOf(MessageArrived.class);
        assertThat(rehearsal.channels.accepted.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aForgedSignatureIsRefused() {
        ChannelAccount account = rehearsal.connect();
        byte[] body = ReadingTest.bytes("text");

        assertThat(rehearsal.adapter.verify(account, new Webhook(Map.of(), body)))
                .isFalse();
        assertThat(rehearsal.adapter.verify(account, new Webhook(Map.of("x-line-signature", "AAAA"), body)))
                .isFalse();
        assertThat(rehearsal.adapter.verify(account, new Webhook(Map.of("x-line-signature", "%%%"), body)))
                .isFalse();
    }

    @Test
    void aWebhookIsForTheBotThatItNames() {
        assertThat(rehearsal.adapter.perAccount(new Webhook(Map.of(), ReadingTest.bytes("text"))))
                .containsOnlyKeys("Ubeef0000111122223333444455556666");
        assertThat(rehearsal.adapter.perAccount(new Webhook(Map.of(), new byte[] {'x'})))
                .isEmpty();
    }

    @Test
    void filesAreFetchedOnceTheyAreReady() throws Exception {
        ChannelAccount account = rehearsal.connect();
        rehearsal.ken.sendsFile("video", "film.mp4", "video/mp4", new byte[] {1, 2, 3}, 1);
        String reference = reference(arrived());

        assertThatThrownBy(() -> rehearsal.adapter.fetch(account, reference))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("preparing");
        try (var bytes = ((Fetched.File) rehearsal.adapter.fetch(account, reference)).bytes()) {
            assertThat(bytes.readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void whatLineDeletedIsGone() throws IOException {
        ChannelAccount account = rehearsal.connect();

        assertThat(rehearsal.adapter.fetch(account, "message:123")).isInstanceOf(Fetched.Gone.class);
        assertThat(rehearsal.adapter.fetch(account, "message:../../info")).isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void aStickerHasAPicture() throws Exception {
        ChannelAccount account = rehearsal.connect();
        rehearsal.ken.sendsSticker("446", "1988", "thanks");

        assertThat(((Fetched.File) rehearsal.adapter.fetch(account, reference(arrived()))).claimedType())
                .isEqualTo("image/png");
    }

    @Test
    void anAddressInTheShopsOwnNetworkIsNotOpened() throws IOException {
        ChannelAccount account = rehearsal.connect();

        for (String inside : List.of(
                "url:https://127.0.0.1/x", "url:https://10.0.0.8/x", "url:https://[::1]/x", "url:http://x.example/y")) {
            assertThat(rehearsal.adapter.fetch(account, inside)).isInstanceOf(Fetched.Gone.class);
        }
    }

    @Test
    void aSuspendedAccountSaysSoUntilItIsResumed() {
        ChannelAccount account = rehearsal.connect();
        Address itself = new Address(ChannelKind.LINE, rehearsal.shop.userId());

        rehearsal.adapter.reported(
                account, new AccountReported("1", itself, "botSuspended", Map.of(), rehearsal.clock.instant()));
        Optional<String> suspended = rehearsal.now(account).trouble();
        rehearsal.adapter.reported(
                account, new AccountReported("2", itself, "botResumed", Map.of(), rehearsal.clock.instant()));

        assertThat(suspended.orElseThrow()).contains("suspended");
        assertThat(rehearsal.now(account).trouble()).isEmpty();
    }

    @Test
    void whenLineIsAwayTheAccountStaysAsItIs() {
        ChannelAccount account = rehearsal.connect();
        rehearsal.line.fault("/v2/bot/info", new Fault.Fails(503, "busy"));

        rehearsal.adapter.check(account);

        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(rehearsal.now(account).trouble()).contains("LINE cannot be reached at the moment.");
    }

    @Test
    void theFormAsksForSecretsAsSecrets() {
        assertThat(rehearsal.accounts.fields().stream()
                        .filter(Connector.Field::secret)
                        .map(Connector.Field::name))
                .containsExactlyInAnyOrderElementsOf(Set.of("channel_secret", "access_token"));
    }

    private InboundEvent arrived() throws InterruptedException {
        InboundEvent event = rehearsal.channels.accepted.poll(5, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        return event;
    }

    private static String reference(InboundEvent event) {
        Content.Media media = (Content.Media) ((MessageArrived) event).content();
        return ((Attachment.Source.Remote) media.file().source()).reference();
    }
}
