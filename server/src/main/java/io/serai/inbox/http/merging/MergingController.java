package io.serai.inbox.http.merging;

import io.serai.accounts.Agent;
import io.serai.content.Content.Notice;
import io.serai.conversations.Conversation;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationView;
import io.serai.conversations.Marking;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Another conversation of the same customer is read within this one from now on; and back. */
@RestController
@RequestMapping("/api/conversations/{id}")
class MergingController {
    private final Access access;
    private final Marking marking;
    private final CurrentAgent current;
    private final ThreadViews views;

    MergingController(Access access, Marking marking, CurrentAgent current, ThreadViews views) {
        this.access = access;
        this.marking = marking;
        this.current = current;
        this.views = views;
    }

    record MergeRequest(@Nullable String conversation) {}

    @PostMapping("/merge")
    ConversationView merge(@PathVariable String id, @RequestBody MergeRequest request) {
        Agent agent = current.agent();
        Marking.Merge merge = asked(agent, id, request);
        Conversation merged = marking.merge(
                merge,
                notice(Notice.Kind.MERGED, agent, merge.into()),
                notice(Notice.Kind.MERGED_HERE, agent, merge.source()));
        return views.conversation(agent, merged);
    }

    @PostMapping("/unmerge")
    ConversationView unmerge(@PathVariable String id, @RequestBody MergeRequest request) {
        Agent agent = current.agent();
        Marking.Merge merge = asked(agent, id, request);
        return marking.unmerge(merge, notice(Notice.Kind.UNMERGED, agent, merge.source()))
                .map(now -> views.conversation(agent, now))
                .orElseThrow(() -> Problem.conflict("These two are not merged."));
    }

    private Marking.Merge asked(Agent agent, String id, MergeRequest request) {
        Conversation into = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        var other = new ConversationId(Ids.parse(String.valueOf(request.conversation())));
        return new Marking.Merge(access.conversation(agent, other, Permission.REPLY), into);
    }

    private static Notice notice(Notice.Kind kind, Agent agent, Conversation other) {
        return new Notice(
                kind,
                Map.of(
                        "agent", agent.id().value().toString(),
                        "conversation", other.id().value().toString(),
                        "channel", other.address().kind().name().toLowerCase(Locale.ROOT)));
    }
}
