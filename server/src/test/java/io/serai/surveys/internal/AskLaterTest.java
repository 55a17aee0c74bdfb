package io.serai.surveys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.internal.Shop;
import io.serai.storage.TestDatabase;
import io.serai.work.Job;
import io.serai.work.RecordingWork;
import io.serai.work.internal.Workshop;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer is asked if and only if the resolution stands, whatever happens to the server in between. */
class AskLaterTest {
    private static final Notice RESOLVED = new Notice(Notice.Kind.RESOLVED, Map.of());

    private final TestDatabase database = TestDatabase.fresh();
    private final Shop shop = new Shop(database);
    private final Conversations conversations = shop.conversations(Clock.systemUTC(), Workshop.dying(database));
    private final Conversation talk = shop.opened(conversations, "luz");
    private final InMemorySurveyStore store = new InMemorySurveyStore();
    private final RecordingWork planned = new RecordingWork();

    private List<Job> plannedAfterARestart() throws Exception {
        try (AutoCloseable server = Workshop.started(database, new AskLater(store, planned))) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> database.allRows()
                            .sql("select count(*) from job")
                            .query(Integer.class)
                            .single()
                            .equals(0));
        }
        return new ArrayList<>(planned.taken());
    }

    @Test
    void whatWasResolvedRightBeforeACrashIsAskedAbout() throws Exception {
        store.settings(shop.workspace, new SurveySettings(true, 2, true, Map.of()));
        conversations.resolve(shop.workspace, talk.id(), RESOLVED);
        assertThat(plannedAfterARestart()).containsExactly(new SurveyDue(talk.id(), talk.episode()));
    }

    @Test
    void whatWasRolledBackIsNot() throws Exception {
        store.settings(shop.workspace, new SurveySettings(true, 2, true, Map.of()));
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(dying -> {
                    conversations.resolve(shop.workspace, talk.id(), RESOLVED);
                    throw new IllegalStateException("killed before the commit");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(conversations.find(shop.workspace, talk.id()).orElseThrow().status())
                .isEqualTo(Conversation.Status.OPEN);
        assertThat(plannedAfterARestart()).isEmpty();
    }

    @Test
    void whereNobodyWantsItNobodyIsAsked() throws Exception {
        conversations.resolve(shop.workspace, talk.id(), RESOLVED);
        assertThat(plannedAfterARestart()).isEmpty();
    }
}
