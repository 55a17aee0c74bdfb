package io.serai.inbox.internal.routing;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says who takes a conversation. It knows no store and no clock. */
final class Choosing {
    private Choosing() {}

    static Optional<Free> taker(Need need, Policy policy, Collection<Free> online) {
        List<Free> able = online.stream()
                .filter(one -> need.people().isEmpty() || need.people().contains(one.id()))
                .filter(one -> !need.passed().contains(one.id()))
                .filter(one -> one.hasRoom(need.channel()))
                .toList();
        Optional<Free> before = policy.sticky()
                ? able.stream()
                        .filter(one -> need.last().filter(one.id()::equals).isPresent())
                        .findFirst()
                : Optional.empty();
        return before.or(() -> able.stream().min(order(need, policy)));
    }

    /** Who speaks the language, who knows the matter, then by policy; by name where they are alike. */
    private static Comparator<Free> order(Need need, Policy policy) {
        Comparator<Free> byPolicy = switch (policy.method()) {
            case LEAST_LOADED -> Comparator.comparing(Free::room, Comparator.reverseOrder());
            case ROUND_ROBIN -> Comparator.comparing(one -> one.lastTurn().orElse(Instant.MIN));
        };
        return Comparator.comparing((Free one) -> speaks(one, need) ? 0 : 1)
                .thenComparing(one -> -knows(one, need))
                .thenComparing(byPolicy)
                .thenComparing(one -> one.agent().name());
    }

    private static boolean speaks(Free one, Need need) {
        return need.language().filter(one.abilities()::speaks).isPresent();
    }

    private static int knows(Free one, Need need) {
        return (int) one.abilities().skills().stream()
                .filter(skill -> need.about().contains(skill))
                .count();
    }
}
