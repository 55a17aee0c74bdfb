package io.serai.inbox.internal.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.serai.accounts.Agent;
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
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.inbox.internal.routing.RoutingStore;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Secret;
import io.serai.storage.SeraiTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** What is promised, from the hand-off to the solution. */
@SeraiTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PromisesTest {
    private static final Duration HOUR = Duration.ofHours(1);

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
    private PromiseStore store;

    @Autowired
    private RoutingStore routing;

    @Autowired
    private KeepPromise keep;

    private Agent olga;
    private ChannelAccount website;
    private Team helpers;

    @BeforeAll
    void anHourForEverything() {
        olga = staff.found(new Staff.Founding(
                "Shop",
                "Olga",
                "olga@example.com",
                new Secret("correct horse battery"),
                Language.ENGLISH,
                ZoneId.of("UTC")));
        website = channels.connect(olga.workspace(), ChannelKind.WIDGET, "Website", Map.of(), Map.of());
        helpers =
                teams.keep(new Team(olga.workspace(), new TeamId(Ids.next()), "Helpers", "#0f766e", Set.of(olga.id())));
        var times = new Promise.Times(Optional.of(HOUR), Optional.of(HOUR), Optional.of(HOUR.multipliedBy(8)));
        store.promise(
                olga.workspace(),
                List.of(new Promise(
                        Ids.next(), "All", Set.of(), Set.of(), times, false, 80, Optional.of(helpers.id()))));
    }

    private Conversation handedOff() {
        var address = new Address(ChannelKind.WIDGET, "visitor:" + Ids.next());
        var contact = contacts.identify(olga.workspace(), website.id(), address, Profile.NOTHING, List.of());
        Conversation opened = conversations.openFor(contact, website.id(), address);
        return conversations
                .handOff(opened, new Owner.Queue(), new HandOff(HandOff.Reason.REQUESTED, ""))
                .orElseThrow();
    }

    private Optional<Timer> timer(Conversation conversation, Promise.Kind kind) {
        return store.timers(olga.workspace(), conversation.id(), conversation.episode()).stream()
                .filter(timer -> timer.kind() == kind)
                .findFirst();
    }

    private Optional<Timer.Outcome> outcome(Conversation conversation, Promise.Kind kind) {
        return timer(conversation, kind).flatMap(Timer::outcome);
    }

    @Test
    void theTimeRunsFromTheHandOffUntilAPersonAnswersAndUntilItIsSolved() {
        Conversation waiting = handedOff();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> timer(waiting, Promise.Kind.RESOLUTION).isPresent());
        Timer first = timer(waiting, Promise.Kind.FIRST_RESPONSE).orElseThrow();
        assertThat(first.startedAt()).isEqualTo(waiting.waitingSince().orElseThrow());
        assertThat(Duration.between(first.startedAt(), first.dueAt())).isEqualTo(HOUR);
        assertThat(Duration.between(first.startedAt(), first.warnAt())).isEqualTo(Duration.ofMinutes(48));

        conversations.say(waiting, olga.id(), "c1", new Content.Text("Hello"), Optional.empty());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> outcome(waiting, Promise.Kind.FIRST_RESPONSE).equals(Optional.of(Timer.Outcome.MET)));
        assertThat(timer(waiting, Promise.Kind.RESOLUTION).orElseThrow().runs()).isTrue();

        conversations.resolve(olga.workspace(), waiting.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> outcome(waiting, Promise.Kind.RESOLUTION).equals(Optional.of(Timer.Outcome.MET)));
        assertThat(store.running(olga.workspace(), 100))
                .noneMatch(timer -> timer.conversation().equals(waiting.id()));
    }

    @Test
    void whatTheBotTakesBackIsOfNoMatterAnyMore() {
        Conversation waiting = handedOff();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> timer(waiting, Promise.Kind.RESOLUTION).isPresent());
        conversations.handOver(
                olga.workspace(), waiting.id(), new Owner.Bot(), new Notice(Notice.Kind.RETURNED_TO_BOT, Map.of()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> outcome(waiting, Promise.Kind.FIRST_RESPONSE).equals(Optional.of(Timer.Outcome.DROPPED)));
    }

    @Test
    void whatStillWaitsWhenTheTimeIsOverGoesToTheTeamThatHelps() {
        Conversation waiting = handedOff();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> timer(waiting, Promise.Kind.RESOLUTION).isPresent());
        Timer running = timer(waiting, Promise.Kind.FIRST_RESPONSE).orElseThrow();
        Instant longAgo = running.startedAt().minusSeconds(7_200);
        var overdue = new Timer(
                waiting.id(),
                waiting.episode(),
                Promise.Kind.RESOLUTION,
                running.policy(),
                longAgo,
                longAgo.plusSeconds(60),
                longAgo.plusSeconds(120),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        store.start(olga.workspace(), overdue);
        var due = new PromiseDue(waiting.id(), waiting.episode(), Promise.Kind.RESOLUTION, longAgo);
        keep.run(olga.workspace(), due);
        keep.run(olga.workspace(), due);
        assertThat(store.timers(olga.workspace(), waiting.id(), 1).stream()
                        .filter(timer -> timer.startedAt().equals(longAgo))
                        .findFirst()
                        .flatMap(Timer::breachedAt))
                .isPresent();
        assertThat(routing.routes(olga.workspace(), List.of(waiting.id()))
                        .get(waiting.id())
                        .team())
                .contains(helpers.id());
    }
}
