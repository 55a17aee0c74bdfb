package io.serai.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.json.Json;
import io.serai.orders.OrderChange;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Asker;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import io.serai.tools.Tools.Occasion;
import io.serai.tools.internal.codes.CodePost;
import io.serai.tools.internal.identity.InMemoryAttempts;
import io.serai.tools.internal.log.InMemoryToolLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done in a shop is done once, whatever happens in between; and whoever asks learns nothing from what is looked up. */
class DoneOnceTest {
    private static final Instant NOW = OneOrder.NOW;
    private final WorkspaceId workspace = WorkspaceId.next();
    private final OneOrder shop = new OneOrder();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryToolLog log = new InMemoryToolLog();
    private final Asker ana =
            new Asker(Set.of("ana@example.com"), Set.of(), Set.of(), List.of(Asker.Proof.ORDER_AND_CONTACT));
    private final Occasion occasion =
            new Occasion(new ConversationId(Ids.next()), Optional.empty(), new MessageId(Ids.next()));

    private final ToolCall.Change cancel =
            new ToolCall.Change(ana, shop.order.id(), new OrderChange.Cancel("no longer needed"), true);

    private Changes changes() {
        return new Changes(shop, log, new OneOrder.Open(), Json.mapper(), clock);
    }

    @Test
    void whatDiedInTheMiddleIsNotDoneAgainWhenTheMessagePassesOnceMore() {
        shop.dies = true;
        assertThatThrownBy(() -> changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT))
                .isInstanceOf(OneOrder.Killed.class);

        shop.dies = false;
        ToolResult again = changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT);

        assertThat(again).isInstanceOf(ToolResult.Uncertain.class);
        assertThat(shop.keys).hasSize(1);
    }

    @Test
    void theSameMessageTwiceIsDoneOnceAndToldAsDone() {
        assertThat(changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT))
                .isInstanceOf(ToolResult.Done.class);
        assertThat(changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT))
                .isInstanceOf(ToolResult.Done.class);
        assertThat(shop.keys).hasSize(1);
    }

    @Test
    void anotherMessageIsAnotherWish() {
        changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT);
        var later = new Occasion(occasion.conversation(), Optional.empty(), new MessageId(Ids.next()));
        changes().use(workspace, later, cancel, ToolSettings.DEFAULT);
        assertThat(shop.keys).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void asMuchIsLookedUpForAnOrderThatExistsAsForOneThatDoesNot() {
        var identification =
                new Identification(shop, new InMemoryAttempts(), new OneOrder.Open(), CodePost.NONE, clock);
        int known = lookedUp(identification, "K1");
        int unknown = lookedUp(identification, "K2");
        assertThat(known).isEqualTo(unknown);
    }

    private int lookedUp(Identification identification, String number) {
        int before = shop.looked;
        ToolResult result = identification.identify(
                workspace,
                new Occasion(new ConversationId(Ids.next()), Optional.empty(), new MessageId(Ids.next())),
                new ToolCall.Identify(
                        Optional.of(number), List.of("mallory@example.com"), List.of(), List.of(), List.of()),
                ToolSettings.Identity.ORDER_AND_CONTACT);
        assertThat(result).isEqualTo(new ToolResult.NotKnown(true));
        return shop.looked - before;
    }
}
