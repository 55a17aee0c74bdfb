package io.serai.inbox.internal.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Role;
import io.serai.accounts.Workspace;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.conversations.internal.marks.MarkingOf;
import io.serai.inbox.internal.snooze.Snoozes;
import io.serai.inbox.internal.snooze.SnoozesOf;
import io.serai.inbox.internal.tags.Tags;
import io.serai.inbox.internal.tags.TagsOf;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestoringTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final Shop shop = new Shop(DATABASE);
    private final Conversations conversations = shop.conversations(Clock.systemUTC());
    private final Marking marking = MarkingOf.conversations(DATABASE, conversations);
    private final Snoozes snoozes = SnoozesOf.marking(DATABASE, marking, shop.noWork());
    private final Tags tags = TagsOf.marking(marking);
    private final Agent ana = agent();
    private final Restoring restoring =
            new Restoring(conversations, marking, snoozes, tags, new OnlyAna(), Clock.systemUTC());

    private Agent agent() {
        return new Agent(shop.workspace, shop.ana, "Ana", "ana@shop.example", Role.AGENT, Language.ENGLISH, 5, true);
    }

    private static Restoring.Before before(Conversation it) {
        return new Restoring.Before(it.status(), it.owner(), it.marks());
    }

    @Test
    void everythingThatWasDoneIsUndone() {
        Conversation talk = shop.given(conversations, shop.opened(conversations, "luz"), new Owner.Human(shop.ana));
        var refund = tags.named(shop.workspace, "refund", Optional.empty()).id();
        Restoring.Before former = before(talk);
        marking.tag(
                shop.workspace,
                talk.id(),
                new Marking.Tagging(List.of(refund), List.of(), Optional.empty(), Optional.empty()));
        marking.prioritise(shop.workspace, talk.id(), Priority.URGENT);
        snoozes.snooze(shop.workspace, talk.id(), shop.ana, Optional.empty());
        Conversation done =
                conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));

        assertThat(before(restoring.restore(ana, done, former))).isEqualTo(former);
    }

    @Test
    void whatRestedRestsAgainAndWhatWasResolvedIsSoAgain() {
        Conversation talk = shop.given(conversations, shop.opened(conversations, "luz"), new Owner.Human(shop.ana));
        Conversation rests = snoozes.snooze(shop.workspace, talk.id(), shop.ana, Optional.empty());
        Restoring.Before former = before(rests);
        Conversation woken = snoozes.wake(shop.workspace, talk.id(), shop.ana).orElseThrow();
        Conversation again = restoring.restore(ana, woken, former);
        assertThat(before(again)).isEqualTo(former);
        Conversation resolved =
                conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        Conversation open = conversations.reopen(
                shop.workspace, talk.id(), new Owner.Human(shop.ana), new Notice(Notice.Kind.REOPENED, Map.of()));
        assertThat(restoring.restore(ana, open, before(resolved)).status()).isEqualTo(Conversation.Status.RESOLVED);
    }

    @Test
    void whatWasSpamByMistakeIsWhatItWasBefore() {
        Conversation talk = shop.given(conversations, shop.opened(conversations, "luz"), new Owner.Human(shop.ana));
        Restoring.Before former = before(talk);
        Notice reported = new Notice(Notice.Kind.REPORTED_AS_SPAM, Map.of());
        Conversation spam = marking.spam(shop.workspace, talk.id(), reported);
        assertThat(spam.marks().spam()).isTrue();
        Restoring.Before asSpam = before(spam);
        Conversation open = restoring.restore(ana, spam, former);
        assertThat(before(open)).isEqualTo(former);
        Conversation resolved =
                conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        Conversation again = restoring.restore(ana, resolved, asSpam);
        assertThat(before(again)).isEqualTo(asSpam);
        assertThat(before(restoring.restore(ana, again, before(resolved)))).isEqualTo(before(resolved));
    }

    @Test
    void nobodyIsGivenAConversationWhoDoesNotWorkHere() {
        Conversation talk = shop.opened(conversations, "luz");
        var stranger = new Restoring.Before(talk.status(), new Owner.Human(shop.ben), talk.marks());
        assertThatThrownBy(() -> restoring.restore(ana, talk, stranger)).isInstanceOf(Problem.class);
    }

    private final class OnlyAna implements Accounts {
        @Override
        public Workspace workspace(WorkspaceId id) {
            throw Problem.notFound("");
        }

        @Override
        public List<Workspace> workspaces() {
            return List.of();
        }

        @Override
        public Optional<Agent> agent(WorkspaceId workspace, AgentId id) {
            return id.equals(shop.ana) ? Optional.of(ana) : Optional.empty();
        }

        @Override
        public List<Agent> agents(WorkspaceId workspace) {
            return List.of();
        }
    }
}
