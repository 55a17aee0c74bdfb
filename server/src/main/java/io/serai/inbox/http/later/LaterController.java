package io.serai.inbox.http.later;

import io.serai.accounts.Agent;
import io.serai.accounts.AgentId;
import io.serai.content.Content;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.http.WrittenContent;
import io.serai.inbox.internal.later.LaterMessage;
import io.serai.inbox.internal.later.SendLater;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Messages that wait for their time. */
@RestController
@RequestMapping("/api/conversations/{id}/later")
class LaterController {
    private final SendLater later;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;

    LaterController(SendLater later, Access access, CurrentAgent current, ThreadViews views) {
        this.later = later;
        this.access = access;
        this.current = current;
        this.views = views;
    }

    record LaterRequest(@Nullable Content content, @Nullable Instant at) {}

    record Waiting(UUID id, AgentId agent, Content content, Instant at) {}

    record WaitingList(List<Waiting> items) {}

    @GetMapping
    WaitingList list(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation it = reachable(agent, id, Permission.READ_CONVERSATIONS);
        return new WaitingList(
                later.of(it).stream().map(message -> shown(agent, message)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Waiting add(@PathVariable String id, @RequestBody LaterRequest request) {
        Agent agent = current.agent();
        Conversation it = reachable(agent, id, Permission.REPLY);
        if (request.at() == null) {
            throw Problem.invalid("Say when it is to be sent.");
        }
        return shown(agent, later.add(it, agent.id(), WrittenContent.checked(request.content()), request.at()));
    }

    @DeleteMapping("/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, @PathVariable String message) {
        Agent agent = current.agent();
        Conversation it = reachable(agent, id, Permission.REPLY);
        UUID which = Ids.parse(message);
        if (later.find(agent.workspace(), which)
                .filter(found -> !found.conversation().equals(it.id()))
                .isPresent()) {
            throw Problem.notFound("There is no such message in this conversation.");
        }
        later.cancel(it, which);
    }

    private Waiting shown(Agent agent, LaterMessage message) {
        return new Waiting(message.id(), message.agent(), views.content(agent, message.content()), message.dueAt());
    }

    private Conversation reachable(Agent agent, String id, Permission permission) {
        return access.conversation(agent, new ConversationId(Ids.parse(id)), permission);
    }
}
