package io.serai.channels.email.threads;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.ChannelKind;
import io.serai.shared.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class PostgresEmailStore implements EmailStore {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    public PostgresEmailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Position> position(WorkspaceId workspace, ChannelAccountId account, String folder) {
        return jdbc.sql("""
                select uid_validity, uid
                from email_position
                where workspace_id = :workspace and account_id = :account and folder = :folder
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("folder", folder)
                .query((row, number) -> new Position(row.getLong("uid_validity"), row.getLong("uid")))
                .optional();
    }

    @Override
    public void moveTo(WorkspaceId workspace, ChannelAccountId account, String folder, Position position) {
        jdbc.sql("""
                insert into email_position (account_id, workspace_id, folder, uid_validity, uid)
                values (:account, :workspace, :folder, :validity, :uid)
                on conflict (account_id, folder) do update set uid_validity = excluded.uid_validity, uid = excluded.uid
                where email_position.workspace_id = excluded.workspace_id
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("folder", folder)
                .param("validity", position.uidValidity())
                .param("uid", position.uid())
                .update();
    }

    @Override
    public void remember(WorkspaceId workspace, ChannelAccountId account, Entry mail) {
        jdbc.sql("""
                insert into email_message (account_id, workspace_id, message_id, fingerprint, thread, subject, words, at)
                values (:account, :workspace, :id, :fingerprint, :thread, :subject, :words, :at)
                on conflict (account_id, message_id, fingerprint) do nothing
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("id", mail.messageId())
                .param("fingerprint", mail.fingerprint())
                .param("thread", mail.thread().address().value())
                .param("subject", mail.subject().orElse(null))
                .param("words", mail.words())
                .param("at", Timestamp.from(mail.at()))
                .update();
    }

    @Override
    public Optional<Entry> mail(WorkspaceId workspace, ChannelAccountId account, String messageId) {
        return jdbc.sql("""
                select message_id, fingerprint, thread, subject, words, at
                from email_message
                where workspace_id = :workspace and account_id = :account and message_id = :id
                order by at, fingerprint
                limit 1
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("id", messageId)
                .query(PostgresEmailStore::entry)
                .optional();
    }

    @Override
    public List<Entry> thread(WorkspaceId workspace, ChannelAccountId account, MailThread thread) {
        return jdbc.sql("""
                select message_id, fingerprint, thread, subject, words, at
                from email_message
                where workspace_id = :workspace and account_id = :account and thread = :thread
                order by at, message_id
                limit :most
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("thread", thread.address().value())
                .param("most", MOST)
                .query(PostgresEmailStore::entry)
                .list();
    }

    @Override
    public int repeats(WorkspaceId workspace, ChannelAccountId account, String words, Instant since) {
        return jdbc.sql("""
                select count(*)
                from email_message
                where workspace_id = :workspace and account_id = :account and words = :words and words <> '' and at > :since
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("words", words)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        Address address = new Address(ChannelKind.EMAIL, row.getString("thread"));
        return new Entry(
                row.getString("message_id"),
                row.getString("fingerprint"),
                MailThread.of(address).orElseThrow(),
                Optional.ofNullable(row.getString("subject")),
                row.getString("words"),
                row.getTimestamp("at").toInstant());
    }
}
