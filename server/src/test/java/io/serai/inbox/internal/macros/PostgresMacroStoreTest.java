package io.serai.inbox.internal.macros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.TagId;
import io.serai.inbox.internal.actions.Action;
import io.serai.json.Json;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresMacroStoreTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    private final MacroStore store = new PostgresMacroStore(DATABASE.jdbc(), Json.mapper());
    private final WorkspaceId shop = WorkspaceId.next();
    private final AgentId ana = new AgentId(Ids.next());

    /** One of each kind, so that each comes back as it was. */
    private final List<Action> everything = List.of(
            new Action.Assign(ana),
            new Action.ToQueue(),
            new Action.ToBot(),
            new Action.Tag(List.of(new TagId(Ids.next())), List.of(), Optional.of("late parcel")),
            new Action.Prioritise(Priority.URGENT),
            new Action.Snooze(Optional.of(Instant.parse("2026-03-01T12:00:00Z"))),
            new Action.Wake(),
            new Action.Note("asked the carrier"),
            new Action.Reply("We are looking into it."),
            new Action.Resolve(Optional.empty()));

    @Test
    void everyActionComesBackAsItWas() {
        var macro = new Macro(Ids.next(), Optional.empty(), " Late parcel ", everything);
        store.put(shop, macro, Instant.EPOCH);
        assertThat(macro.name()).isEqualTo("Late parcel");
        assertThat(store.of(shop, ana)).containsExactly(macro);
        assertThat(store.find(WorkspaceId.next(), macro.id())).isEmpty();
        store.remove(shop, macro.id());
        assertThat(store.of(shop, ana)).isEmpty();
    }

    @Test
    void somebodysOwnIsTheirs() {
        var own = new Macro(Ids.next(), Optional.of(ana), "own", List.of(new Action.ToBot()));
        store.put(shop, own, Instant.EPOCH);
        assertThat(store.of(shop, new AgentId(Ids.next()))).isEmpty();
        assertThat(store.of(shop, ana)).containsExactly(own);
    }

    @Test
    void aMacroDoesSomethingAndNotTooMuch() {
        assertThatThrownBy(() -> new Macro(UUID.randomUUID(), Optional.empty(), "x", List.of()))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> new Macro(UUID.randomUUID(), Optional.empty(), " ", everything))
                .isInstanceOf(Problem.class);
    }
}
