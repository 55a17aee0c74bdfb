package io.serai.inbox.http.hours;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.TeamId;
import io.serai.accounts.Teams;
import io.serai.channels.BusinessHours;
import io.serai.channels.OpeningHours;
import io.serai.inbox.internal.sla.PromiseStore;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When a team is there; written as an account's hours are. */
@RestController
@RequestMapping("/api/teams")
class TeamHoursController {
    private final PromiseStore store;
    private final Teams teams;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;

    TeamHoursController(PromiseStore store, Teams teams, Accounts accounts, CurrentAgent current, AuditLog audit) {
        this.store = store;
        this.teams = teams;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    record HoursView(
            @Nullable String hours,
            @Nullable String zone,
            @Nullable String holidays) {
        static HoursView of(Map<String, String> settings) {
            return new HoursView(
                    settings.getOrDefault(OpeningHours.SETTING, ""),
                    settings.getOrDefault(BusinessHours.ZONE, ""),
                    settings.getOrDefault(BusinessHours.HOLIDAYS, ""));
        }

        Map<String, String> settings() {
            var settings = new HashMap<String, String>();
            settings.put(OpeningHours.SETTING, Optional.ofNullable(hours).orElse(""));
            settings.put(BusinessHours.ZONE, Optional.ofNullable(zone).orElse(""));
            settings.put(BusinessHours.HOLIDAYS, Optional.ofNullable(holidays).orElse(""));
            return settings;
        }
    }

    @GetMapping("/{id}/hours")
    HoursView hours(@PathVariable String id) {
        Agent me = current.agent();
        return HoursView.of(store.hours(me.workspace()).getOrDefault(known(me, id), Map.of()));
    }

    @PutMapping("/{id}/hours")
    HoursView hours(@PathVariable String id, @RequestBody HoursView given) {
        Agent me = current.require(Permission.MANAGE_AGENTS);
        TeamId team = known(me, id);
        BusinessHours.of(given.settings(), accounts.workspace(me.workspace()).zone());
        store.hours(me.workspace(), team, given.settings());
        audit.record(me.workspace(), Optional.of(me.id()), "team_changed", Map.of("team", id));
        return HoursView.of(given.settings());
    }

    private TeamId known(Agent me, String id) {
        TeamId team = new TeamId(Ids.parse(id));
        return teams.team(me.workspace(), team)
                .orElseThrow(() -> Problem.notFound("There is no such team. Somebody may have removed it."))
                .id();
    }
}
