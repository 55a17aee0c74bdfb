package io.serai.inbox.http.marks;

import io.serai.accounts.Agent;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Marking;
import io.serai.conversations.Marks;
import io.serai.conversations.Owner;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.inbox.internal.actions.Acting;
import io.serai.inbox.internal.actions.Action;
import io.serai.inbox.internal.actions.Bulk;
import io.serai.inbox.internal.actions.Restoring;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Actions: on one conversation, on many, and back. */
@RestController
@RequestMapping("/api/conversations")
class BulkController {
    private final Acting acting;
    private final Bulk bulk;
    private final Restoring restoring;
    private final Marking marking;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;

    BulkController(
            Acting acting,
            Bulk bulk,
            Restoring restoring,
            Marking marking,
            Access access,
            CurrentAgent current,
            ThreadViews views) {
        this.acting = acting;
        this.bulk = bulk;
        this.restoring = restoring;
        this.marking = marking;
        this.access = access;
        this.current = current;
        this.views = views;
    }

    record BulkRequest(@Nullable List<String> ids, @Nullable List<Action> actions) {}

    record Outcome(List<ConversationView> done, List<Bulk.Refused> refused) {}

    record Former(String id, Conversation.Status status, Owner owner, Marks marks) {}

    record RestoreRequest(@Nullable List<Former> items) {}

    record TagsOf(List<Marking.Tagged> items) {}

    /** Who put which tag on, and why. */
    @GetMapping("/{id}/tags")
    TagsOf tags(@PathVariable String id) {
        Agent agent = current.agent();
        Conversation it = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
        return new TagsOf(marking.tags(agent.workspace(), it.id()));
    }

    @PostMapping("/{id}/actions")
    ConversationView act(@PathVariable String id, @RequestBody Action action) {
        Agent agent = current.agent();
        Conversation it = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        return views.conversation(agent, acting.act(agent, it, action));
    }

    @PostMapping("/bulk")
    Outcome bulk(@RequestBody BulkRequest request) {
        Agent agent = current.require(Permission.REPLY);
        if (request.ids() == null
                || request.actions() == null
                || request.actions().isEmpty()) {
            throw Problem.invalid("Say which conversations, and what to do with them.");
        }
        var ids = request.ids().stream()
                .map(id -> new ConversationId(Ids.parse(id)))
                .toList();
        return shown(agent, bulk.act(agent, ids, request.actions()));
    }

    /** Undo: everything that stands here is put back to what it was. */
    @PostMapping("/restore")
    Outcome restore(@RequestBody RestoreRequest request) {
        Agent agent = current.require(Permission.REPLY);
        if (request.items() == null
                || request.items().isEmpty()
                || request.items().size() > Bulk.MOST) {
            throw Problem.invalid("Say what 1 to " + Bulk.MOST + " conversations were.");
        }
        var done = new ArrayList<Conversation>();
        var refused = new ArrayList<Bulk.Refused>();
        for (Former former : request.items()) {
            var id = new ConversationId(Ids.parse(former.id()));
            try {
                Conversation now = access.conversation(agent, id, Permission.REPLY);
                done.add(restoring.restore(
                        agent, now, new Restoring.Before(former.status(), former.owner(), former.marks())));
            } catch (Problem problem) {
                refused.add(new Bulk.Refused(id, problem.text()));
            }
        }
        return shown(agent, new Bulk.Outcome(done, refused));
    }

    private Outcome shown(Agent agent, Bulk.Outcome outcome) {
        return new Outcome(
                outcome.done().stream().map(it -> views.conversation(agent, it)).toList(), outcome.refused());
    }
}
