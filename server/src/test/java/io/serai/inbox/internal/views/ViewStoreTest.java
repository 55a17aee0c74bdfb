package io.serai.inbox.internal.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.contacts.FieldId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Selection;
import io.serai.inbox.internal.keeping.KeptStoreContract;
import io.serai.json.Json;
import io.serai.shared.Problem;
import io.serai.storage.TestDatabase;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ViewStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final String LEVEL = "0198a000-0000-7000-8000-000000000001";
    private static final String NOTHING = "0198a000-0000-7000-8000-000000000002";

    private static ListQuestion question(String view) {
        return new ListQuestion(
                view,
                "priority",
                "email,widget",
                null,
                "es",
                "mx",
                null,
                "high",
                15L,
                null,
                true,
                null,
                null,
                null,
                null,
                LEVEL + ":gold%2C%20old," + NOTHING + ":");
    }

    interface ViewStoreContract extends KeptStoreContract<SavedView> {
        @Override
        ViewStore store();

        @Override
        default SavedView made(UUID id, Optional<AgentId> owner, String name) {
            return new SavedView(id, owner, name, question("unassigned"));
        }
    }

    @Nested
    class InMemory implements ViewStoreContract {
        private final ViewStore store = new InMemoryViewStore();

        @Override
        public ViewStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements ViewStoreContract {
        private final ViewStore store = new PostgresViewStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public ViewStore store() {
            return store;
        }
    }

    @Test
    void whatIsAskedIsReadOffTheAddress() {
        Selection asked = question("unassigned")
                .selection((field, written) -> Optional.of(written).filter(some -> !some.isEmpty()));
        assertThat(asked.filter().standing().fields())
                .containsExactly(Map.entry(new FieldId(UUID.fromString(LEVEL)), "gold, old"));
        assertThat(asked.sort()).isEqualTo(Selection.Sort.PRIORITY);
        assertThat(asked.filter().channels()).hasSize(2);
        assertThat(asked.filter().countries()).containsExactly("MX");
        assertThat(asked.filter().priority()).contains(Priority.HIGH);
        assertThat(asked.filter().waiting()).contains(Duration.ofMinutes(15));
        assertThat(asked.filter().unread()).isTrue();
    }

    @Test
    void aViewThatCannotBeAskedIsNotKept() {
        assertThatThrownBy(() -> new SavedView(UUID.randomUUID(), Optional.empty(), "x", question("nowhere")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new SavedView(UUID.randomUUID(), Optional.empty(), " ", question("all")))
                .isInstanceOf(Problem.class);
    }
}
