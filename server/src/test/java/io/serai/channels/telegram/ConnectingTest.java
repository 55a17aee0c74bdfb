package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.ChannelAccount;
import io.serai.channels.ChannelAccount.State;
import io.serai.channels.InboundEvent.MessageArrived;
import io.serai.content.Content;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.simulator.telegram.Customer;
import io.serai.simulator.telegram.Fault;
import io.serai.simulator.telegram.Rules;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Connecting a bot, checking it, fetching for it, and leaving. */
class ConnectingTest {
    private Rehearsal rehearsal = rehearsal("http://localhost:8080");

    private static Rehearsal rehearsal(String publicUrl) {
        return new Rehearsal(Rules.documented(), new NoMedia(), URI.create(publicUrl));
    }

    private void at(String publicUrl) {
        rehearsal.close();
        rehearsal = rehearsal(publicUrl);
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private ChannelAccount connect(String name) {
        return rehearsal.bots.connect(
                rehearsal.workspace,
                name,
                new Secret(" " + rehearsal.bot.token() + "\n"),
                Optional.of(rehearsal.telegram.baseUrl() + "/"));
    }

    @Test
    void aBotIsConnectedUnderItsOwnNameWhenItIsGivenNone() {
        ChannelAccount account = connect(" ");

        assertThat(account.name()).isEqualTo("Demo shop");
        assertThat(account.settings())
                .containsEntry("bot_id", Long.toString(rehearsal.bot.id()))
                .containsEntry("bot_username", rehearsal.bot.username());
        assertThat(account.settings().toString()).doesNotContain(rehearsal.bot.token());
        assertThat(rehearsal.channels.credential(account, "token")).contains(new Secret(rehearsal.bot.token()));
    }

    @Test
    void withoutAnAddressThatTelegramReachesMessagesAreFetched() {
        at("http://chat.example.com");

        ChannelAccount account = connect("Shop");

        assertThat(account.settings()).containsEntry("delivery", "polling");
        assertThat(account.trouble()).isEmpty();
        assertThat(rehearsal.telegram.calls("setWebhook")).isZero();
    }

    @Test
    void anAddressThatTelegramRefusesIsToldAndMessagesAreFetchedInstead() {
        at("http://127.0.0.1:8080");

        ChannelAccount account = connect("Shop");

        assertThat(account.settings()).containsEntry("delivery", "polling");
        assertThat(account.state()).isEqualTo(State.ACTIVE);
        assertThat(account.trouble().orElseThrow()).contains("HTTPS", "SERAI_PUBLIC_URL", "fetched instead");
    }

    @Test
    void aRehearsalOnThisMachineIsDeliveredByWebhook() {
        rehearsal.close();
        rehearsal = new Rehearsal(Rules.documented().onLoopback(), new NoMedia(), URI.create("http://127.0.0.1:9"));

        ChannelAccount account = connect("Shop");

        assertThat(account.settings())
                .containsEntry("delivery", "webhook")
                .containsEntry("webhook_url", "http://127.0.0.1:9/hooks/telegram/" + account.key());
        assertThat(rehearsal
                        .channels
                        .credential(account, "webhook_secret")
                        .orElseThrow()
                        .value())
                .matches("[A-Za-z0-9_-]{32,256}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "123",
                "123:short",
                "1:aaaaaaaaaaaaaaaaaaaaaaaaaaaa/getMe",
                "12:abcdefghijklmnopqrstuvwxyz#"
            })
    void whatIsNoTokenIsToldWithoutACall(String token) {
        assertThatThrownBy(() -> rehearsal.bots.connect(
                        rehearsal.workspace,
                        "x",
                        new Secret(token),
                        Optional.of(rehearsal.telegram.baseUrl().toString())))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(Problem.Code.INVALID);
                    assertThat(problem.text()).contains("BotFather");
                });
        assertThat(rehearsal.telegram.calls("getMe")).isZero();
    }

    @Test
    void aTokenThatTelegramDoesNotKnowIsTold() {
        rehearsal.telegram.revoke(rehearsal.bot);

        assertThatThrownBy(() -> connect("x")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.INVALID);
            assertThat(problem.text()).contains("does not know this token").doesNotContain(rehearsal.bot.token());
        });
        assertThat(rehearsal.channels.accounts(rehearsal.workspace)).isEmpty();
    }

    @Test
    void aTelegramThatIsNotReachedIsTold() {
        rehearsal.telegram.close();

        assertThatThrownBy(() -> connect("x"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.UPSTREAM_DOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.example",
                "nonsense",
                "https://user:pass@x.example",
                "https://x.example?y=1",
                "file:///etc"
            })
    void anAddressThatIsNoneIsRefused(String baseUrl) {
        assertThatThrownBy(() -> rehearsal.bots.connect(
                        rehearsal.workspace, "x", new Secret(rehearsal.bot.token()), Optional.of(baseUrl)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(Problem.Code.INVALID));
    }

    @Test
    void theSameBotIsNotConnectedTwice() {
        connect("First");

        assertThatThrownBy(() -> connect("Second")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(Problem.Code.CONFLICT);
            assertThat(problem.text()).contains("First");
        });
    }

    @Test
    void aCheckFindsATokenThatWasTakenAway() {
        ChannelAccount account = connect("Shop");
        rehearsal.telegram.revoke(rehearsal.bot);

        rehearsal.adapter.check(account);

        assertThat(rehearsal.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
    }

    @Test
    void aCheckWithANewTokenHealsTheAccount() {
        ChannelAccount account = connect("Shop");
        rehearsal.telegram.revoke(rehearsal.bot);
        rehearsal.adapter.check(account);
        var other = rehearsal.telegram.bot("Second shop");

        rehearsal.channels.change(
                rehearsal.workspace,
                account.id(),
                "Shop",
                account.settings(),
                Map.of("token", new Secret(other.token())));
        rehearsal.adapter.check(rehearsal.now(account));

        assertThat(rehearsal.now(account).state()).isEqualTo(State.ACTIVE);
        assertThat(rehearsal.now(account).settings()).containsEntry("bot_username", other.username());
    }

    @Test
    void leavingTakesTheWebhookAwayAndNeverFails() {
        rehearsal.close();
        rehearsal = new Rehearsal(Rules.documented().onLoopback(), new NoMedia(), URI.create("http://127.0.0.1:9"));
        ChannelAccount account = connect("Shop");

        rehearsal.adapter.leave(account);
        assertThat(rehearsal.telegram.calls("deleteWebhook")).isEqualTo(1);

        rehearsal.telegram.close();
        rehearsal.adapter.leave(account);
    }

    @Test
    void fetchedMessagesAreKeptInOrderThroughFailuresAndConfirmedOnlyThen() throws InterruptedException {
        ChannelAccount account = connect("Shop");
        rehearsal.channels.failures = 2;
        rehearsal.telegram.fault("getUpdates", new Fault.Fails(502, "Bad Gateway"));
        Customer ann = rehearsal.ann;
        ann.writes("one");
        ann.writes("two");

        Thread poll = poll(account);
        assertThat(nextText()).isEqualTo("one");
        assertThat(nextText()).isEqualTo("two");
        ann.writes("three");
        assertThat(nextText()).isEqualTo("three");
        poll.interrupt();
        poll.join(Duration.ofSeconds(5));

        assertThat(poll.isAlive()).isFalse();
        assertThat(rehearsal.channels.accepted).isEmpty();
    }

    @Test
    void fetchingEndsWhenTheTokenIsTakenAway() throws InterruptedException {
        ChannelAccount account = connect("Shop");
        rehearsal.telegram.revoke(rehearsal.bot);

        Thread poll = poll(account);
        poll.join(Duration.ofSeconds(5));

        assertThat(poll.isAlive()).isFalse();
        assertThat(rehearsal.now(account).state()).isEqualTo(State.NEEDS_RECONNECT);
    }

    @Test
    void aTapIsAnsweredSoThatTheButtonStopsSpinning() throws InterruptedException {
        ChannelAccount account = connect("Shop");
        rehearsal.send(
                account,
                new Content.Menu("Return it?", java.util.List.of(new Content.Menu.Option("return:yes", "Yes"))));
        rehearsal.ann.taps(rehearsal.ann.heard().getFirst().id(), "return:yes");

        Thread poll = poll(account);

        assertThat(next().content()).isEqualTo(new Content.Choice("return:yes", "Yes"));
        assertThat(rehearsal.bot.unansweredTaps()).isZero();
        poll.interrupt();
    }

    private Thread poll(ChannelAccount account) {
        LongPoll poll = new LongPoll(() -> rehearsal.channels, rehearsal.api, rehearsal.adapter);
        return Thread.ofVirtual().start(() -> poll.run(account));
    }

    private String nextText() throws InterruptedException {
        return next().content().words();
    }

    private MessageArrived next() throws InterruptedException {
        var event = rehearsal.channels.accepted.poll(20, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(MessageArrived.class);
        return (MessageArrived) event;
    }
}
