package io.serai.orders.internal.upload.reading;

import io.serai.orders.Order;
import io.serai.orders.internal.upload.table.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What files call the states of orders and payments. */
final class StateWords {
    private static final Map<String, Order.State> STATES = new HashMap<>();
    private static final Map<String, Order.Payment> PAYMENTS = new HashMap<>();

    static {
        Map<String, List<String>> words = Words.of("order-words.txt");
        words.forEach((meaning, all) -> all.stream().map(StateWords::joined).forEach(word -> {
            if (Arrays.stream(Order.State.values()).anyMatch(it -> it.name().equals(meaning))) {
                STATES.putIfAbsent(word, Order.State.valueOf(meaning));
            } else {
                PAYMENTS.putIfAbsent(word, Order.Payment.valueOf(meaning));
            }
        }));
    }

    private StateWords() {}

    /** {@code on-hold}, {@code onhold} and {@code on hold} are one word. */
    private static String joined(String plain) {
        return plain.replace(" ", "");
    }

    static Optional<Order.State> state(String cell, Map<String, String> own) {
        return Optional.ofNullable(own.get(cell.strip()))
                .map(word -> Order.State.valueOf(word.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(STATES.get(joined(Words.plain(cell)))));
    }

    static Optional<Order.Payment> payment(String cell, Map<String, String> own) {
        return Optional.ofNullable(own.get(cell.strip()))
                .map(word -> Order.Payment.valueOf(word.toUpperCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(PAYMENTS.get(joined(Words.plain(cell)))));
    }
}
