package io.serai.conversations.internal.marks;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Conversation.Status;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Marking.Promised;
import io.serai.conversations.Marking.Tagged;
import io.serai.conversations.Marking.Tagging;
import io.serai.conversations.Marks;
import io.serai.conversations.Owner;
import io.serai.conversations.TagId;
import io.serai.conversations.internal.Shop;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MarkStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    interface MarkStoreContract {
        Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
        TagId REFUND = new TagId(Ids.next());
        TagId VIP = new TagId(Ids.next());

        MarkStore store();

        WorkspaceId shop();

        ConversationId opened(ContactId contact);

        Conversation now(ConversationId talk);

        Optional<String> mood(ConversationId talk);

        Optional<String> intent(ConversationId talk);

        Optional<Promised> promise(ConversationId talk);

        private ConversationId opened() {
            return opened(new ContactId(Ids.next()));
        }

        private boolean tag(ConversationId talk, List<TagId> add, List<TagId> remove, Instant at) {
            var tagging = new Tagging(add, remove, Optional.of(new AgentId(Ids.next())), Optional.of("said so"));
            return store().tag(shop(), talk, tagging, at);
        }

        @Test
        default void aTagIsOnOnceAndKeepsWhoPutItThere() {
            ConversationId talk = opened();
            assertThat(tag(talk, List.of(VIP), List.of(), NOON.plusSeconds(1))).isTrue();
            Tagged first = store().tags(shop(), talk).getFirst();
            assertThat(tag(talk, List.of(VIP), List.of(REFUND), NOON.plusSeconds(2)))
                    .isFalse();
            assertThat(store().tags(shop(), talk)).containsExactly(first);
            assertThat(tag(talk, List.of(REFUND), List.of(), NOON)).isTrue();
            assertThat(now(talk).marks().tags()).containsExactly(REFUND, VIP);
            assertThat(now(talk).change()).isEqualTo(2);
            assertThat(tag(talk, List.of(), List.of(REFUND), NOON)).isTrue();
            assertThat(now(talk).marks().tags()).containsExactly(VIP);
            assertThat(store().tags(WorkspaceId.next(), talk)).isEmpty();
        }

        @Test
        default void aTagThatIsGoneIsOnNothing() {
            ConversationId one = opened();
            ConversationId two = opened();
            tag(one, List.of(VIP, REFUND), List.of(), NOON);
            tag(two, List.of(REFUND), List.of(), NOON);
            assertThat(store().forget(WorkspaceId.next(), VIP)).isEmpty();
            assertThat(store().forget(shop(), VIP)).containsExactly(one);
            assertThat(now(one).marks().tags()).containsExactly(REFUND);
            assertThat(store().tags(shop(), one)).hasSize(1);
            assertThat(now(two).change()).isEqualTo(1);
        }

        @Test
        default void howUrgentItIsChangesOnlyWhereItIsOtherwise() {
            ConversationId talk = opened();
            assertThat(store().prioritise(shop(), talk, Priority.NORMAL)).isFalse();
            assertThat(store().prioritise(WorkspaceId.next(), talk, Priority.URGENT))
                    .isFalse();
            assertThat(store().prioritise(shop(), talk, Priority.URGENT)).isTrue();
            assertThat(now(talk).marks().priority()).isEqualTo(Priority.URGENT);
            assertThat(now(talk).change()).isEqualTo(1);
        }

        @Test
        default void whatIsOpenRestsUntilItIsWoken() {
            ConversationId talk = opened();
            assertThat(store().wake(shop(), talk)).isFalse();
            assertThat(store().snooze(shop(), talk, Optional.empty())).isTrue();
            assertThat(now(talk).marks().snooze()).contains(new Marks.Snooze(Optional.empty()));
            assertThat(store().wakeAt(shop(), talk, NOON)).isFalse();
            assertThat(store().snooze(shop(), talk, Optional.of(NOON))).isTrue();
            assertThat(store().wakeAt(shop(), talk, NOON.plusSeconds(1))).isFalse();
            assertThat(store().wakeAt(shop(), talk, NOON)).isTrue();
            assertThat(now(talk).marks().snooze()).isEmpty();
            store().snooze(shop(), talk, Optional.of(NOON));
            assertThat(store().wake(shop(), talk)).isTrue();
        }

        @Test
        default void spamIsResolvedAndRestsNoMore() {
            ConversationId talk = opened();
            store().snooze(shop(), talk, Optional.of(NOON));
            assertThat(store().spam(WorkspaceId.next(), talk, NOON)).isFalse();
            assertThat(store().spam(shop(), talk, NOON)).isTrue();
            assertThat(store().spam(shop(), talk, NOON)).isFalse();
            assertThat(now(talk).status()).isEqualTo(Status.RESOLVED);
            assertThat(now(talk).marks().spam()).isTrue();
            assertThat(now(talk).marks().snooze()).isEmpty();
            assertThat(store().snooze(shop(), talk, Optional.of(NOON))).isFalse();
        }

        @Test
        default void twoThreadsOfOneCustomerAreReadAsOneAndNoFurther() {
            var luz = new ContactId(Ids.next());
            ConversationId one = opened(luz);
            ConversationId two = opened(luz);
            ConversationId three = opened(luz);
            ConversationId strangers = opened();
            assertThat(store().merge(shop(), one, one, NOON)).isFalse();
            assertThat(store().merge(shop(), one, strangers, NOON)).isFalse();
            assertThat(store().merge(shop(), one, two, NOON)).isTrue();
            assertThat(now(one).status()).isEqualTo(Status.RESOLVED);
            assertThat(now(one).marks().merged()).contains(two);
            assertThat(store().merge(shop(), one, three, NOON)).isFalse();
            assertThat(store().merge(shop(), three, one, NOON)).isFalse();
            assertThat(store().merge(shop(), two, three, NOON)).isFalse();
            assertThat(store().unmerge(shop(), one, three)).isFalse();
            assertThat(store().unmerge(shop(), one, two)).isTrue();
            assertThat(now(one).marks().merged()).isEmpty();
            assertThat(store().unmerge(shop(), one, two)).isFalse();
        }

        @Test
        default void whatOnlyListsLookAtMovesNoCounter() {
            ConversationId talk = opened();
            var promised = new Promised(NOON, NOON.plusSeconds(60));
            store().heard(shop(), talk, Optional.of("refund"), "angry");
            store().promised(shop(), talk, Optional.of(promised));
            store().heard(WorkspaceId.next(), talk, Optional.empty(), "happy");
            store().promised(WorkspaceId.next(), talk, Optional.empty());
            assertThat(mood(talk)).contains("angry");
            assertThat(intent(talk)).contains("refund");
            assertThat(promise(talk)).contains(promised);
            assertThat(now(talk).change()).isZero();
            store().heard(shop(), talk, Optional.empty(), "neutral");
            store().promised(shop(), talk, Optional.empty());
            assertThat(intent(talk)).isEmpty();
            assertThat(promise(talk)).isEmpty();
        }
    }

    @Nested
    class InMemory implements MarkStoreContract {
        private final InMemoryMarkStore store = new InMemoryMarkStore();
        private final WorkspaceId shop = WorkspaceId.next();

        @Override
        public MarkStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop;
        }

        @Override
        public ConversationId opened(ContactId contact) {
            var talk = new Conversation(
                    shop,
                    new ConversationId(Ids.next()),
                    contact,
                    new ChannelAccountId(Ids.next()),
                    new Address(ChannelKind.WIDGET, Ids.next().toString()),
                    Status.OPEN,
                    new Owner.Bot(),
                    Optional.empty(),
                    1,
                    0,
                    0,
                    NOON,
                    NOON,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            store.knows(talk);
            return talk.id();
        }

        @Override
        public Conversation now(ConversationId talk) {
            return store.now(talk);
        }

        @Override
        public Optional<String> mood(ConversationId talk) {
            return store.mood(talk);
        }

        @Override
        public Optional<String> intent(ConversationId talk) {
            return store.intent(talk);
        }

        @Override
        public Optional<Promised> promise(ConversationId talk) {
            return store.promise(talk);
        }
    }

    @Nested
    class Postgres implements MarkStoreContract {
        private final MarkStore store = new PostgresMarkStore(DATABASE.jdbc());
        private final Shop shop = new Shop(DATABASE);
        private final Conversations conversations = shop.conversations(Clock.systemUTC());

        @Override
        public MarkStore store() {
            return store;
        }

        @Override
        public WorkspaceId shop() {
            return shop.workspace;
        }

        @Override
        public ConversationId opened(ContactId contact) {
            return shop.opened(conversations, Ids.next().toString(), contact).id();
        }

        @Override
        public Conversation now(ConversationId talk) {
            return conversations.find(shop.workspace, talk).orElseThrow();
        }

        @Override
        public Optional<String> mood(ConversationId talk) {
            return column(talk, "mood", String.class);
        }

        @Override
        public Optional<String> intent(ConversationId talk) {
            return column(talk, "intent", String.class);
        }

        @Override
        public Optional<Promised> promise(ConversationId talk) {
            return column(talk, "warn_at", Timestamp.class)
                    .map(warn -> new Promised(
                            warn.toInstant(),
                            column(talk, "due_at", Timestamp.class)
                                    .orElseThrow()
                                    .toInstant()));
        }

        private <T> Optional<T> column(ConversationId talk, String name, Class<T> type) {
            return DATABASE.allRows()
                    .sql("select %s from conversation where id = :id and %s is not null".formatted(name, name))
                    .param("id", talk.value())
                    .query(type)
                    .optional();
        }
    }
}
