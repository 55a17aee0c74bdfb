package io.serai.conversations.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversations;
import io.serai.conversations.Delivery;
import io.serai.conversations.MessageQueued;
import io.serai.conversations.Owner;
import io.serai.json.Json;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import io.serai.work.Job;
import io.serai.work.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AmongManyTest {
    private final Shop shop = new Shop(TestDatabase.fresh());
    private final Line line = new Line();
    private final Conversations conversations = shop.conversations(Clock.systemUTC(), line);
    private final Conversation talk =
            shop.given(conversations, shop.opened(conversations, "luz"), new Owner.Human(shop.ana));

    @Test
    void oneOfManyWaitsBehindTheOthersAndNobodyWaitsBehindIt() {
        conversations.sayAmongMany(talk, shop.ana, "1", new Content.Text("The parcels leave tomorrow."));
        conversations.say(talk, shop.ana, "2", new Content.Text("Yours, too."), Optional.empty());

        assertThat(line.jobs).extracting(Job::lane).containsExactly(Job.Lane.BULK, Job.Lane.LIVE);
        assertThat(line.jobs).extracting(Job::key).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSentAgainByAPersonIsWaitedForEvenIfItWasOneOfMany() {
        var message = conversations.sayAmongMany(talk, shop.ana, "1", new Content.Text("The parcels leave tomorrow."));
        conversations.sending(shop.workspace, message.id());
        conversations.delivered(
                shop.workspace, message.id(), new Delivery(Delivery.State.FAILED, Optional.empty()), List.of());
        conversations.resend(shop.workspace, message.id());
        assertThat(line.jobs).extracting(Job::lane).containsExactly(Job.Lane.BULK, Job.Lane.LIVE);
    }

    @Test
    void aJobOfAnEarlierVersionIsWaitedFor() {
        var job = new MessageQueued(
                talk.id(),
                shop.account,
                conversations
                        .say(talk, shop.ana, "3", new Content.Text("Hello"), Optional.empty())
                        .id(),
                true);
        String stored = Json.mapper().writeValueAsString(job).replaceFirst(",\"amongMany\":true", "");
        assertThat(stored).doesNotContain("amongMany");
        assertThat(Json.mapper().readValue(stored, MessageQueued.class).many()).isFalse();
    }

    /** Who stands in line. */
    private static final class Line implements Work {
        private final List<Job> jobs = new ArrayList<>();

        @Override
        public void add(WorkspaceId workspace, Job job, Duration delay) {
            jobs.add(job);
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
