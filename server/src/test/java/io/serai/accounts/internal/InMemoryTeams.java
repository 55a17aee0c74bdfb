package io.serai.accounts.internal;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Invitations.Invitation;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.shared.WorkspaceId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The twin of both stores, since an accepted invitation makes a member. */
class InMemoryTeams implements TeamStore, InvitationStore {
    private final AccountsStore people;
    private final Map<TeamId, Team> teams = new LinkedHashMap<>();
    private final Map<AgentId, Abilities> abilities = new HashMap<>();
    private final Map<ByteBuffer, Invitation> invitations = new LinkedHashMap<>();

    InMemoryTeams(AccountsStore people) {
        this.people = people;
    }

    @Override
    public synchronized List<Team> teams(WorkspaceId workspace) {
        return teams.values().stream()
                .filter(team -> team.workspace().equals(workspace))
                .sorted(Comparator.comparing(team -> team.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public synchronized boolean keep(WorkspaceId workspace, Team team) {
        boolean taken = teams(workspace).stream()
                .anyMatch(other -> other.isCalled(team.name()) && !other.id().equals(team.id()));
        if (!taken) {
            teams.put(team.id(), team);
        }
        return !taken;
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, TeamId id) {
        teams.values().removeIf(team -> team.id().equals(id) && team.workspace().equals(workspace));
    }

    @Override
    public synchronized Map<AgentId, Abilities> abilities(WorkspaceId workspace) {
        var here = new HashMap<>(abilities);
        here.keySet().removeIf(agent -> people.agent(workspace, agent).isEmpty());
        return here;
    }

    @Override
    public synchronized void keep(WorkspaceId workspace, AgentId agent, Abilities changed) {
        abilities.put(agent, changed);
    }

    @Override
    public synchronized void add(WorkspaceId workspace, Invitation invitation, byte[] tokenHash, Instant at) {
        invitations
                .values()
                .removeIf(other ->
                        other.workspace().equals(workspace) && other.email().equals(invitation.email()));
        invitations.put(ByteBuffer.wrap(tokenHash), invitation);
    }

    @Override
    public synchronized List<Invitation> open(WorkspaceId workspace, Instant now) {
        return invitations.values().stream()
                .filter(it -> it.workspace().equals(workspace) && it.expiresAt().isAfter(now))
                .toList()
                .reversed();
    }

    @Override
    public synchronized void remove(WorkspaceId workspace, UUID id) {
        invitations.values().removeIf(it -> it.id().equals(id) && it.workspace().equals(workspace));
    }

    @Override
    public synchronized Optional<Invitation> byToken(byte[] tokenHash, Instant now) {
        return Optional.ofNullable(invitations.get(ByteBuffer.wrap(tokenHash)))
                .filter(it -> it.expiresAt().isAfter(now));
    }

    @Override
    public synchronized boolean accept(WorkspaceId workspace, UUID id, Agent agent, String passwordHash, Instant at) {
        Optional<Invitation> open = invitations.values().stream()
                .filter(it -> it.id().equals(id) && it.workspace().equals(workspace))
                .findFirst();
        if (open.isEmpty() || !people.add(agent, passwordHash, at)) {
            return false;
        }
        remove(workspace, id);
        open.get().teams().forEach(team -> teams.computeIfPresent(team, (known, before) -> joined(before, agent)));
        return true;
    }

    private static Team joined(Team team, Agent agent) {
        var members = new HashSet<>(team.members());
        members.add(agent.id());
        return new Team(team.workspace(), team.id(), team.name(), team.colour(), members);
    }
}
