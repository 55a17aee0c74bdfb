package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.orders.Order;
import io.serai.orders.OrderChange.Piece;
import java.util.List;

/** Which things of an order are meant: those that were named last, all of them, or all but some. */
record Naming(Phrases phrases) {
    List<Order.Line> lines(Errand errand, Order order) {
        if (order.lines().size() == 1) {
            return order.lines();
        }
        for (String said : errand.words().reversed()) {
            var kept = excepted(said, order.lines());
            var named = kept.isEmpty()
                    ? Matching.lines(said, order.lines())
                    : without(kept, Matching.lines(before(said), order.lines()), order.lines());
            if (!named.isEmpty()) {
                return named;
            }
            if (phrases.within("everything", Folding.fold(said))) {
                return order.lines();
            }
        }
        return List.of();
    }

    /** What stays: "all but the lamp", "and keep the navy one". */
    private List<Order.Line> excepted(String said, List<Order.Line> lines) {
        String folded = Folding.fold(said);
        int at = exception(folded);
        if (at < 0) {
            return List.of();
        }
        var kept = Matching.lines(folded.substring(at), lines);
        return kept.size() < lines.size() ? kept : List.of();
    }

    private String before(String said) {
        String folded = Folding.fold(said);
        return folded.substring(0, Math.max(0, exception(folded)));
    }

    private int exception(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            if (phrases.reach("except", folded, at) > at) {
                return at;
            }
        }
        return -1;
    }

    private static List<Order.Line> without(List<Order.Line> kept, List<Order.Line> named, List<Order.Line> all) {
        var those = named.isEmpty() ? all : named;
        return those.stream().filter(line -> !kept.contains(line)).toList();
    }

    static List<Piece> pieces(List<Order.Line> lines, String said) {
        return lines.stream()
                .map(line -> new Piece(line.key(), Reasons.quantity(said, line)))
                .toList();
    }
}
