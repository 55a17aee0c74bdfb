package io.serai.inbox.internal.sla;

import io.serai.accounts.Accounts;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.channels.BusinessHours;
import io.serai.channels.ChannelAccount;
import io.serai.channels.OpeningHours;
import io.serai.conversations.Conversation;
import io.serai.inbox.internal.routing.Targets;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says which promise holds for a conversation, and by which hours. */
@Component
class Clockwork {
    private final PromiseStore store;
    private final Targets targets;
    private final Accounts accounts;

    Clockwork(PromiseStore store, Targets targets, Accounts accounts) {
        this.store = store;
        this.targets = targets;
        this.accounts = accounts;
    }

    Optional<Timer> timer(Conversation conversation, Promise.Kind kind, Instant start) {
        Optional<TeamId> team = targets.team(conversation).map(Team::id);
        return store.promises(conversation.workspace()).stream()
                .filter(promise -> promise.holdsFor(team, conversation.account()))
                .findFirst()
                .flatMap(promise -> promise.span(kind, start, hours(conversation, team))
                        .map(span -> new Timer(
                                conversation.id(),
                                conversation.episode(),
                                kind,
                                promise.id(),
                                start,
                                span.warnAt(),
                                span.dueAt(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    /** The team's, where it has any; else the account's. */
    private BusinessHours hours(Conversation conversation, Optional<TeamId> team) {
        WorkspaceId workspace = conversation.workspace();
        Map<String, String> settings = team.flatMap(
                        its -> Optional.ofNullable(store.hours(workspace).get(its)))
                .filter(own -> !own.getOrDefault(OpeningHours.SETTING, "").isBlank())
                .or(() -> targets.account(conversation).map(ChannelAccount::settings))
                .orElse(Map.of());
        return BusinessHours.of(settings, accounts.workspace(workspace).zone());
    }
}
