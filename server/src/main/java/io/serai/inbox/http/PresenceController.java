package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.inbox.Inbox;
import io.serai.inbox.Inbox.Presence;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is there. */
@RestController
@RequestMapping("/api/presence")
class PresenceController {
    private final Inbox inbox;
    private final CurrentAgent current;

    PresenceController(Inbox inbox, CurrentAgent current) {
        this.inbox = inbox;
        this.current = current;
    }

    record Presences(Presence mine, Map<AgentId, Presence> agents) {}

    record PresenceRequest(@Nullable Presence presence) {}

    @GetMapping
    Presences presences() {
        Agent agent = current.agent();
        Map<AgentId, Presence> all = inbox.presences(agent.workspace());
        return new Presences(all.getOrDefault(agent.id(), Presence.OFFLINE), all);
    }

    @PutMapping
    Presences change(@RequestBody PresenceRequest request) {
        Agent agent = current.agent();
        if (request.presence() == null) {
            throw Problem.invalid("A presence is 'online', 'busy', 'away' or 'offline'.");
        }
        inbox.presence(agent.workspace(), agent.id(), request.presence());
        return presences();
    }
}
