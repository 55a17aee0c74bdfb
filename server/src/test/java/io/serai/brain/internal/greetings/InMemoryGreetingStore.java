package io.serai.brain.internal.greetings;

import io.serai.brain.GreetingRule;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

final class InMemoryGreetingStore implements GreetingStore {
    private final Map<WorkspaceId, List<GreetingRule>> rules = new HashMap<>();

    @Override
    public List<GreetingRule> all(WorkspaceId workspace) {
        return List.copyOf(rules.getOrDefault(workspace, List.of()));
    }

    @Override
    public void put(WorkspaceId workspace, GreetingRule rule, Instant at) {
        List<GreetingRule> all = rules.computeIfAbsent(workspace, first -> new ArrayList<>());
        int place = all.stream().map(GreetingRule::id).toList().indexOf(rule.id());
        if (place < 0) {
            all.add(rule);
        } else {
            all.set(place, rule);
        }
    }

    @Override
    public void remove(WorkspaceId workspace, UUID id) {
        rules.getOrDefault(workspace, new ArrayList<>())
                .removeIf(rule -> rule.id().equals(id));
    }
}
