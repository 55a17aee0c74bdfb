package io.serai.conversations.internal.marks;

import io.serai.accounts.AgentId;
import io.serai.conversations.Conversation.HandOff.Priority;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Marking.Promised;
import io.serai.conversations.Marking.Tagged;
import io.serai.conversations.Marking.Tagging;
import io.serai.conversations.TagId;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

class PostgresMarkStore implements MarkStore {
    private static final String RESOLVED = """
            status = 'resolved', resolved_at = case when status = 'open' then :now::timestamptz else resolved_at end,
            waiting_since = null, snoozed = false, snoozed_until = null
            """;

    private final JdbcClient jdbc;

    PostgresMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean tag(WorkspaceId workspace, ConversationId id, Tagging tagging, Instant now) {
        int changed = remove(workspace, id, tagging.remove());
        for (TagId tag : tagging.add()) {
            changed += add(workspace, id, tag, tagging, now);
        }
        return changed > 0 && renumbered(workspace, id);
    }

    private int add(WorkspaceId workspace, ConversationId id, TagId tag, Tagging tagging, Instant now) {
        return jdbc.sql("""
                insert into conversation_tag (conversation_id, tag_id, workspace_id, agent_id, why, at)
                select id, :tag, workspace_id, :agent::uuid, :why, :now from conversation where id = :id and workspace_id = :workspace
                on conflict (conversation_id, tag_id) do nothing
                """)
                .param("tag", tag.value())
                .param("agent", tagging.by().map(AgentId::value).orElse(null))
                .param("why", tagging.why().orElse(null))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    private int remove(WorkspaceId workspace, ConversationId id, Collection<TagId> tags) {
        if (tags.isEmpty()) {
            return 0;
        }
        return jdbc.sql("""
                delete from conversation_tag
                where workspace_id = :workspace and conversation_id = :id and tag_id in (:tags)
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .param("tags", tags.stream().map(TagId::value).toList())
                .update();
    }

    /** The list's copy of its tags, in the order in which they were put on. */
    private boolean renumbered(WorkspaceId workspace, ConversationId id) {
        return jdbc.sql("""
                update conversation c set change = change + 1, tags = array(
                    select tag_id from conversation_tag t where t.conversation_id = c.id order by t.at, t.tag_id)
                where c.id = :id and c.workspace_id = :workspace
                """)
                        .param("id", id.value())
                        .param("workspace", workspace.value())
                        .update()
                > 0;
    }

    @Override
    public List<Tagged> tags(WorkspaceId workspace, ConversationId id) {
        return jdbc.sql("""
                select tag_id, agent_id, why, at from conversation_tag
                where workspace_id = :workspace and conversation_id = :id order by at, tag_id
                """)
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query((row, n) -> new Tagged(
                        new TagId(row.getObject("tag_id", UUID.class)),
                        Optional.ofNullable(row.getObject("agent_id", UUID.class))
                                .map(AgentId::new),
                        Optional.ofNullable(row.getString("why")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    @Override
    public List<ConversationId> forget(WorkspaceId workspace, TagId tag) {
        return jdbc.sql("""
                with gone as (
                    delete from conversation_tag where workspace_id = :workspace and tag_id = :tag returning conversation_id)
                update conversation c set change = change + 1, tags = array_remove(tags, :tag::uuid)
                from gone where c.id = gone.conversation_id and c.workspace_id = :workspace returning c.id
                """)
                .param("workspace", workspace.value())
                .param("tag", tag.value())
                .query((row, n) -> new ConversationId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public boolean prioritise(WorkspaceId workspace, ConversationId id, Priority priority) {
        return of(workspace, id, "priority = :priority where priority <> :priority")
                        .param("priority", priority.ordinal())
                        .update()
                > 0;
    }

    @Override
    public boolean snooze(WorkspaceId workspace, ConversationId id, Optional<Instant> until) {
        return of(workspace, id, "snoozed = true, snoozed_until = :until::timestamptz where status = 'open'")
                        .param("until", until.map(Timestamp::from).orElse(null))
                        .update()
                > 0;
    }

    @Override
    public boolean wake(WorkspaceId workspace, ConversationId id) {
        return of(workspace, id, "snoozed = false, snoozed_until = null where snoozed")
                        .update()
                > 0;
    }

    @Override
    public boolean wakeAt(WorkspaceId workspace, ConversationId id, Instant until) {
        return of(workspace, id, "snoozed = false, snoozed_until = null where snoozed and snoozed_until = :until")
                        .param("until", Timestamp.from(until))
                        .update()
                > 0;
    }

    @Override
    public boolean spam(WorkspaceId workspace, ConversationId id, Instant now) {
        return of(workspace, id, "spam = true, " + RESOLVED + " where not spam")
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    @Override
    public boolean merge(WorkspaceId workspace, ConversationId source, ConversationId into, Instant now) {
        return of(workspace, source, "merged_into = :into, " + RESOLVED + """
                                         where merged_into is null and id <> :into
                                           and exists (select from conversation other where other.id = :into and other.workspace_id = :workspace
                                               and other.contact_id = conversation.contact_id and other.merged_into is null)
                                           and not exists (select from conversation other where other.merged_into = conversation.id)
                                        """)
                        .param("into", into.value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    @Override
    public boolean unmerge(WorkspaceId workspace, ConversationId source, ConversationId into) {
        return of(workspace, source, "merged_into = null where merged_into = :into")
                        .param("into", into.value())
                        .update()
                > 0;
    }

    @Override
    public void heard(WorkspaceId workspace, ConversationId id, Optional<String> intent, String mood) {
        jdbc.sql("""
                update conversation set intent = :intent, mood = :mood
                where id = :id and workspace_id = :workspace
                  and (intent is distinct from :intent::text or mood is distinct from :mood::text)
                """)
                .param("intent", intent.orElse(null))
                .param("mood", mood)
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    @Override
    public void promised(WorkspaceId workspace, ConversationId id, Optional<Promised> promised) {
        jdbc.sql("""
                update conversation set warn_at = :warn::timestamptz, due_at = :due::timestamptz
                where id = :id and workspace_id = :workspace
                """)
                .param(
                        "warn",
                        promised.map(Promised::warnAt).map(Timestamp::from).orElse(null))
                .param("due", promised.map(Promised::dueAt).map(Timestamp::from).orElse(null))
                .param("id", id.value())
                .param("workspace", workspace.value())
                .update();
    }

    private StatementSpec of(WorkspaceId workspace, ConversationId id, String change) {
        return jdbc.sql("update conversation set change = change + 1, %s and id = :id and workspace_id = :workspace"
                        .formatted(change))
                .param("id", id.value())
                .param("workspace", workspace.value());
    }
}
