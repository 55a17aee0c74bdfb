package io.serai.tools.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.privacy.AuditLog;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.tools.Prepared;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import io.serai.tools.internal.log.Entry;
import io.serai.tools.internal.log.Entry.Outcome;
import io.serai.tools.internal.log.ToolLogStore;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

@Service
class PreparedRequests implements Prepared {
    private static final int MOST = 20;

    private final ToolLogStore log;
    private final Changes changes;
    private final AuditLog audit;

    PreparedRequests(ToolLogStore log, Changes changes, AuditLog audit) {
        this.log = log;
        this.changes = changes;
        this.audit = audit;
    }

    @Override
    public List<Item> of(WorkspaceId workspace, ConversationId conversation) {
        return log.of(workspace, conversation, MOST).stream()
                .filter(entry -> entry.call().isPresent() || entry.outcome() == Outcome.PREPARED)
                .map(PreparedRequests::item)
                .toList();
    }

    private static Item item(Entry entry) {
        return new Item(
                entry.id(),
                entry.tool(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                entry.request(),
                entry.answer(),
                entry.at(),
                entry.outcome() == Outcome.PREPARED && entry.call().isPresent());
    }

    @Override
    public ToolResult perform(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who) {
        Entry entry = waiting(workspace, conversation, id);
        if (entry.call().isEmpty()) {
            throw Problem.invalid("This is a note for a person: there is nothing that the bot could do.");
        }
        if (!log.turn(workspace, id, Outcome.PREPARED, Outcome.BEGUN)) {
            throw goneOn();
        }
        audit.record(workspace, Optional.of(who), "tool.approved", details(entry));
        return changes.perform(workspace, entry);
    }

    @Override
    public void decline(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who) {
        Entry entry = waiting(workspace, conversation, id);
        if (!log.turn(workspace, id, Outcome.PREPARED, Outcome.DECLINED)) {
            throw goneOn();
        }
        audit.record(workspace, Optional.of(who), "tool.declined", details(entry));
    }

    private Entry waiting(WorkspaceId workspace, ConversationId conversation, UUID id) {
        Entry entry = log.find(workspace, id)
                .filter(found -> found.conversation().equals(conversation))
                .orElseThrow(() -> Problem.notFound("There is no such request."));
        if (entry.outcome() != Outcome.PREPARED) {
            throw goneOn();
        }
        return entry;
    }

    private static Problem goneOn() {
        return new Problem(Problem.Code.CONFLICT, "Somebody has seen to this already.");
    }

    private static Map<String, String> details(Entry entry) {
        ToolKind kind = entry.tool();
        return Map.of("tool", kind.code(), "request", entry.id().toString());
    }
}
