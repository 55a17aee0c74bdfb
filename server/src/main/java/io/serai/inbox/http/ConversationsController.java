package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.contacts.CustomerFields;
import io.serai.conversations.ConversationId;
import io.serai.conversations.ConversationLists;
import io.serai.conversations.Conversations;
import io.serai.conversations.Conversations.Counts;
import io.serai.conversations.Message;
import io.serai.conversations.MessageId;
import io.serai.conversations.Trace;
import io.serai.inbox.Access;
import io.serai.inbox.http.ThreadViews.ListedView;
import io.serai.inbox.http.ThreadViews.ThreadView;
import io.serai.inbox.internal.routing.Circles;
import io.serai.inbox.internal.views.ListQuestion;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.shared.Page;
import io.serai.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading at the desk: the list, a thread, why the bot said something. */
@RestController
@RequestMapping("/api/conversations")
class ConversationsController {
    private static final int MOST = 100;
    private static final int CATCH_UP = 500;

    private final Conversations conversations;
    private final ConversationLists lists;
    private final Circles circles;
    private final Access access;
    private final CurrentAgent current;
    private final ThreadViews views;
    private final CustomerFields fields;

    ConversationsController(
            Conversations conversations,
            ConversationLists lists,
            Circles circles,
            Access access,
            CurrentAgent current,
            ThreadViews views,
            CustomerFields fields) {
        this.fields = fields;
        this.conversations = conversations;
        this.lists = lists;
        this.circles = circles;
        this.access = access;
        this.current = current;
        this.views = views;
    }

    record Messages(List<Message> messages) {}

    @GetMapping
    Page<ListedView> list(
            ListQuestion question,
            @RequestParam Optional<String> cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return views.listed(
                agent,
                lists.list(
                        agent.workspace(),
                        circles.reader(agent),
                        question.selection((field, written) -> fields.asked(agent, field, written)),
                        cursor,
                        Math.clamp(limit, 1, MOST)));
    }

    @GetMapping("/counts")
    Counts counts() {
        Agent agent = current.require(Permission.READ_CONVERSATIONS);
        return lists.counts(agent.workspace(), circles.reader(agent));
    }

    @GetMapping("/{id}")
    ThreadView thread(@PathVariable String id) {
        Agent agent = current.agent();
        return views.thread(agent, access.conversation(agent, parse(id), Permission.READ_CONVERSATIONS));
    }

    @GetMapping("/{id}/messages")
    Messages messages(
            @PathVariable String id,
            @RequestParam Optional<Long> before,
            @RequestParam Optional<Long> after,
            @RequestParam(defaultValue = "50") int limit) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, parse(id), Permission.READ_CONVERSATIONS);
        List<Message> found = after.isPresent()
                ? conversations.changedAfter(agent.workspace(), conversation.id(), after.get(), CATCH_UP)
                : conversations.history(agent.workspace(), conversation.id(), before, Math.clamp(limit, 1, MOST));
        return new Messages(views.messages(agent, found));
    }

    @GetMapping("/{id}/trace/{message}")
    Trace trace(@PathVariable String id, @PathVariable String message) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, parse(id), Permission.READ_CONVERSATIONS);
        return conversations
                .trace(agent.workspace(), conversation.id(), new MessageId(Ids.parse(message)))
                .orElseThrow(() -> Problem.notFound("The bot left no trace for this message."));
    }

    private static ConversationId parse(String id) {
        return new ConversationId(Ids.parse(id));
    }
}
