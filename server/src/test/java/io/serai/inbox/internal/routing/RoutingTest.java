package io.serai.inbox.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Staff;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.accounts.Teams;
import io.serai.channels.ChannelAccount;
import io.serai.channels.Channels;
import io.serai.contacts.Contacts;
import io.serai.contacts.Profile;
import io.serai.content.Address;
import io.serai.content.ChannelKind;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.Brief;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Load;
import io.serai.conversations.Owner;
import io.serai.inbox.Inbox;
import io.serai.inbox.Inbox.Presence;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Who gets what, on a real database. */
@SeraiTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutingTest {
    private static final Secret PASSWORD = new Secret("correct horse battery");

    @Autowired
    private Staff staff;

    @Autowired
    private Teams teams;

    @Autowired
    private Channels channels;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Inbox inbox;

    @Autowired
    private RoutingStore store;

    @Autowired
    private Targets targets;

    @Autowired
    private Roster roster;

    @Autowired
    private Giving giving;

    private Agent olga;
    private Agent ben;
    private Agent kim;
    private ChannelAccount website;

    @BeforeAll
    void threePeopleAndAWebsite() {
        olga = staff.found(
                new Staff.Founding("Shop", "Olga", "olga@example.com", PASSWORD, Language.ENGLISH, ZoneId.of("UTC")));
        ben = hired("Ben");
        kim = hired("Kim");
        website = channels.connect(olga.workspace(), ChannelKind.WIDGET, "Website", Map.of(), Map.of());
    }

    private Agent hired(String name) {
        return staff.add(
                olga, new Staff.NewAgent(name, name + "@example.com", Role.AGENT, PASSWORD, 4, Language.ENGLISH));
    }

    @AfterEach
    void everybodyGoesHomeAndTheQueueIsEmpty() {
        List.of(olga, ben, kim).forEach(one -> inbox.presence(olga.workspace(), one.id(), Presence.OFFLINE));
        conversations.waiting(olga.workspace(), 1_000).forEach(this::resolved);
    }

    private void resolved(Conversation waiting) {
        conversations.resolve(olga.workspace(), waiting.id(), Giving.notice(Notice.Kind.RESOLVED, olga.id(), "test"));
    }

    private Conversation handedOff(Optional<String> team) {
        var address = new Address(ChannelKind.WIDGET, "visitor:" + Ids.next());
        var contact = contacts.identify(olga.workspace(), website.id(), address, Profile.NOTHING, List.of());
        Conversation opened = conversations.openFor(contact, website.id(), address);
        var brief = new Brief(HandOff.Priority.NORMAL, team, Optional.empty(), List.of(), Optional.empty(), List.of());
        return conversations
                .handOff(opened, new Owner.Queue(), new HandOff(HandOff.Reason.REQUESTED, "", brief))
                .orElseThrow();
    }

    private Owner ownerOf(Conversation conversation) {
        return conversations
                .find(olga.workspace(), conversation.id())
                .orElseThrow()
                .owner();
    }

    private void online(Agent agent) {
        inbox.presence(olga.workspace(), agent.id(), Presence.ONLINE);
    }

    @Test
    void howeverManyGiveAtOnceNobodyGetsMoreThanTheyCanTakeAndNothingLiesAround() throws Exception {
        online(ben);
        online(kim);
        for (int i = 0; i < 30; i++) {
            handedOff(Optional.empty());
        }
        Set<AgentId> both = Set.of(ben.id(), kim.id());
        List<Callable<Void>> drains = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            // each with a lock of its own, as if it were another process
            var process = new Router(conversations, store, targets, roster, giving);
            drains.add(() -> {
                process.drain(olga.workspace(), both);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var drain : threads.invokeAll(drains)) {
                drain.get();
            }
        }
        Map<AgentId, Integer> open =
                conversations.loads(olga.workspace()).stream().collect(Collectors.toMap(Load::agent, Load::open));
        assertThat(open).isEqualTo(Map.of(ben.id(), 4, kim.id(), 4));
        assertThat(conversations.waiting(olga.workspace(), 1_000)).hasSize(22);
    }

    @Test
    void whileManyComeAndGoAndMoreKeepsWaitingEachHasOneOwnerAndNobodyTooMany() throws Exception {
        List<Agent> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(hired("Storm" + i));
        }
        var all = new ConcurrentLinkedQueue<Conversation>();
        List<Callable<Void>> storm = new ArrayList<>();
        for (int i = 0; i < many.size(); i++) {
            Agent one = many.get(i);
            boolean leaves = i < 4;
            storm.add(() -> {
                online(one);
                if (leaves) {
                    inbox.presence(olga.workspace(), one.id(), Presence.OFFLINE);
                }
                return null;
            });
            storm.add(() -> {
                for (int more = 0; more < 8; more++) {
                    all.add(handedOff(Optional.empty()));
                    inbox.drain(olga.workspace());
                }
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(12)) {
            for (var part : threads.invokeAll(storm)) {
                part.get();
            }
        }
        Map<AgentId, Integer> open =
                conversations.loads(olga.workspace()).stream().collect(Collectors.toMap(Load::agent, Load::open));
        assertThat(open).isEqualTo(many.subList(4, 12).stream().collect(Collectors.toMap(Agent::id, Agent::capacity)));
        assertThat(conversations.waiting(olga.workspace(), 1_000)).hasSize(96 - 32);
        for (Conversation one : all) {
            long owners = told(one, Notice.Kind.ASSIGNED) - told(one, Notice.Kind.RETURNED_TO_QUEUE);
            assertThat(owners).isEqualTo(ownerOf(one) instanceof Owner.Human ? 1 : 0);
        }
        many.forEach(one -> inbox.presence(olga.workspace(), one.id(), Presence.OFFLINE));
    }

    private long told(Conversation conversation, Notice.Kind kind) {
        return conversations.history(olga.workspace(), conversation.id(), Optional.empty(), 100).stream()
                .filter(message -> message.content() instanceof Notice notice && notice.kind() == kind)
                .count();
    }

    @Test
    void aHandOffLandsInTheTeamThatItNames() {
        var returns = new Team(olga.workspace(), new TeamId(Ids.next()), "Returns", "#0f766e", Set.of(kim.id()));
        teams.keep(returns);
        online(ben);
        Conversation forReturns = handedOff(Optional.of("returns"));
        Conversation forAnybody = handedOff(Optional.of("nobody knows this team"));
        inbox.drain(olga.workspace());
        assertThat(ownerOf(forReturns)).isEqualTo(new Owner.Queue());
        assertThat(ownerOf(forAnybody)).isEqualTo(new Owner.Human(ben.id()));
        online(kim);
        assertThat(ownerOf(forReturns)).isEqualTo(new Owner.Human(kim.id()));
        teams.remove(olga.workspace(), returns.id());
    }

    @Test
    void whoComesOnlineGetsTheLongestWaitingFirst() {
        List<Conversation> waiting = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            waiting.add(handedOff(Optional.empty()));
        }
        online(ben);
        assertThat(waiting.subList(0, 4))
                .allSatisfy(it -> assertThat(ownerOf(it)).isEqualTo(new Owner.Human(ben.id())));
        assertThat(waiting.subList(4, 6))
                .allSatisfy(it -> assertThat(ownerOf(it)).isEqualTo(new Owner.Queue()));
        assertThat(inbox.place(website, Optional.empty())).contains(3);
    }

    @Test
    void whoDoesNotAnswerLosesItToTheNext() {
        var scope = new Policy.Scope(Policy.Scope.Kind.ACCOUNT, website.id().value());
        store.keep(
                olga.workspace(),
                scope,
                new Policy(Policy.Method.LEAST_LOADED, true, Optional.of(Duration.ofSeconds(10)), false));
        online(ben);
        Conversation waiting = handedOff(Optional.empty());
        inbox.drain(olga.workspace());
        assertThat(ownerOf(waiting)).isEqualTo(new Owner.Human(ben.id()));
        online(kim);
        await().atMost(Duration.ofSeconds(30)).until(() -> ownerOf(waiting).equals(new Owner.Human(kim.id())));
        store.remove(olga.workspace(), scope);
    }

    @Test
    void whatSomebodyHadWhoLeavesGoesToTheOthers() {
        online(ben);
        Conversation waiting = handedOff(Optional.empty());
        inbox.drain(olga.workspace());
        online(kim);
        inbox.presence(olga.workspace(), ben.id(), Presence.AWAY);
        assertThat(ownerOf(waiting)).isEqualTo(new Owner.Human(ben.id()));
        inbox.presence(olga.workspace(), ben.id(), Presence.OFFLINE);
        assertThat(ownerOf(waiting)).isEqualTo(new Owner.Human(kim.id()));
    }
}
