package io.serai.privacy.internal.factor;

import io.serai.accounts.AgentId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The twin. */
class InMemoryFactors implements FactorStore {
    private record Seat(WorkspaceId workspace, AgentId agent) {}

    private final Map<Seat, Factor> factors = new HashMap<>();
    private final Map<Seat, Long> steps = new HashMap<>();

    @Override
    public synchronized void begin(WorkspaceId workspace, AgentId agent, byte[] sealedSecret, Instant at) {
        List<String> left = find(workspace, agent).map(Factor::recovery).orElse(List.of());
        factors.put(new Seat(workspace, agent), new Factor(sealedSecret, false, left));
        steps.remove(new Seat(workspace, agent));
    }

    @Override
    public synchronized Optional<Factor> find(WorkspaceId workspace, AgentId agent) {
        return Optional.ofNullable(factors.get(new Seat(workspace, agent)));
    }

    @Override
    public synchronized void confirm(WorkspaceId workspace, AgentId agent, List<String> recovery, Instant at) {
        factors.computeIfPresent(
                new Seat(workspace, agent), (seat, known) -> new Factor(known.sealedSecret(), true, recovery));
    }

    @Override
    public synchronized void recovery(WorkspaceId workspace, AgentId agent, List<String> hashes) {
        factors.computeIfPresent(
                new Seat(workspace, agent),
                (seat, known) -> new Factor(known.sealedSecret(), known.confirmed(), hashes));
    }

    @Override
    public synchronized boolean use(WorkspaceId workspace, AgentId agent, long step) {
        var seat = new Seat(workspace, agent);
        boolean fresh = factors.containsKey(seat) && steps.getOrDefault(seat, 0L) < step;
        if (fresh) {
            steps.put(seat, step);
        }
        return fresh;
    }

    @Override
    public synchronized boolean recover(WorkspaceId workspace, AgentId agent, String hash) {
        Optional<Factor> known = find(workspace, agent);
        var left = new ArrayList<>(known.map(Factor::recovery).orElse(List.of()));
        boolean used = left.remove(hash);
        known.ifPresent(
                it -> factors.put(new Seat(workspace, agent), new Factor(it.sealedSecret(), it.confirmed(), left)));
        return used;
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, AgentId agent) {
        factors.remove(new Seat(workspace, agent));
    }
}
