package io.serai.orders.internal.parcels.news;

import io.serai.orders.ParcelNews.Form;
import io.serai.orders.ParcelNews.Settings;
import io.serai.shared.WorkspaceId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostgresNewsStore implements NewsStore {
    private final JdbcClient jdbc;

    PostgresNewsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Settings> settings(WorkspaceId workspace) {
        return jdbc.sql("select wanted, silent_days from parcel_news_setting where workspace_id = :workspace")
                .param("workspace", workspace.value())
                .query((row, number) -> new Settings(row.getBoolean("wanted"), row.getInt("silent_days")))
                .optional();
    }

    @Override
    public void put(WorkspaceId workspace, Settings settings) {
        jdbc.sql("""
                insert into parcel_news_setting (workspace_id, wanted, silent_days) values (:workspace, :wanted, :days)
                on conflict (workspace_id) do update set wanted = excluded.wanted, silent_days = excluded.silent_days
                """)
                .param("workspace", workspace.value())
                .param("wanted", settings.wanted())
                .param("days", settings.silentDays())
                .update();
    }

    @Override
    public void answer(WorkspaceId workspace, Watch watch, Answer answer, Instant now) {
        jdbc.sql("""
                insert into parcel_watch (workspace_id, number, conversation_id, allowed_at, answer)
                select :workspace, :number, id, :now, :answer from conversation where id = :conversation and workspace_id = :workspace
                on conflict (workspace_id, number, conversation_id) do update set allowed_at = excluded.allowed_at, answer = excluded.answer
                """)
                .param("workspace", workspace.value())
                .param("number", watch.number())
                .param("conversation", watch.conversation())
                .param("answer", answer.name().toLowerCase(Locale.ROOT))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Optional<Answer> answered(WorkspaceId workspace, Watch watch) {
        return jdbc.sql("""
                select answer from parcel_watch
                where workspace_id = :workspace and number = :number and conversation_id = :conversation
                """)
                .param("workspace", workspace.value())
                .param("number", watch.number())
                .param("conversation", watch.conversation())
                .query((row, number) -> Answer.valueOf(row.getString("answer").toUpperCase(Locale.ROOT)))
                .optional();
    }

    @Override
    public void stop(WorkspaceId workspace, UUID conversation, Optional<String> number) {
        jdbc.sql("""
                update parcel_watch set answer = 'no'
                where workspace_id = :workspace and conversation_id = :conversation and (:number::text is null or number = :number)
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation)
                .param("number", number.orElse(null))
                .update();
    }

    @Override
    public List<Watch> since(WorkspaceId workspace, Instant since) {
        return jdbc.sql("""
                select number, conversation_id from parcel_watch
                where workspace_id = :workspace and allowed_at >= :since and answer = 'yes'
                order by number, conversation_id
                """)
                .param("workspace", workspace.value())
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Watch(row.getString("number"), row.getObject("conversation_id", UUID.class)))
                .list();
    }

    @Override
    public List<String> of(WorkspaceId workspace, UUID conversation) {
        return jdbc.sql("""
                select number from parcel_watch
                where workspace_id = :workspace and conversation_id = :conversation and answer = 'yes' order by number
                """)
                .param("workspace", workspace.value())
                .param("conversation", conversation)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<Form> form(WorkspaceId workspace, UUID account) {
        return jdbc.sql("""
                select name, language, places from parcel_news_template where workspace_id = :workspace and account_id = :account
                """)
                .param("workspace", workspace.value())
                .param("account", account)
                .query((row, number) ->
                        new Form(row.getString("name"), row.getString("language"), row.getInt("places")))
                .optional();
    }

    @Override
    public void put(WorkspaceId workspace, UUID account, Optional<Form> form) {
        jdbc.sql("delete from parcel_news_template where workspace_id = :workspace and account_id = :account")
                .param("workspace", workspace.value())
                .param("account", account)
                .update();
        form.ifPresent(chosen -> jdbc.sql("""
                insert into parcel_news_template (workspace_id, account_id, name, language, places)
                values (:workspace, :account, :name, :language, :places)
                """)
                .param("workspace", workspace.value())
                .param("account", account)
                .param("name", chosen.name())
                .param("language", chosen.language())
                .param("places", chosen.places())
                .update());
    }
}
