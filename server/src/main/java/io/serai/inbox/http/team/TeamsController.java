package io.serai.inbox.http.team;

import io.serai.accounts.Abilities;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.accounts.Teams;
import io.serai.inbox.Inbox;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Teams, and what people can do. Everybody sees them; those who manage people change them. */
@RestController
@RequestMapping("/api")
class TeamsController {
    private final Teams teams;
    private final Inbox inbox;
    private final CurrentAgent current;
    private final AuditLog audit;

    TeamsController(Teams teams, Inbox inbox, CurrentAgent current, AuditLog audit) {
        this.teams = teams;
        this.inbox = inbox;
        this.current = current;
        this.audit = audit;
    }

    record TeamRequest(
            @Nullable String name,
            @Nullable String colour,
            @Nullable Set<String> members) {}

    record TeamView(TeamId id, String name, String colour, List<AgentId> members) {
        static TeamView of(Team team) {
            return new TeamView(team.id(), team.name(), team.colour(), List.copyOf(team.members()));
        }
    }

    record TeamList(List<TeamView> items) {}

    record AbilitiesRequest(
            @Nullable Set<String> skills,
            @Nullable Set<Language> languages,
            @Nullable Map<String, Integer> capacities) {}

    record AbilitiesList(Map<AgentId, Abilities> items) {}

    @GetMapping("/teams")
    TeamList teams() {
        return new TeamList(teams.teams(current.agent().workspace()).stream()
                .map(TeamView::of)
                .toList());
    }

    @PostMapping("/teams")
    @ResponseStatus(HttpStatus.CREATED)
    TeamView add(@RequestBody TeamRequest request) {
        return keep(new TeamId(Ids.next()), request, "team_added");
    }

    @PutMapping("/teams/{id}")
    TeamView change(@PathVariable String id, @RequestBody TeamRequest request) {
        TeamId known = new TeamId(Ids.parse(id));
        if (teams.team(current.agent().workspace(), known).isEmpty()) {
            throw Problem.notFound("There is no such team. Somebody may have removed it.");
        }
        return keep(known, request, "team_changed");
    }

    private TeamView keep(TeamId id, TeamRequest request, String action) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        Set<AgentId> members = Optional.ofNullable(request.members()).orElse(Set.of()).stream()
                .map(member -> new AgentId(Ids.parse(member)))
                .collect(Collectors.toSet());
        Team kept = teams.keep(new Team(
                me.workspace(),
                id,
                given(request.name()),
                Optional.ofNullable(request.colour()).orElse("#0f766e"),
                members));
        record(me, action, "team", id.value().toString());
        inbox.drain(me.workspace());
        return TeamView.of(kept);
    }

    private static String given(@Nullable String name) {
        return Optional.ofNullable(name).orElse("");
    }

    @DeleteMapping("/teams/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        teams.remove(me.workspace(), new TeamId(Ids.parse(id)));
        record(me, "team_removed", "team", id);
        inbox.drain(me.workspace());
    }

    @GetMapping("/abilities")
    AbilitiesList abilities() {
        return new AbilitiesList(teams.abilities(current.agent().workspace()));
    }

    @PutMapping("/agents/{id}/abilities")
    Abilities abilities(@PathVariable String id, @RequestBody AbilitiesRequest request) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        var abilities = new Abilities(
                Optional.ofNullable(request.skills()).orElse(Set.of()),
                Optional.ofNullable(request.languages()).orElse(Set.of()),
                Optional.ofNullable(request.capacities()).orElse(Map.of()));
        teams.keep(me.workspace(), new AgentId(Ids.parse(id)), abilities);
        record(me, "abilities_changed", "agent", id);
        inbox.drain(me.workspace());
        return abilities;
    }

    private void record(Agent me, String action, String key, String id) {
        audit.record(me.workspace(), Optional.of(me.id()), action, Map.of(key, id));
    }
}
