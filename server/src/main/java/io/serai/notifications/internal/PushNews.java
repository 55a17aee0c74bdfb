package io.serai.notifications.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.notifications.internal.push.Push;
import io.serai.shared.WorkspaceId;
import io.serai.work.JobHandler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the browsers of somebody who has not looked. */
@Component
class PushNews implements JobHandler<PushDue> {
    private final NotificationStore store;
    private final Wording wording;
    private final Accounts accounts;
    private final Push push;
    private final JsonMapper json;
    private final Clock clock;

    PushNews(NotificationStore store, Wording wording, Accounts accounts, Push push, JsonMapper json, Clock clock) {
        this.store = store;
        this.wording = wording;
        this.accounts = accounts;
        this.push = push;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Class<PushDue> handles() {
        return PushDue.class;
    }

    @Override
    public void run(WorkspaceId workspace, PushDue due) {
        store.find(workspace, due.notification())
                .filter(it -> !it.read())
                .ifPresent(it -> accounts.agent(workspace, it.agent())
                        .filter(Agent::active)
                        .filter(agent -> !quiet(workspace, agent) && store.push(workspace, it.id(), clock.instant()))
                        .ifPresent(agent -> push.send(
                                workspace,
                                agent.id(),
                                message(agent, it),
                                it.id().toString())));
    }

    private boolean quiet(WorkspaceId workspace, Agent agent) {
        return store.wishes(workspace, agent.id())
                .filter(wishes -> wishes.quietAt(clock.instant()))
                .isPresent();
    }

    private String message(Agent agent, Notification it) {
        Wording.Words words = wording.of(agent, it);
        Map<String, String> message = new LinkedHashMap<>();
        message.put("title", words.title());
        message.put(
                "body",
                Stream.of(words.who(), words.text())
                        .flatMap(part -> part.stream())
                        .collect(Collectors.joining(": ")));
        message.put("tag", it.kind().name() + it.conversation().value());
        message.put("url", "/inbox/" + it.conversation().value() + "?view=all");
        return json.writeValueAsString(message);
    }
}
