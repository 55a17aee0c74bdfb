package io.serai.channels.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.ChannelAdapter.Fetched;
import io.serai.channels.Connector;
import io.serai.channels.InboundEvent;
import io.serai.channels.InboundEvent.AccountReported;
import io.serai.channels.InboundEvent.Echoed;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.channels.InboundEvent.StatusChanged;
import io.serai.channels.InboundEvent.StatusUpTo;
import io.serai.channels.Webhook;
import io.serai.channels.Writer;
import io.serai.channels.messaging.connecting.Connection;
import io.serai.content.Attachment;
import io.serai.content.Content;
import io.serai.media.MediaStore;
import io.serai.media.internal.MediaStores;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.simulator.messenger.Fault;
import io.serai.simulator.messenger.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connecting, being delivered to, keeping tokens alive, and leaving. */
class ConnectingTest {
    @TempDir
    Path folder;

    private MediaStore media;
    private HttpServer door;
    private Rehearsal rehearsal;
    private final AtomicInteger refusals = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        media = MediaStores.in(folder);
        door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        door.createContext("/hooks/", exchange -> {
            try (exchange) {
                byte[] body = exchange.getRequestBody().readAllBytes();
                String key = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
                ChannelAccount account =
                        rehearsal.channels.byKey(rehearsal.inbox.kind(), key).orElseThrow();
                byte[] answer = new byte[0];
                int status = 200;
                if (exchange.getRequestMethod().equals("GET")) {
                    answer = rehearsal
                            .adapter
                            .challenge(account, query(exchange.getRequestURI().getRawQuery()))
                            .orElse("")
                            .getBytes(StandardCharsets.UTF_8);
                } else {
                    Map<String, String> headers = new HashMap<>();
                    exchange.getRequestHeaders()
                            .forEach((name, values) ->
                                    headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
                    status = receive(account, new Webhook(headers, body));
                }
                exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
                exchange.getResponseBody().write(answer);
            }
        });
        door.start();
    }

