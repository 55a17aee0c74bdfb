package io.serai.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.json.Json;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import io.serai.tools.Prepared;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools.Occasion;
import io.serai.tools.internal.log.InMemoryToolLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was done is taken back where that can be, by whoever may, once. */
class TakenBackTest {
    private final WorkspaceId workspace = WorkspaceId.next();
    private final OneOrder shop = new OneOrder();
    private final InMemoryToolLog log = new InMemoryToolLog();
    private final List<String> audited = new ArrayList<>();
    private final Changes changes = new Changes(shop, log, new OneOrder.Open(), Json.mapper(), new Ticking());
    private final Prepared prepared =
            new PreparedRequests(log, changes, (where, who, what, details) -> audited.add(what));
    private final ConversationId conversation = new ConversationId(Ids.next());
    private final AgentId lin = new AgentId(Ids.next());

    private ToolResult does(OrderChange change) {
        var ana = new Asker(Set.of("ana@example.com"), Set.of(), Set.of(), List.of(Asker.Proof.MAILBOX));
        return changes.use(
                workspace,
                new Occasion(conversation, Optional.empty(), new MessageId(Ids.next())),
                new ToolCall.Change(ana, shop.order.id(), change, true),
                ToolSettings.DEFAULT);
    }

    private static OrderChange to(String street) {
        return new OrderChange.ChangeAddress(new Order.Postal(
                Optional.empty(), List.of(street), "Dover", Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private Prepared.Item newest() {
        return prepared.of(workspace, conversation).getFirst();
    }

    @Test
    void theCustomerIsToldWhatWouldTakeItBack() {
        assertThat(does(to("9 New Road")))
                .isInstanceOfSatisfying(
                        ToolResult.Done.class,
                        done -> assertThat(done.undo()).contains(new OrderChange.ChangeAddress(OneOrder.HOME)));
        assertThat(does(new OrderChange.Cancel("")))
                .isInstanceOfSatisfying(
                        ToolResult.Done.class, done -> assertThat(done.undo()).isEmpty());
    }

    @Test
    void anAgentTakesItBackOnce() {
        does(to("9 New Road"));
        UUID done = newest().id();
        assertThat(newest().undoable()).isTrue();

        assertThat(prepared.undo(workspace, conversation, done, lin)).isInstanceOf(ToolResult.Done.class);

        assertThat(shop.changes.getLast()).isEqualTo(new OrderChange.ChangeAddress(OneOrder.HOME));
        assertThat(audited).containsExactly("tool.undone");
        assertThat(prepared.of(workspace, conversation))
                .filteredOn(item -> item.id().equals(done))
                .noneMatch(Prepared.Item::undoable);
        assertThatThrownBy(() -> prepared.undo(workspace, conversation, done, lin))
                .isInstanceOf(Problem.class);
        assertThat(shop.changes).hasSize(2);
    }

    @Test
    void onlyTheNewestChangeOfAnOrderIsTakenBack() {
        does(to("9 New Road"));
        UUID first = newest().id();
        does(to("10 Newer Road"));

        assertThatThrownBy(() -> prepared.undo(workspace, conversation, first, lin))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatDiedInTheMiddleOfBeingTakenBackIsNotRepeated() {
        does(to("9 New Road"));
        UUID done = newest().id();
        shop.dies = true;
        assertThatThrownBy(() -> prepared.undo(workspace, conversation, done, lin))
                .isInstanceOf(OneOrder.Killed.class);
        shop.dies = false;

        assertThatThrownBy(() -> prepared.undo(workspace, conversation, done, lin))
                .isInstanceOf(Problem.class);
        assertThat(shop.changes).hasSize(2);
    }

    @Test
    void nobodyElsesConversationIsTouched() {
        does(to("9 New Road"));
        UUID done = newest().id();

        assertThatThrownBy(() -> prepared.undo(workspace, new ConversationId(Ids.next()), done, lin))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> prepared.undo(WorkspaceId.next(), conversation, done, lin))
                .isInstanceOf(Problem.class);
    }

    /** A second goes by each time somebody looks. */
    private static final class Ticking extends Clock {
        private Instant now = OneOrder.NOW;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
