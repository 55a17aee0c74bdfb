package io.serai.copilot.internal;

import io.serai.accounts.AgentId;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whether what the copilot offered was of use. */
public interface JudgementStore {
    void put(WorkspaceId workspace, Judgement judgement);

    /** By kind and by whom it was made, since then. */
    List<Tally> tallies(WorkspaceId workspace, Instant since);

    /** @param id of the result: judged again, the last word counts */
    record Judgement(
            UUID id, ConversationId conversation, AgentId agent, Kind kind, String by, boolean useful, Instant at) {}

    enum Kind {
        DRAFT,
        SUMMARY,
        REWRITE,
        SUGGESTION,
        NEXT
    }

    record Tally(Kind kind, String by, long useful, long useless) {}
}
