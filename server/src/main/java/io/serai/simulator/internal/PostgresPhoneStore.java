package io.serai.simulator.internal;

import io.serai.content.ChannelAccountId;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresPhoneStore implements PhoneStore {
    private final JdbcClient jdbc;

    PostgresPhoneStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kept> phones(WorkspaceId workspace) {
        return jdbc.sql("""
                select account_id, name, state
                from simulator_phone
                where workspace_id = :workspace
                order by account_id
                """)
                .param("workspace", workspace.value())
                .query((row, number) -> new Kept(
                        new ChannelAccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name"),
                        row.getString("state")))
                .list();
    }

    @Override
    public void save(WorkspaceId workspace, Kept phone) {
        jdbc.sql("""
                insert into simulator_phone (workspace_id, account_id, name, state)
                values (:workspace, :account, :name, cast(:state as jsonb))
                on conflict (workspace_id, account_id) do update set name = excluded.name, state = excluded.state
                """)
                .param("workspace", workspace.value())
                .param("account", phone.account().value())
                .param("name", phone.name())
                .param("state", phone.state())
                .update();
    }

    @Override
    public void delete(WorkspaceId workspace, ChannelAccountId account) {
        jdbc.sql("delete from simulator_phone where workspace_id = :workspace and account_id = :account")
                .param("workspace", workspace.value())
                .param("account", account.value())
                .update();
    }
}
