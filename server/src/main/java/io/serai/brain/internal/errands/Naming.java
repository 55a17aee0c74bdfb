package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.orders.Order;
import io.serai.orders.OrderChange.Piece;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Which things of an order are meant: those that were named last, all of them, or all but some. */
record Naming(Phrases phrases) {
    List<Order.Line> lines(Errand errand, Order order) {
        if (order.lines().size() == 1) {
            return order.lines();
        }
        var more = new LinkedHashSet<Order.Line>();
        for (String said : errand.words().reversed()) {
            var kept = excepted(said, order.lines());
            var named = kept.isEmpty()
                    ? Matching.lines(said, order.lines())
                    : without(kept, Matching.lines(before(said), order.lines()), order.lines());
            more.addAll(named);
            boolean besides = !named.isEmpty() && kept.isEmpty() && phrases.within("also", Folding.fold(said));
            if (!named.isEmpty() && !besides) {
                return order.lines().stream().filter(more::contains).toList();
            }
            if (named.isEmpty() && phrases.within("everything", Folding.fold(said))) {
                return order.lines();
            }
        }
        return order.lines().stream().filter(more::contains).toList();
    }

    /** What stays: "all but the lamp", "and keep the navy one". */
    private List<Order.Line> excepted(String said, List<Order.Line> lines) {
        var staying = staying(said, lines);
        if (!staying.isEmpty()) {
            return staying;
        }
        String folded = Folding.fold(said);
        int at = exception(folded);
        if (at < 0) {
            return List.of();
        }
        var kept = Matching.lines(folded.substring(at), lines);
        return kept.size() < lines.size() ? kept : List.of();
    }

    /** "The lamp stays", in a clause of its own. */
    private List<Order.Line> staying(String said, List<Order.Line> lines) {
        var stay = Arrays.stream(said.split("[,;，；、。.!！\\n]"))
                .filter(clause -> phrases.within("stays", Folding.fold(clause)))
                .flatMap(clause -> Matching.lines(clause, lines).stream())
                .distinct()
                .toList();
        return stay.size() < lines.size() ? stay : List.of();
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
        var those = named.stream().filter(line -> !kept.contains(line)).toList();
        return those.isEmpty()
                ? all.stream().filter(line -> !kept.contains(line)).toList()
                : those;
    }

    static List<Piece> pieces(List<Order.Line> lines, String said) {
        return lines.stream()
                .map(line -> new Piece(line.key(), Reasons.quantity(said, line)))
                .toList();
    }
}
