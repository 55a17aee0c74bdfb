package io.serai.inbox.http;

import io.serai.accounts.Agent;
import io.serai.conversations.ConversationId;
import io.serai.inbox.Access;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Ids;
import io.serai.tools.Prepared;
import io.serai.tools.ToolResult;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bot prepared in a conversation, for a person to do with one click. */
@RestController
@RequestMapping("/api/conversations/{id}/prepared")
class PreparedController {
    private final Prepared prepared;
    private final Access access;
    private final CurrentAgent current;

    PreparedController(Prepared prepared, Access access, CurrentAgent current) {
        this.prepared = prepared;
        this.access = access;
        this.current = current;
    }

    record Requests(List<Prepared.Item> requests) {}

    /** @param outcome {@code done}, {@code refused}, {@code not_possible}, {@code failed}, {@code uncertain} */
    record Performed(String outcome, List<Prepared.Item> requests) {}

    @GetMapping
    Requests requests(@PathVariable String id) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.READ_CONVERSATIONS);
        return new Requests(prepared.of(agent.workspace(), conversation.id()));
    }

    @PostMapping("/{request}/perform")
    Performed perform(@PathVariable String id, @PathVariable String request) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        var result = prepared.perform(agent.workspace(), conversation.id(), Ids.parse(request), agent.id());
        return new Performed(outcome(result), prepared.of(agent.workspace(), conversation.id()));
    }

    private static String outcome(ToolResult result) {
        return switch (result) {
            case ToolResult.Done done -> "done";
            case ToolResult.Refused refused -> "refused";
            case ToolResult.Prepared still -> "not_possible";
            case ToolResult.Uncertain uncertain -> "uncertain";
            default -> "failed";
        };
    }

    /** Takes back what was done. */
    @PostMapping("/{request}/undo")
    Performed undo(@PathVariable String id, @PathVariable String request) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        var result = prepared.undo(agent.workspace(), conversation.id(), Ids.parse(request), agent.id());
        return new Performed(outcome(result), prepared.of(agent.workspace(), conversation.id()));
    }

    @PostMapping("/{request}/decline")
    Requests decline(@PathVariable String id, @PathVariable String request) {
        Agent agent = current.agent();
        var conversation = access.conversation(agent, new ConversationId(Ids.parse(id)), Permission.REPLY);
        prepared.decline(agent.workspace(), conversation.id(), Ids.parse(request), agent.id());
        return new Requests(prepared.of(agent.workspace(), conversation.id()));
    }
}
