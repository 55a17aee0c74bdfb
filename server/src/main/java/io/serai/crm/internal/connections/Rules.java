package io.serai.crm.internal.connections;

import io.serai.shared.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What goes where.
 *
 * @param pairs which field here is which property there
 * @param conflict who is right where both sides changed the same field
 * @param addsHere whether people whom only the CRM knows become customers here
 * @param addsThere whether customers whom only we know become contacts there
 * @param erasesThere whether whoever is erased here is deleted there, too
 * @param notes whether resolved conversations are noted there
 */
public record Rules(
        List<Pair> pairs, Conflict conflict, boolean addsHere, boolean addsThere, boolean erasesThere, Notes notes) {
    private static final int MOST = 100;

    /** @param ours a field of {@link io.serai.contacts.CustomerRecords}; @param theirs the CRM's own name of a property */
    public record Pair(String ours, String theirs, Way way) {}

    public enum Way {
        BOTH,
        /** From there to here. */
        IN,
        /** From here to there. */
        OUT
    }

    public enum Conflict {
        NEWEST,
        THEIRS,
        OURS
    }

    public enum Notes {
        OFF,
        /** Who, when, how long, and where it is read. */
        SHORT,
        /** And what was said. */
        WHOLE
    }

    public Rules {
        pairs = List.copyOf(pairs);
    }

    /** @throws Problem INVALID where they contradict themselves */
    public Rules checked() {
        if (pairs.isEmpty() || pairs.size() > MOST) {
            throw Problem.invalid("Map 1 to " + MOST + " fields.");
        }
        Set<String> ours = new HashSet<>();
        Set<String> theirs = new HashSet<>();
        for (Pair pair : pairs) {
            if (!ours.add(pair.ours()) || !theirs.add(pair.theirs())) {
                throw Problem.invalid("A field can be mapped once only: '" + pair.theirs() + "'.");
            }
        }
        if (ours.contains("name") && (ours.contains("first_name") || ours.contains("last_name"))) {
            throw Problem.invalid("Map either the whole name, or first and last name.");
        }
        return this;
    }

    public boolean pushes() {
        return pairs.stream().anyMatch(pair -> pair.way() != Way.IN);
    }

    public boolean pulls() {
        return pairs.stream().anyMatch(pair -> pair.way() != Way.OUT);
    }

    public Set<String> properties() {
        return pairs.stream().map(Pair::theirs).collect(Collectors.toUnmodifiableSet());
    }
}
