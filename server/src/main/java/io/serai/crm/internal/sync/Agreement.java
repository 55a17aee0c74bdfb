package io.serai.crm.internal.sync;

import io.serai.crm.internal.connections.Rules.Conflict;
import io.serai.crm.internal.connections.Rules.Pair;
import io.serai.crm.internal.connections.Rules.Way;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which side is right, field by field. What differs from what both said when they last agreed has changed since; whoever changed it is right, and
 * where both did, the rule says who. What is empty never takes away what is there, on neither side.
 *
 * @param here what is to be written here, by our names
 * @param there what is to be written there
 * @param agreed what both say once that is done
 */
record Agreement(Map<String, String> here, Map<Pair, String> there, Map<String, String> agreed) {
    Agreement {
        here = Map.copyOf(here);
        agreed = Map.copyOf(agreed);
    }

    /**
     * @param before what they last agreed on
     * @param ours by our names; @param theirs in our words, by our names
     * @param unreadable our names of fields in which they have what we cannot read: nobody touches them
     */
    record Sides(
            Map<String, String> before,
            Map<String, String> ours,
            Map<String, String> theirs,
            Set<String> unreadable,
            Instant ourChange,
            Instant theirChange) {}

    static Agreement of(List<Pair> pairs, Conflict rule, Sides sides) {
        Map<String, String> here = new HashMap<>();
        Map<Pair, String> there = new LinkedHashMap<>();
        Map<String, String> agreed = new HashMap<>(sides.before());
        for (Pair pair : pairs) {
            String field = pair.ours();
            if (sides.unreadable().contains(field)) {
                continue;
            }
            Optional<String> ours = Optional.ofNullable(sides.ours().get(field));
            Optional<String> theirs = Optional.ofNullable(sides.theirs().get(field));
            if (ours.equals(theirs)) {
                ours.ifPresent(value -> agreed.put(field, value));
            } else if (isTheirs(pair, rule, sides, ours, theirs)) {
                here.put(field, theirs.orElseThrow());
                agreed.put(field, theirs.orElseThrow());
            } else if (isOurs(pair, rule, sides, ours, theirs)) {
                there.put(pair, ours.orElseThrow());
                agreed.put(field, ours.orElseThrow());
            }
        }
        return new Agreement(here, there, agreed);
    }

    private static boolean isTheirs(
            Pair pair, Conflict rule, Sides sides, Optional<String> ours, Optional<String> theirs) {
        if (pair.way() == Way.OUT || theirs.isEmpty() || !changed(pair, sides, theirs)) {
            return false;
        }
        return ours.isEmpty() || pair.way() == Way.IN || !changed(pair, sides, ours) || !oursWins(rule, sides);
    }

    private static boolean isOurs(
            Pair pair, Conflict rule, Sides sides, Optional<String> ours, Optional<String> theirs) {
        if (pair.way() == Way.IN || ours.isEmpty() || !changed(pair, sides, ours)) {
            return false;
        }
        return theirs.isEmpty() || pair.way() == Way.OUT || !changed(pair, sides, theirs) || oursWins(rule, sides);
    }

    private static boolean changed(Pair pair, Sides sides, Optional<String> now) {
        return !Objects.equals(sides.before().get(pair.ours()), now.orElse(null));
    }

    private static boolean oursWins(Conflict rule, Sides sides) {
        return switch (rule) {
            case OURS -> true;
            case THEIRS -> false;
            case NEWEST -> sides.ourChange().isAfter(sides.theirChange());
        };
    }
}
