package io.serai.brain.internal;

import io.serai.brain.Memory;
import io.serai.brain.Memory.Fact;
import io.serai.brain.internal.hearing.Replies;
import io.serai.understanding.Entity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the customer tells along the way, so that nobody asks for it again. */
final class Facts {
    private static final double SURE = 0.5;

    private Facts() {}

    static void noted(Thinking thinking, Replies replies) {
        Memory memory = thinking.memory();
        var told = thinking.turn().heard().entities().stream()
                .filter(entity -> entity.confidence() >= SURE)
                .filter(Facts::worthKeeping)
                .map(entity -> new Fact(entity.kind().name().toLowerCase(Locale.ROOT), entity.value()))
                .distinct()
                .toList();
        thinking.remember(memory.knowing(told.isEmpty() ? other(thinking, memory, replies) : told));
    }

    /** "No, the other order": of two that were named, the one before becomes the one that is meant. */
    private static List<Fact> other(Thinking thinking, Memory memory, Replies replies) {
        if (!replies.meansTheOther(thinking.said(), thinking.turn().language())) {
            return List.of();
        }
        return Stream.of("order_number", "product", "tracking_number")
                .flatMap(kind -> memory.facts().stream()
                        .filter(fact -> fact.kind().equals(kind))
                        .skip(1)
                        .limit(1))
                .limit(1)
                .toList();
    }

    private static boolean worthKeeping(Entity entity) {
        return switch (entity.kind()) {
            case ORDER_NUMBER, TRACKING_NUMBER, EMAIL, PHONE, SIZE, COLOUR, PRODUCT, COUNTRY -> true;
            case MONEY, QUANTITY, DATE, TIME, LANGUAGE -> false;
        };
    }
}
