package io.serai.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Workspace;
import io.serai.channels.ChannelAccount;
import io.serai.channels.InboundEvent;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.telegram.Rules;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TelegramPollerTest {
    private Rehearsal rehearsal;
    private TelegramPoller poller;

    @BeforeEach
    void open() {
        begin("https://chat.example.com");
    }

    private void begin(String publicUrl) {
        rehearsal = new Rehearsal(Rules.documented().onLoopback(), new NoMedia(), URI.create(publicUrl));
        poller = new TelegramPoller(
                new OneWorkspace(rehearsal.workspace),
                () -> rehearsal.channels,
                new LongPoll(() -> rehearsal.channels, rehearsal.api, rehearsal.adapter),
                rehearsal.bots,
                rehearsal.delivery);
    }

    @AfterEach
    void close() {
        poller.stop();
        rehearsal.close();
    }

    @Test
    void aBotThatIsConnectedLaterIsFetchedAndOneThatLeavesIsNot() throws InterruptedException {
        poller.start();
        ChannelAccount account = rehearsal.account(Map.of("delivery", "polling"));
        rehearsal.ann.writes("hello");

        assertThat(arrived()).isEqualTo("hello");

        rehearsal.channels.disconnect(rehearsal.workspace, account.id());
        Thread.sleep(4_000);
        rehearsal.ann.writes("anybody there?");
        assertThat(rehearsal.channels.accepted.poll(2, TimeUnit.SECONDS)).isNull();
        assertThat(rehearsal.bot.pendingUpdates()).isPositive();
    }

    @Test
    void aWebhookFollowsWhenThisServersAddressChanges() {
        rehearsal.close();
        begin("http://127.0.0.1:9");
        ChannelAccount account = rehearsal.account(
                Map.of("delivery", "webhook", "webhook_url", "http://127.0.0.1:8/hooks/telegram/old"));

        poller.round();
        poller.round();

        assertThat(rehearsal.now(account).settings())
                .containsEntry("webhook_url", "http://127.0.0.1:9/hooks/telegram/" + account.key());
        assertThat(rehearsal.telegram.calls("setWebhook")).isEqualTo(1);
    }

    @Test
    void aTelegramThatIsNotReachedIsNotAskedEveryTime() {
        Map<String, String> settings =
                new HashMap<>(Map.of("delivery", "webhook", "webhook_url", "https://old.example/x"));
        rehearsal.account(settings);
        rehearsal.telegram.fault(
                "getMe",
                new io.serai.simulator.telegram.Fault.Garbles(502),
                new io.serai.simulator.telegram.Fault.Garbles(502));

        for (int i = 0; i < 10; i++) {
            poller.round();
        }

        assertThat(rehearsal.telegram.calls("getMe")).isEqualTo(1);
    }

    @Test
    void anAccountWithoutAWayOfDeliveryIsLeftAlone() {
        rehearsal.account(Map.of());

        poller.round();

        assertThat(rehearsal.telegram.calls("getUpdates")).isZero();
        assertThat(rehearsal.telegram.calls("setWebhook")).isZero();
    }

    private String arrived() throws InterruptedException {
        InboundEvent event = rehearsal.channels.accepted.poll(30, TimeUnit.SECONDS);
        assertThat(event).isInstanceOf(InboundEvent.MessageArrived.class);
        return ((InboundEvent.MessageArrived) event).content().words();
    }

    private record OneWorkspace(WorkspaceId id) implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId asked) {
            return new Workspace(id, "W", "W", "independent_shop", Language.ENGLISH, ZoneOffset.UTC);
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of(workspace(id));
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId agent) {
            return Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of();
        }
    }
}
