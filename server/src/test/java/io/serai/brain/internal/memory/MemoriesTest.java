package io.serai.brain.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.brain.Memory;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Owner;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoriesTest {
    @Nested
    class InMemory implements MemoryStoreContract {
        private final MemoryStore store = new InMemoryMemoryStore();

        @Override
        public MemoryStore store() {
            return store;
        }

        @Override
        public ConversationId conversation(WorkspaceId workspace) {
            return new ConversationId(Ids.next());
        }
    }

    @Nested
    class Postgres implements MemoryStoreContract {
        private static final TestDatabase DATABASE = TestDatabase.fresh();
        private final MemoryStore store = new PostgresMemoryStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public MemoryStore store() {
            return store;
        }

        @Override
        public ConversationId conversation(WorkspaceId workspace) {
            var id = new ConversationId(Ids.next());
            DATABASE.jdbc()
                    .sql("""
                            insert into conversation (id, workspace_id, contact_id, account_id, channel, address, opened_at, last_message_at)
                            values (:id, :workspace, :id, :id, 'widget', 'ana', :at, :at)
                            """)
                    .param("id", id.value())
                    .param("workspace", workspace.value())
                    .param("at", NOON.atOffset(ZoneOffset.UTC))
                    .update();
            return id;
        }
    }

    private final MemoryStore store = new InMemoryMemoryStore();

    @Test
    void theBotGoesByWhatItRemembersUntilItIsTooOld() {
        Conversation thread = thread(1);
        Memory memory = Memory.NONE.counting(1, 0, 0).asOf(MemoryStoreContract.NOON);
        at(MemoryStoreContract.NOON).keep(thread, memory);
        assertThat(at(MemoryStoreContract.NOON.plusSeconds(3599)).of(thread)).isEqualTo(memory);
        assertThat(at(MemoryStoreContract.NOON.plusSeconds(3600)).of(thread)).isEqualTo(Memory.NONE);
        assertThat(at(MemoryStoreContract.NOON.plusSeconds(3600)).find(thread.workspace(), thread.id()))
                .isEmpty();
    }

    @Test
    void anotherRequestForHelpBeginsAfresh() {
        Conversation thread = thread(1);
        at(MemoryStoreContract.NOON).keep(thread, Memory.NONE.counting(1, 0, 0).asOf(MemoryStoreContract.NOON));
        Conversation again = thread(thread, 2);
        assertThat(at(MemoryStoreContract.NOON).of(again)).isEqualTo(Memory.NONE.in(2));
    }

    @Test
    void whatIsTooOldIsSweptAway() {
        Conversation old = thread(1);
        Conversation young = thread(old, new ConversationId(Ids.next()), 1);
        at(MemoryStoreContract.NOON).keep(old, Memory.NONE);
        at(MemoryStoreContract.NOON.plus(Duration.ofHours(2))).keep(young, Memory.NONE);
        assertThat(store.find(old.workspace(), old.id())).isEmpty();
        assertThat(store.find(young.workspace(), young.id())).isPresent();
    }

    private KeptMemories at(Instant now) {
        return new KeptMemories(store, new MemorySettings(Duration.ofHours(1)), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Conversation thread(int episode) {
        return thread(WorkspaceId.next(), new ConversationId(Ids.next()), episode);
    }

    private static Conversation thread(Conversation other, int episode) {
        return thread(other.workspace(), other.id(), episode);
    }

    private static Conversation thread(Conversation other, ConversationId id, int episode) {
        return thread(other.workspace(), id, episode);
    }

    private static Conversation thread(WorkspaceId workspace, ConversationId id, int episode) {
        return new Conversation(
                workspace,
                id,
                new ContactId(Ids.next()),
                new ChannelAccountId(Ids.next()),
                new Address(ChannelKind.WIDGET, "ana"),
                Conversation.Status.OPEN,
                new Owner.Bot(),
                Optional.empty(),
                episode,
                1,
                1,
                MemoryStoreContract.NOON,
                MemoryStoreContract.NOON,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
