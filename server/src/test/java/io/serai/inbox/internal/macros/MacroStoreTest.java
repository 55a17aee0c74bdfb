package io.serai.inbox.internal.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.TagId;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.keeping.KeptStoreContract;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MacroStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    /** One of each kind, so that each comes back as it was. */
    private static final List<Action> EVERYTHING = List.of(
            new Action.Assign(new AgentId(Ids.next())),
            new Action.ToQueue(),
            new Action.ToBot(),
            new Action.Tag(List.of(new TagId(Ids.next())), List.of(), Optional.of("late parcel")),
            new Action.Prioritise(Priority.URGENT),
            new Action.Snooze(Optional.of(Instant.parse("2026-03-01T12:00:00Z"))),
            new Action.Wake(),
            new Action.Note("asked the carrier"),
            new Action.Reply("We are looking into it."),
            new Action.Resolve(Optional.empty()));

    interface MacroStoreContract extends KeptStoreContract<Macro> {
        @Override
        MacroStore store();

        @Override
        default Macro made(UUID id, Optional<AgentId> owner, String name) {
            return new Macro(id, owner, name, List.of(new Action.ToBot()));
        }

        @Test
        default void everyActionComesBackAsItWas() {
            var shop = WorkspaceId.next();
            var macro = new Macro(Ids.next(), Optional.empty(), " Late parcel ", EVERYTHING);
            store().put(shop, macro, Instant.EPOCH);
            assertThat(macro.name()).isEqualTo("Late parcel");
            assertThat(store().of(shop, new AgentId(Ids.next()))).containsExactly(macro);
        }
    }

    @Nested
    class InMemory implements MacroStoreContract {
        private final MacroStore store = new InMemoryMacroStore();

        @Override
        public MacroStore store() {
            return store;
        }
    }

    @Nested
    class Postgres implements MacroStoreContract {
        private final MacroStore store = new PostgresMacroStore(DATABASE.jdbc(), Json.mapper());

        @Override
        public MacroStore store() {
            return store;
        }
    }

    @Test
    void aMacroDoesSomethingAndNotTooMuch() {
        assertThatThrownBy(() -> new Macro(UUID.randomUUID(), Optional.empty(), "x", List.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Macro(UUID.randomUUID(), Optional.empty(), " ", EVERYTHING))
                .isInstanceOf(Problem.class);
    }
}
