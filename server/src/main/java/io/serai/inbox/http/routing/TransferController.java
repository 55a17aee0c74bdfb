package io.serai.inbox.http.routing;

import io.serai.accounts.Agent;
import io.serai.accounts.Team;
import io.serai.accounts.TeamId;
import io.serai.accounts.Teams;
import io.serai.content.Content;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Conversations;
import io.serai.conversations.Owner;
import io.serai.inbox.Access;
import io.serai.inbox.Inbox;
import io.serai.inbox.internal.routing.RoutingStore;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sending a conversation to a team, with a word for whoever takes it. */
@RestController
@RequestMapping("/api/conversations")
class TransferController {
    private final Access access;
    private final Teams teams;
    private final RoutingStore store;
    private final Conversations conversations;
    private final Inbox inbox;
    private final CurrentAgent current;

    TransferController(
            Access access,
            Teams teams,
            RoutingStore store,
            Conversations conversations,
            Inbox inbox,
            CurrentAgent current) {
        this.access = access;
        this.teams = teams;
        this.store = store;
        this.conversations = conversations;
        this.inbox = inbox;
        this.current = current;
    }

    record TransferRequest(@Nullable String team, @Nullable String note) {}

    @PostMapping("/{id}/team")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(@PathVariable String id, @RequestBody TransferRequest request) {
        Agent me = current.agent();
        Conversation conversation = access.conversation(me, new ConversationId(Ids.parse(id)), Permission.REPLY);
        if (conversation.status() == Conversation.Status.RESOLVED) {
            throw Problem.conflict("The conversation is resolved. Reopen it first.");
        }
        Team team = teams.team(
                        me.workspace(),
                        new TeamId(Ids.parse(Optional.ofNullable(request.team()).orElse(""))))
                .orElseThrow(() -> Problem.notFound("There is no such team. Somebody may have removed it."));
        Optional.ofNullable(request.note())
                .filter(note -> !note.isBlank())
                .ifPresent(note -> conversations.note(
                        conversation, me.id(), Ids.next().toString(), new Content.Text(note.strip())));
        store.send(me.workspace(), conversation.id(), Optional.of(team.id()));
        conversations.handOver(
                me.workspace(),
                conversation.id(),
                new Owner.Queue(),
                new Notice(
                        Notice.Kind.RETURNED_TO_QUEUE,
                        Map.of("agent", me.id().value().toString(), "team", team.name())));
        inbox.drain(me.workspace());
    }
}
