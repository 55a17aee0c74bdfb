package io.serai.accounts;

import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.util.Set;
import java.util.regex.Pattern;

/** People who take the same conversations. {@code colour} is {@code #rrggbb}. */
public record Team(WorkspaceId workspace, TeamId id, String name, String colour, Set<AgentId> members) {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final int LONGEST_NAME = 60;

    public Team {
        name = name.strip();
        members = Set.copyOf(members);
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw Problem.invalid("A team's name has 1 to " + LONGEST_NAME + " characters.");
        }
        if (!COLOUR.matcher(colour).matches()) {
            throw Problem.invalid("A colour is written like #0f766e.");
        }
    }

    public boolean has(AgentId agent) {
        return members.contains(agent);
    }

    /** Whether a hand-off that says this means us. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
