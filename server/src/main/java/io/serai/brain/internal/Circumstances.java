package io.serai.brain.internal;

import io.serai.brain.Turn;
import io.serai.knowledge.Validity.Asker;
import io.serai.understanding.Entity;
import java.util.Optional;

/** For which country and day an answer has to hold: the country that is asked about, that was told before, or in which the customer is. */
final class Circumstances {
    private static final double SURE = 0.5;

    private Circumstances() {}

    static Asker of(Thinking thinking) {
        Turn turn = thinking.turn();
        Optional<String> named = turn.heard().entities().stream()
                .filter(entity -> entity.kind() == Entity.Kind.COUNTRY && entity.confidence() >= SURE)
                .map(Entity::value)
                .findFirst();
        return new Asker(
                named.or(() -> thinking.memory().fact("country"))
                        .or(() -> turn.scene().country()),
                Optional.of(turn.scene().now().atZone(turn.scene().zone()).toLocalDate()));
    }
}
