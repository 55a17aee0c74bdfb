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
        List<Entry> entries = log.of(workspace, conversation, MOST);
        return entries.stream()
                .filter(entry -> entry.call().isPresent() || entry.outcome() == Outcome.PREPARED)
                .map(entry -> item(entry, undoable(entry, entries)))
                .toList();
    }

    /** The newest that was done to its order, and not taken back yet. */
    private static boolean undoable(Entry entry, List<Entry> newestFirst) {
        if (entry.outcome() != Outcome.DONE || entry.undo().isEmpty()) {
            return false;
        }
        String order = order(entry);
        return newestFirst.stream()
                .takeWhile(other -> !other.id().equals(entry.id()))
                .filter(other -> other.call().isPresent())
                .noneMatch(other -> order(other).equals(order)
                        && (other.outcome() == Outcome.DONE
                                || other.key().equals(Changes.undoKey(entry)) && other.outcome() != Outcome.FAILED));
    }

    /** What it is about stands before the first colon. */
    private static String order(Entry entry) {
        return entry.request().split(":", 2)[0];
    }

    private static Item item(Entry entry, boolean undoable) {
        return new Item(
                entry.id(),
                entry.tool(),
                entry.outcome().name().toLowerCase(Locale.ROOT),
                entry.request(),
                entry.answer(),
                entry.at(),
                entry.outcome() == Outcome.PREPARED && entry.call().isPresent(),
                undoable);
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
    public ToolResult undo(WorkspaceId workspace, ConversationId conversation, UUID id, AgentId who) {
        Entry entry = log.find(workspace, id)
                .filter(found -> found.conversation().equals(conversation))
                .orElseThrow(() -> Problem.notFound("There is no such request."));
        if (!undoable(entry, log.of(workspace, conversation, MOST))) {
            throw Problem.conflict("This cannot be taken back, or it was already.");
        }
        audit.record(workspace, Optional.of(who), "tool.undone", details(entry));
        return changes.undo(workspace, entry);
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
