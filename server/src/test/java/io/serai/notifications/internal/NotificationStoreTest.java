package io.serai.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.accounts.StoredAgents;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.conversations.internal.Shop;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NotificationStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface NotificationStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

        NotificationStore store();

        WorkspaceId shop();

        AgentId hired();

        ConversationId talk();

        private Notification add(AgentId agent, Kind kind, ConversationId talk, Instant at) {
            return store().add(
                            shop(),
                            new Notification(
                                    Ids.next(),
                                    agent,
                                    kind,
                                    talk,
                                    Optional.of(new MessageId(Ids.next())),
                                    Optional.of(new AgentId(Ids.next())),
                                    1,
                                    at,
                                    false));
        }

        @Test
        default void whatIsUnreadAlreadyIsCountedAndNotSaidTwice() {
            AgentId ana = hired();
            ConversationId talk = talk();
            Notification first = add(ana, Kind.ANSWERED, talk, NOON);
            Notification again = add(ana, Kind.ANSWERED, talk, NOON.plusSeconds(5));
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.count()).isEqualTo(2);
            assertThat(again.at()).isEqualTo(NOON.plusSeconds(5));
            assertThat(store().find(shop(), first.id())).contains(again);
            assertThat(store().find(WorkspaceId.next(), first.id())).isEmpty();
            store().read(shop(), ana, first.id(), NOON);
            assertThat(add(ana, Kind.ANSWERED, talk, NOON.plusSeconds(9)).count())
                    .isEqualTo(1);
            assertThat(store().unread(shop(), ana)).isEqualTo(1);
        }

        @Test
        default void theLatestComeFirstAndThenWhatWasBefore() {
            AgentId ana = hired();
            Notification old = add(ana, Kind.ASSIGNED, talk(), NOON);
            Notification mid = add(ana, Kind.ASSIGNED, talk(), NOON.plusSeconds(1));
            Notification young = add(ana, Kind.ASSIGNED, talk(), NOON.plusSeconds(2));
            assertThat(store().latest(shop(), ana, Optional.empty(), 2)).containsExactly(young, mid);
            assertThat(store().latest(shop(), ana, Optional.of(mid.at()), 2)).containsExactly(old);
            assertThat(store().latest(shop(), hired(), Optional.empty(), 2)).isEmpty();
            store().forgetBefore(shop(), mid.at());
            assertThat(store().latest(shop(), ana, Optional.empty(), 9)).containsExactly(young, mid);
        }

        @Test
        default void oneOneConversationsOrAllAreRead() {
            AgentId ana = hired();
            ConversationId talk = talk();
            Notification one = add(ana, Kind.ASSIGNED, talk, NOON);
            add(ana, Kind.ANSWERED, talk, NOON);
            add(ana, Kind.QUEUED, talk(), NOON);
            assertThat(store().read(shop(), hired(), one.id(), NOON)).isFalse();
            assertThat(store().read(shop(), ana, one.id(), NOON)).isTrue();
            assertThat(store().read(shop(), ana, one.id(), NOON)).isFalse();
            assertThat(store().unread(shop(), ana)).isEqualTo(2);
            assertThat(store().read(shop(), ana, Optional.of(talk), NOON)).isTrue();
            assertThat(store().unread(shop(), ana)).isEqualTo(1);
            assertThat(store().read(shop(), ana, Optional.empty(), NOON)).isTrue();
            assertThat(store().read(shop(), ana, Optional.empty(), NOON)).isFalse();
        }

        @Test
        default void somethingIsPushedOnceUntilItHappensAgain() {
            AgentId ana = hired();
            ConversationId talk = talk();
            Notification it = add(ana, Kind.ANSWERED, talk, NOON);
            assertThat(store().push(shop(), it.id(), NOON.plusSeconds(6))).isTrue();
            assertThat(store().push(shop(), it.id(), NOON.plusSeconds(7))).isFalse();
            add(ana, Kind.ANSWERED, talk, NOON.plusSeconds(10));
            assertThat(store().push(shop(), it.id(), NOON.plusSeconds(16))).isTrue();
            store().read(shop(), ana, it.id(), NOON);
            assertThat(store().push(shop(), it.id(), NOON.plusSeconds(20))).isFalse();
        }

        @Test
        default void whatIsUnreadIsMailedOnce() {
            AgentId ana = hired();
            Notification called = add(ana, Kind.MENTIONED, talk(), NOON);
            add(ana, Kind.QUEUED, talk(), NOON);
            assertThat(store().mail(shop(), ana, List.of(Kind.MENTIONED), NOON)).containsExactly(called);
            assertThat(store().mail(shop(), ana, List.of(Kind.MENTIONED), NOON)).isEmpty();
        }

        @Test
        default void wishesAreWhatTheyWereLast() {
            AgentId ana = hired();
            assertThat(store().wishes(shop(), ana)).isEmpty();
            store().wish(shop(), ana, Wishes.NONE);
            var quiet = new Wishes.Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30), ZoneId.of("Asia/Shanghai"));
            var wishes = new Wishes(Map.of(Kind.QUEUED, Set.of(Wishes.Way.SOUND)), Optional.of(quiet));
            store().wish(shop(), ana, wishes);
            assertThat(store().wishes(shop(), ana)).contains(wishes);
            assertThat(store().wishes(WorkspaceId.next(), ana)).isEmpty();
        }
    }

    @Nested
    class InMemory implements NotificationStoreContract {
        private final NotificationStore store = new InMemoryNotificationStore();
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public NotificationStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public AgentId hired() {
            return new AgentId(Ids.next());
        }

        @Override
        public ConversationId talk() {
            return new ConversationId(Ids.next());
        }
    }

    @Nested
    class Postgres implements NotificationStoreContract {
        private final NotificationStore store = new PostgresNotificationStore(DATABASE.jdbc(), Json.mapper());
        private final Shop shop = new Shop(DATABASE);

        @Override
        public NotificationStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public AgentId hired() {
            return StoredAgents.hired(DATABASE, shop.workspace);
        }

        @Override
        public ConversationId talk() {
            return shop.opened(shop.conversations(Clock.systemUTC()), Ids.next().toString())
                    .id();
        }
    }
}
