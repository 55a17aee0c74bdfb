package io.serai.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.conversations.ConversationId;
import io.serai.conversations.MessageId;
import io.serai.json.Json;
import io.serai.orders.ChangeOutcome;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.SourceId;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is done in a shop is done once, whatever happens in between; and whoever asks learns nothing from what is looked up. */
class DoneOnceTest {
    private static final Instant NOW = Instant.parse("2026-05-12T09:00:00Z");
    private final WorkspaceId workspace = WorkspaceId.next();
    private final Shop shop = new Shop();
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryToolLog log = new InMemoryToolLog();
    private final Asker ana =
            new Asker(Set.of("ana@example.com"), Set.of(), Set.of(), List.of(Asker.Proof.ORDER_AND_CONTACT));
    private final Occasion occasion =
            new Occasion(new ConversationId(Ids.next()), Optional.empty(), new MessageId(Ids.next()));

    private final ToolCall.Change cancel =
            new ToolCall.Change(ana, shop.order.id(), new OrderChange.Cancel("no longer needed"), true);

    private Changes changes() {
        return new Changes(shop, log, new Open(), Json.mapper(), clock);
    }

    @Test
    void whatDiedInTheMiddleIsNotDoneAgainWhenTheMessagePassesOnceMore() {
        shop.dies = true;
        assertThatThrownBy(() -> changes().use(workspace, occasion, cancel, ToolSettings.DEFAULT))
                .isInstanceOf(Killed.class);

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
        var identification = new Identification(shop, new InMemoryAttempts(), new Open(), CodePost.NONE, clock);
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

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** One order, and a shop that may die while it changes it. */
    private static final class Shop implements Orders {
        private final List<String> keys = new ArrayList<>();
        private final Order order;
        private boolean dies;
        private int looked;

        Shop() {
            var euros = Currency.getInstance("EUR");
            var total = new Money(new BigDecimal("20.00"), euros);
            order = new Order(
                    new OrderId(Ids.next()),
                    new SourceId(Ids.next()),
                    "K1",
                    "K1",
                    new Order.Buyer(
                            Optional.of("Ana"), Optional.of("ana@example.com"), Optional.empty(), Optional.empty()),
                    Order.State.OPEN,
                    Order.Payment.PAID,
                    total,
                    new Money(BigDecimal.ZERO, euros),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    NOW,
                    Optional.empty(),
                    NOW,
                    NOW);
        }

        @Override
        public boolean known(WorkspaceId workspace) {
            return true;
        }

        @Override
        public Optional<Order> find(WorkspaceId workspace, OrderId id) {
            looked++;
            return id.equals(order.id()) ? Optional.of(order) : Optional.empty();
        }

        @Override
        public List<Order> numbered(WorkspaceId workspace, String number) {
            looked++;
            return number.equals("K1") ? List.of(order) : List.of();
        }

        @Override
        public List<Order> of(WorkspaceId workspace, Collection<String> emails, Collection<String> phones) {
            looked++;
            return emails.contains("ana@example.com") ? List.of(order) : List.of();
        }

        @Override
        public List<Order> withParcel(WorkspaceId workspace, String number) {
            return List.of();
        }

        @Override
        public Order fresh(WorkspaceId workspace, OrderId id) {
            return order;
        }

        @Override
        public Set<OrderChange.Kind> changeable(WorkspaceId workspace, OrderId id) {
            return EnumSet.allOf(OrderChange.Kind.class);
        }

        @Override
        public ChangeOutcome change(WorkspaceId workspace, OrderId id, OrderChange change, String key) {
            keys.add(key);
            if (dies) {
                throw new Killed();
            }
            return new ChangeOutcome.Done(order, Optional.empty());
        }
    }

    private static final class Open implements Seal {
        @Override
        public byte[] seal(WorkspaceId workspace, String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(WorkspaceId workspace, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] hash(WorkspaceId workspace, String context, String text) {
            return (context + text).repeat(3).getBytes(StandardCharsets.UTF_8);
        }
    }
}
