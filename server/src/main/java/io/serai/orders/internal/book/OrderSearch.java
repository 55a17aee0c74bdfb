package io.serai.orders.internal.book;

import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.Orders;
import io.serai.orders.internal.book.OrderStore.Mark;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds orders for an agent, by whatever they have at hand. */
@Component
public class OrderSearch {
    private static final int AT_A_TIME = 30;

    private final OrderStore store;
    private final OrderSeal seal;
    private final Orders orders;

    public OrderSearch(OrderStore store, OrderSeal seal, Orders orders) {
        this.store = store;
        this.seal = seal;
        this.orders = orders;
    }

    public Page<Order> find(WorkspaceId workspace, String query, Optional<String> cursor) {
        String words = query.strip();
        return words.isEmpty() ? latest(workspace, cursor) : new Page<>(named(workspace, words), Optional.empty());
    }

    private List<Order> named(WorkspaceId workspace, String words) {
        Map<OrderId, Order> found = new LinkedHashMap<>();
        List<Order> all = new ArrayList<>();
        if (words.contains("@")) {
            all.addAll(orders.of(workspace, List.of(words), List.of()));
        } else {
            all.addAll(orders.numbered(workspace, words));
            all.addAll(orders.withParcel(workspace, words));
            all.addAll(orders.of(workspace, List.of(), List.of(words)));
        }
        all.forEach(order -> found.putIfAbsent(order.id(), order));
        return List.copyOf(found.values());
    }

    private Page<Order> latest(WorkspaceId workspace, Optional<String> cursor) {
        List<StoredOrder> page = store.latest(workspace, cursor.map(OrderSearch::mark), AT_A_TIME + 1);
        List<Order> shown = page.stream()
                .limit(AT_A_TIME)
                .map(stored -> seal.open(workspace, stored))
                .toList();
        return new Page<>(shown, page.size() > AT_A_TIME ? Optional.of(cursor(shown.getLast())) : Optional.empty());
    }

    private static String cursor(Order last) {
        return last.placedAt() + "~" + last.id().value();
    }

    private static Mark mark(String cursor) {
        String[] parts = cursor.split("~", 2);
        try {
            return new Mark(Instant.parse(parts[0]), new OrderId(Ids.parse(parts.length > 1 ? parts[1] : "")));
        } catch (java.time.DateTimeException notOurs) {
            throw Problem.invalid("This cursor is not one of ours.");
        }
    }
}
