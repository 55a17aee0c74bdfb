package io.serai.inbox.internal.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Message;
import io.serai.conversations.Owner;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.work.Job;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class SendLaterTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Content WORDS = new Content.Text("Your parcel leaves today.");

    private final Shop shop = new Shop();
    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Conversations conversations = shop.conversations(clock);
    private final List<Duration> delays = new ArrayList<>();
    private final SendLater later = new SendLater(
            new InMemoryLaterStore(),
            conversations,
            new Delays(),
            TransactionOperations.withoutTransaction(),
            unheard -> {},
            clock);
    private final Conversation talk = shop.opened(conversations, "luz");

    private List<Message> said() {
        return conversations.history(shop.workspace, talk.id(), Optional.empty(), 50).stream()
                .filter(message -> !message.note())
                .toList();
    }

    @Test
    void itGoesOutOnceWhenItsTimeHasComeAndTakesTheTurn() {
        LaterMessage message = later.add(talk, shop.ana, WORDS, NOON.plusSeconds(3_600));
        assertThat(delays).containsExactly(Duration.ofHours(1));
        assertThat(later.of(talk)).containsExactly(message);
        assertThat(said()).isEmpty();
        later.run(shop.workspace, new LaterDue(message.id()));
        later.run(shop.workspace, new LaterDue(message.id()));
        assertThat(said())
                .singleElement()
                .satisfies(sent -> assertThat(sent.content()).isEqualTo(WORDS));
        assertThat(conversations.find(shop.workspace, talk.id()).orElseThrow().owner())
                .isEqualTo(new Owner.Human(shop.ana));
        assertThat(later.of(talk)).isEmpty();
    }

    @Test
    void whatIsCancelledIsNeverSent() {
        LaterMessage message = later.add(talk, shop.ana, WORDS, NOON.plusSeconds(60));
        later.cancel(talk, message.id());
        later.run(shop.workspace, new LaterDue(message.id()));
        assertThat(said()).isEmpty();
        assertThatThrownBy(() -> later.cancel(talk, message.id())).isInstanceOf(Problem.class);
    }

    @Test
    void aResolvedConversationOpensAgainForIt() {
        LaterMessage message = later.add(talk, shop.ana, WORDS, NOON.plusSeconds(60));
        conversations.resolve(shop.workspace, talk.id(), new Notice(Notice.Kind.RESOLVED, Map.of()));
        later.run(shop.workspace, new LaterDue(message.id()));
        assertThat(said()).hasSize(1);
        assertThat(conversations.find(shop.workspace, talk.id()).orElseThrow().status())
                .isEqualTo(Conversation.Status.OPEN);
    }

    @Test
    void aTimeThatIsOverIsRefused() {
        assertThatThrownBy(() -> later.add(talk, shop.ana, WORDS, NOON)).isInstanceOf(Problem.class);
        assertThat(delays).isEmpty();
    }

    /** Notes when jobs would run. */
    private final class Delays implements Work {
        @Override
        public void add(WorkspaceId workspace, Job job, Duration delay) {
            delays.add(delay);
        }

        @Override
        public void finish(Runnable steps) {
            steps.run();
        }

        @Override
        public boolean waits(WorkspaceId workspace, String key, Class<? extends Job> type) {
            return false;
        }

        @Override
        public List<Dead> dead(WorkspaceId workspace) {
            return List.of();
        }

        @Override
        public void revive(WorkspaceId workspace, UUID job) {}

        @Override
        public void discard(WorkspaceId workspace, UUID job) {}

        @Override
        public void forget(WorkspaceId workspace, Collection<String> keys) {}

        @Override
        public Backlog backlog() {
            return new Backlog(0, 0, Duration.ZERO);
        }
    }
}
