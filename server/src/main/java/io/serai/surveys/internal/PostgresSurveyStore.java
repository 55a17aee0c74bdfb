package io.serai.surveys.internal;

import io.serai.accounts.AgentId;
import io.serai.contacts.ContactId;
import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.conversations.ConversationId;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PostgresSurveyStore implements SurveyStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresSurveyStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public SurveySettings settings(WorkspaceId workspace) {
        return jdbc.sql("select settings from survey_settings where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query(String.class)
                .optional()
                .map(stored -> json.readValue(stored, SurveySettings.class))
                .orElse(SurveySettings.AT_FIRST);
    }

    @Override
    public void settings(WorkspaceId workspace, SurveySettings settings) {
        jdbc.sql("""
                insert into survey_settings (workspace_id, settings) values (:workspace, :settings::jsonb)
                on conflict (workspace_id) do update set settings = excluded.settings
                """)
                .param("workspace", workspace.value())
                .param("settings", json.writeValueAsString(settings))
                .update();
    }

    @Override
    public boolean ask(WorkspaceId workspace, Survey survey) {
        return jdbc.sql("""
                insert into survey (id, workspace_id, conversation_id, episode, account_id, address, channel, agent_id, asked_at)
                values (:id, :workspace, :conversation, :episode, :account, :address, :channel, :agent, :at) on conflict do nothing
                """)
                        .param("id", survey.id())
                        .param("workspace", workspace.value())
                        .param("conversation", survey.conversation().value())
                        .param("episode", survey.episode())
                        .param("account", survey.account().value())
                        .param("address", survey.address().value())
                        .param("channel", survey.address().kind().name().toLowerCase(Locale.ROOT))
                        .param("agent", survey.agent().map(AgentId::value).orElse(null), Types.OTHER)
                        .param("at", survey.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    @Override
    public Optional<Survey> find(WorkspaceId workspace, UUID id) {
        return jdbc.sql("select * from survey where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id)
                .query(PostgresSurveyStore::survey)
                .optional();
    }

    @Override
    public Optional<Survey> latest(WorkspaceId workspace, ChannelAccountId account, Address address) {
        return jdbc.sql("""
                select * from survey where workspace_id = :workspace and account_id = :account and address = :address
                order by asked_at desc limit 1
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("address", address.value())
                .query(PostgresSurveyStore::survey)
                .optional();
    }

    @Override
    public void rate(WorkspaceId workspace, UUID id, int rating, Instant at) {
        jdbc.sql("update survey set rating = :rating, rated_at = :at where workspace_id = :workspace and id = :id")
                .param("rating", rating)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public void reason(WorkspaceId workspace, UUID id, String reason) {
        jdbc.sql("update survey set reason = :reason where workspace_id = :workspace and id = :id")
                .param("reason", reason)
                .param("workspace", workspace.value())
                .param("id", id)
                .update();
    }

    @Override
    public List<Survey> ofContact(WorkspaceId workspace, ContactId contact) {
        return jdbc.sql("""
                select s.* from survey s join conversation c on c.id = s.conversation_id
                where s.workspace_id = :workspace and c.contact_id = :contact and s.rating is not null order by s.rated_at desc limit 50
                """)
                .param("workspace", workspace.value())
                .param("contact", contact.value())
                .query(PostgresSurveyStore::survey)
                .list();
    }

    @Override
    public List<Survey> since(WorkspaceId workspace, Instant then, int limit) {
        return jdbc.sql("""
                select * from survey where workspace_id = :workspace and asked_at >= :then order by asked_at desc limit :limit
                """)
                .param("workspace", workspace.value())
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(PostgresSurveyStore::survey)
                .list();
    }

    private static Survey survey(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getObject("id", UUID.class),
                new ConversationId(row.getObject("conversation_id", UUID.class)),
                row.getInt("episode"),
                new ChannelAccountId(row.getObject("account_id", UUID.class)),
                new Address(
                        ChannelKind.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getString("address")),
                Optional.ofNullable(row.getObject("agent_id", UUID.class)).map(AgentId::new),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("rating", Integer.class)),
                Optional.ofNullable(row.getObject("rated_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("reason")));
    }
}