    private int receive(ChannelAccount account, Webhook webhook) {
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return 503;
        }
        if (!rehearsal.adapter.verify(account, webhook)) {
            return 401;
        }
        rehearsal
                .adapter
                .perAccount(webhook)
                .values()
                .forEach(part -> rehearsal.channels.accept(account, rehearsal.adapter.parse(account, part)));
        return 200;
    }

    private static Map<String, String> query(String raw) {
        return List.of(raw.split("&")).stream()
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private void begin(Network network, Rules rules, boolean byPage) {
        URI publicUrl = URI.create("http://127.0.0.1:" + door.getAddress().getPort());
        rehearsal = new Rehearsal(network, rules, media, publicUrl, byPage);
    }

    /** As an administrator does at Meta's console. */
    private ChannelAccount connectAndPaste() {
        ChannelAccount account = rehearsal.connect(Map.of());
        Map<String, String> pastes = rehearsal.connection.pastes(account).stream()
                .collect(Collectors.toMap(Connector.Paste::name, Connector.Paste::value));
        rehearsal.inbox.webhook(pastes.get("callback_url"), pastes.get("verify_token"));
        return account;
    }

    @AfterEach
    void close() {
        door.stop(0);
        rehearsal.close();
    }

    @Test
    void aPageIsConnectedUnderItsOwnNameAndListenedTo() {
        begin(Network.MESSENGER, Rules.documented(), true);

        ChannelAccount account = rehearsal.connect(Map.of());

        assertThat(account.name()).isEqualTo("Demo shop");
        assertThat(account.settings())
                .containsEntry("platform_id", rehearsal.inbox.id())
                .containsEntry("token_expires_at", "");
        assertThat(account.settings().toString())
                .doesNotContain(rehearsal.inbox.token())
                .doesNotContain(rehearsal.inbox.appSecret());
        assertThat(account.trouble()).isEmpty();
        assertThat(rehearsal.inbox.subscribedFields()).contains("messages", "message_echoes", "standby");
        assertThat(rehearsal.connection.pastes(account))
                .extracting(Connector.Paste::name)
                .containsExactly("callback_url", "verify_token", "fields");
    }

    @Test
    void instagramIsConnectedByItsPageOrByItself() {
        begin(Network.INSTAGRAM, Rules.documented(), true);
        ChannelAccount linked = rehearsal.connect(Map.of());
        assertThat(linked.settings())
                .containsEntry("platform_id", rehearsal.inbox.id())
                .containsEntry("username", "demo_shop");
        rehearsal.close();

        begin(Network.INSTAGRAM, Rules.documented(), false);
        ChannelAccount itself = rehearsal.connect(Map.of());
        assertThat(itself.settings()).containsEntry("platform_id", rehearsal.inbox.id());
        assertThat(itself.settings().get("token_expires_at")).startsWith("2027-01-2");
        assertThat(rehearsal.inbox.subscribedFields()).contains("messaging_seen", "message_edit");
    }

    @Test
    void aWrongTokenAnUnlinkedPageAndASecondTimeAreRefusedInWords() {
        begin(Network.MESSENGER, Rules.documented(), true);
        assertThatThrownBy(() -> rehearsal.connect(Map.of("page_token", "EAAGwrong")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("Copy the token again");
        assertThatThrownBy(() -> rehearsal.connect(Map.of("page_id", "my page")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("number");
        assertThatThrownBy(() -> rehearsal.connect(Map.of("base_url", "http://graph.example.com")))
                .isInstanceOf(Problem.class);
        rehearsal.connect(Map.of());
        assertThatThrownBy(() -> rehearsal.connect(Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("connected already");
    }

    @Test
    void withTheAppsIdTheWebhookIsEnteredByItself() throws InterruptedException {
        begin(Network.MESSENGER, Rules.documented(), true);

        ChannelAccount account = rehearsal.connect(Map.of("app_id", rehearsal.inbox.appId()));

        assertThat(rehearsal.connection.pastes(account)).isEmpty();
        rehearsal.ann.writes("hello");
        assertThat(next()).isInstanceOf(MessageArrived.class);
    }

    @Test
    void iceBreakersAndMenuAreSetAndTakenAway() {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = rehearsal.connect(Map.of(
                "ice_breakers", "Where is my order?\nDo you ship abroad?\n",
                "persistent_menu", "Talk to a person\nShop https://shop.example"));

        assertThat(rehearsal.inbox.messengerProfile().orElseThrow())
                .contains("Do you ship abroad?", "\"web_url\"", "Talk to a person", "get_started");
        assertThat(account.trouble()).isEmpty();

        Map<String, String> settings = new HashMap<>(account.settings());
        settings.put("ice_breakers", "");
        settings.put("persistent_menu", "");
        rehearsal.connection.check(
                rehearsal.channels.change(rehearsal.workspace, account.id(), account.name(), settings, Map.of()));
        assertThat(rehearsal.inbox.messengerProfile()).isEmpty();
    }

    @Test
    void aConversationGoesBackAndForth() throws Exception {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = connectAndPaste();

        rehearsal.ann.writes("您好 👋");
        MessageArrived hello = (MessageArrived) next();
        assertThat(hello.content()).isEqualTo(new Content.Text("您好 👋"));

        rehearsal.says(account, new Writer.Bot(), new Content.Text("Hello Ann"));
        Echoed echo = (Echoed) next();
        StatusChanged delivered = (StatusChanged) next();
        assertThat(echo.ours()).isPresent();
        assertThat(delivered.id()).isEqualTo(echo.id());
        assertThat(next()).isInstanceOf(StatusUpTo.class);

        rehearsal.ann.reads();
        assertThat(((StatusUpTo) next()).status()).isEqualTo(StatusChanged.Status.READ);
    }

    @Test
    void anEchoThatOvertakesTheAnswerIsStillKnownAsOurs() throws Exception {
        begin(Network.INSTAGRAM, Rules.documented().echoingFirst(), false);
        ChannelAccount account = connectAndPaste();
        rehearsal.ann.writes("hi");
        next();

        var message = rehearsal.message(
                io.serai.shared.Ids.next(), new Writer.Bot(), new Content.Text("Hello"), Optional.empty());
        rehearsal.adapter.send(account, message);

        // it was there before send returned
        InboundEvent echo = rehearsal.channels.accepted.poll();
        assertThat(echo)
                .isInstanceOfSatisfying(
                        Echoed.class, it -> assertThat(it.ours()).contains(message.id()));
    }

    @Test
    void whatIsDeliveredTwiceOrAfterTroubleIsKeptOnce() throws Exception {
        begin(Network.MESSENGER, Rules.documented().impatient(), true);
        connectAndPaste();
        refusals.set(2);
        rehearsal.inbox.nextTwice();

        rehearsal.ann.writes("one");
        assertThat(((MessageArrived) next()).content()).isEqualTo(new Content.Text("one"));
        rehearsal.inbox.nextSwapped();
        rehearsal.ann.writes("two");
        rehearsal.ann.writes("three");

        assertThat(((MessageArrived) next()).content()).isEqualTo(new Content.Text("three"));
        assertThat(((MessageArrived) next()).content()).isEqualTo(new Content.Text("two"));
        assertThat(rehearsal.channels.accepted.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void whoDoesNotKnowTheSecretIsNotHeard() {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = rehearsal.connect(Map.of());
        byte[] body = "{\"object\":\"page\",\"entry\":[]}".getBytes(StandardCharsets.UTF_8);

        assertThat(rehearsal.adapter.verify(account, new Webhook(Map.of(), body)))
                .isFalse();
        assertThat(rehearsal.adapter.verify(
                        account, new Webhook(Map.of("x-hub-signature-256", "sha256=" + "0".repeat(64)), body)))
                .isFalse();
        assertThat(rehearsal.adapter.challenge(
                        account, Map.of("hub.mode", "subscribe", "hub.verify_token", "guess", "hub.challenge", "7")))
                .isEmpty();
    }

    @Test
    void aPictureOfTheCustomersIsFetchedAndAForeignAddressIsNot() throws Exception {
        begin(Network.INSTAGRAM, Rules.documented(), false);
        ChannelAccount account = connectAndPaste();
        rehearsal.ann.mentionsInStory(new byte[] {1, 2, 3});
        Content.Story story = (Content.Story) ((MessageArrived) next()).content();
        Attachment.Source.Remote source =
                (Attachment.Source.Remote) story.file().orElseThrow().source();

        Fetched fetched = rehearsal.adapter.fetch(account, source.reference());

        assertThat(fetched).isInstanceOfSatisfying(Fetched.File.class, file -> {
            assertThat(file.bytes()).hasBinaryContent(new byte[] {1, 2, 3});
            assertThat(file.claimedType()).isEqualTo("image/jpeg");
        });
        assertThat(rehearsal.adapter.fetch(account, source.reference().replaceFirst("/media/\\d+", "/media/1")))
                .isInstanceOf(Fetched.Gone.class);
        assertThat(rehearsal.adapter.fetch(account, "http://169.254.169.254/latest/meta-data"))
                .isInstanceOf(Fetched.Gone.class);
    }

    @Test
    void instagramsTokenIsExchangedBeforeItEnds() {
        begin(Network.INSTAGRAM, Rules.documented(), false);
        ChannelAccount account = rehearsal.connect(Map.of());
        String first = rehearsal.inbox.token();

        rehearsal.clock.passes(Duration.ofDays(40));
        rehearsal.connection.check(rehearsal.now(account));
        assertThat(rehearsal.inbox.token()).isEqualTo(first);

        rehearsal.clock.passes(Duration.ofDays(12));
        rehearsal.connection.check(rehearsal.now(account));
        assertThat(rehearsal.inbox.token()).isNotEqualTo(first);
        assertThat(rehearsal.channels.credential(account, "access_token"))
                .contains(new Secret(rehearsal.inbox.token()));
        assertThat(rehearsal.now(account).trouble()).isEmpty();
    }

    @Test
    void aPagesTokenThatEndsSoonIsAnnounced() {
        begin(Network.MESSENGER, Rules.documented(), true);
        rehearsal.inbox.tokenEnds(rehearsal.clock.instant().plus(Duration.ofDays(5)));

        ChannelAccount account = rehearsal.connect(Map.of());

        assertThat(account.settings()).containsEntry("token_expires_at", "2026-11-28T10:00:00Z");
        assertThat(account.trouble().orElseThrow()).contains("2026-11-28");
    }

    @Test
    void anExpiredTokenNeedsAPersonAndANewOneMendsIt() {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.inbox.expireToken();

        rehearsal.connection.check(rehearsal.now(account));
        assertThat(rehearsal.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);

        String renewed = rehearsal.inbox.renewToken();
        ChannelAccount changed = rehearsal.channels.change(
                rehearsal.workspace,
                account.id(),
                account.name(),
                rehearsal.now(account).settings(),
                Map.of("page_token", new Secret(renewed)));
        rehearsal.connection.check(changed);
        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void metaBeingAwayIsNoReasonToReconnect() {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = rehearsal.connect(Map.of());
        rehearsal.meta.fault(rehearsal.inbox.pageId(), new Fault.Garbles(502));

        rehearsal.connection.check(rehearsal.now(account));

        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(rehearsal.now(account).trouble()).isPresent();
    }

    @Test
    void metasWarningIsShownAtTheAccountUntilItIsTakenBack() throws Exception {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = connectAndPaste();

        rehearsal.inbox.policy("block", "Too many complaints.");
        rehearsal.adapter.reported(account, (AccountReported) next());
        assertThat(rehearsal.now(account).trouble().orElseThrow()).contains("Too many complaints.");

        rehearsal.inbox.policy("unblock", "");
        rehearsal.adapter.reported(account, (AccountReported) next());
        assertThat(rehearsal.now(account).trouble()).isEmpty();
    }

    @Test
    void leavingEndsTheSubscription() {
        begin(Network.MESSENGER, Rules.documented(), true);
        ChannelAccount account = rehearsal.connect(Map.of());
        Connection connection = rehearsal.connection;

        connection.leave(account);

        assertThat(rehearsal.inbox.subscribedFields()).isEmpty();
        rehearsal.inbox.expireToken();
        connection.leave(account);
    }

    private InboundEvent next() throws InterruptedException {
        InboundEvent event = rehearsal.channels.accepted.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within ten seconds").isNotNull();
        return event;
    }
}
