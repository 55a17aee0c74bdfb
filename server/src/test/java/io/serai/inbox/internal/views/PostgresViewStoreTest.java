package io.serai.inbox.internal.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.Selection;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresViewStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final ViewStore store = new PostgresViewStore(DATABASE.jdbc(), Json.mapper());
    private final WorkspaceId shop = WorkspaceId.next();
    private final AgentId ana = new AgentId(Ids.next());
    private final AgentId ben = new AgentId(Ids.next());

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
                null);
    }

    @Test
    void aViewIsEverybodysOrItsOwners() {
        var shared = new SavedView(Ids.next(), Optional.empty(), "Mexico waits", question("unassigned"));
        var anas = new SavedView(Ids.next(), Optional.of(ana), "another", question("mine"));
        store.put(shop, shared, Instant.EPOCH);
        store.put(shop, anas, Instant.EPOCH);
        assertThat(store.of(shop, ana)).containsExactly(anas, shared);
        assertThat(store.of(shop, ben)).containsExactly(shared);
        store.remove(shop, shared.id());
        assertThat(store.of(shop, ben)).isEmpty();
    }

    @Test
    void whatIsAskedIsReadOffTheAddress() {
        Selection asked = question("unassigned").selection();
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
