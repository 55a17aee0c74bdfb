package io.serai.realtime.widget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.brain.Personas;
import io.serai.shared.WorkspaceId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What those who answer are called. Of an agent the customer learns the name and nothing else. */
@Component
class Names {
    private final Accounts accounts;
    private final Personas personas;
    private final Cache<AgentId, String> humans = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(10_000)
            .build();

    Names(Accounts accounts, Personas personas) {
        this.accounts = accounts;
        this.personas = personas;
    }

    String bot(WorkspaceId workspace) {
        return personas.of(workspace).name();
    }

    String human(WorkspaceId workspace, AgentId agent) {
        return humans.get(
                agent, id -> accounts.agent(workspace, id).map(Agent::name).orElse(""));
    }
}
