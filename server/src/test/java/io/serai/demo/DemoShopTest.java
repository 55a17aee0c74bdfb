package io.serai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Role;
import io.serai.accounts.SignIn;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationLists;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Listed;
import io.serai.conversations.Conversations.View;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.Selection;
import io.serai.knowledge.KnowledgeEditor;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import io.serai.storage.SeraiTest;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

@SeraiTest
@DirtiesContext
class DemoShopTest {
    @Autowired
    private DemoShop shop;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private KnowledgeEditor knowledge;

    @Autowired
    private Channels channels;

    @Autowired
    private Conversations conversations;

    @Autowired
    private ConversationLists lists;

    @Autowired
    private Work work;

    @Autowired
    private Clock clock;

    @Test
    void anEmptyServerBecomesALivelyShopOnceHoweverOftenItIsOpened() {
        shop.open(false);
        shop.open(false);

        assertThat(accounts.workspaces()).hasSize(1);
        WorkspaceId workspace = accounts.workspaces().getFirst().id();
        List<Agent> people = accounts.agents(workspace);
        assertThat(people)
                .extracting(Agent::role)
                .containsExactlyInAnyOrder(Role.OWNER, Role.ADMIN, Role.AGENT, Role.AGENT, Role.AGENT);
        Agent sofia = signIn.check("sofia@kestrelpine.example", new Secret(DemoPeople.PASSWORD), "127.0.0.1");
        assertThat(knowledge.count(workspace)).isGreaterThanOrEqualTo(50);
        assertThat(channels.byKey(ChannelKind.WIDGET, "demo")).isPresent();
        assertConversations(workspace, sofia);
    }

    private void assertConversations(WorkspaceId workspace, Agent sofia) {
        var counts = lists.counts(workspace, sofia.id());
        assertThat(counts.bot()).isGreaterThanOrEqualTo(5);
        assertThat(counts.unassigned()).isGreaterThanOrEqualTo(4);
        assertThat(counts.mine()).isGreaterThanOrEqualTo(2);
        List<Conversation> resolved = list(workspace, sofia, View.RESOLVED);
        assertThat(resolved).hasSizeGreaterThanOrEqualTo(15);
        List<Conversation> open = list(workspace, sofia, View.ALL);
        assertThat(open.size() + resolved.size()).isEqualTo(Script.all().size());
        assertThat(open)
                .filteredOn(conversation -> conversation.owner() instanceof Owner.Queue)
                .allMatch(conversation -> conversation.handOff().isPresent());
        assertThat(resolved)
                .allMatch(conversation ->
                        conversation.lastMessageAt().isBefore(clock.instant().minus(Duration.ofHours(1))));
        assertEveryBotTurnHasItsTrace(workspace, open);
        assertThat(work.dead(workspace)).isEmpty();
    }

    private void assertEveryBotTurnHasItsTrace(WorkspaceId workspace, List<Conversation> open) {
        for (Conversation conversation : open) {
            for (Message message : conversations.history(workspace, conversation.id(), Optional.empty(), 50)) {
                message.answers()
                        .ifPresent(answered -> assertThat(conversations.trace(workspace, conversation.id(), answered))
                                .isPresent());
            }
        }
    }

    private List<Conversation> list(WorkspaceId workspace, Agent reader, View view) {
        return lists.list(workspace, reader.id(), Selection.of(view), Optional.empty(), 100).items().stream()
                .map(Listed::conversation)
                .toList();
    }
}
