package io.serai.channels.line;

import io.serai.content.Address;
import io.serai.content.ChannelAccountId;
import io.serai.content.Content.Menu.Option;
import io.serai.content.ExternalId;
import io.serai.shared.WorkspaceId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PostgresLineStore implements LineStore {
    private final JdbcClient jdbc;

    PostgresLineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void mayReply(WorkspaceId workspace, ChannelAccountId account, Address customer, String token, Instant at) {
        jdbc.sql("""
                insert into line_reply (workspace_id, account_id, customer, token, at)
                values (:workspace, :account, :customer, :token, :at)
                on conflict (workspace_id, account_id, customer)
                do update set token = excluded.token, at = excluded.at
                where line_reply.at < excluded.at
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("customer", customer.value())
                .param("token", token)
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public Optional<String> takeReply(
            WorkspaceId workspace, ChannelAccountId account, Address customer, Instant notBefore) {
        return jdbc
                .sql("""
                delete from line_reply
                where workspace_id = :workspace and account_id = :account and customer = :customer
                returning token, at
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("customer", customer.value())
                .query((row, number) ->
                        Map.entry(row.getString("token"), row.getTimestamp("at").toInstant()))
                .list()
                .stream()
                .filter(kept -> !kept.getValue().isBefore(notBefore))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void remember(WorkspaceId workspace, ChannelAccountId account, MessageTokens tokens, Instant at) {
        jdbc.sql("""
                insert into line_message (workspace_id, account_id, message_id, quote_token, read_token, at)
                values (:workspace, :account, :message, :quote, :read, :at)
                on conflict (workspace_id, account_id, message_id) do nothing
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("message", tokens.message().value())
                .param("quote", tokens.quote().orElse(null))
                .param("read", tokens.read().orElse(null))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** A crash may lose it: then an answer is a push, and that is all. So nobody waits for the disk. */
    @Override
    public void heard(
            WorkspaceId workspace,
            ChannelAccountId account,
            Address customer,
            String reply,
            MessageTokens tokens,
            Instant at) {
        jdbc.sql("""
                with unhurried as materialized (select set_config('synchronous_commit', 'off', true) as off),
                reply as (
                    insert into line_reply (workspace_id, account_id, customer, token, at)
                    values (:workspace, :account, :customer, :reply, :at)
                    on conflict (workspace_id, account_id, customer)
                    do update set token = excluded.token, at = excluded.at
                    where line_reply.at < excluded.at
                ),
                message as (
                    insert into line_message (workspace_id, account_id, message_id, quote_token, read_token, at)
                    values (:workspace, :account, :message, :quote, :read, :at)
                    on conflict (workspace_id, account_id, message_id) do nothing
                )
                select off from unhurried
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("customer", customer.value())
                .param("reply", reply)
                .param("message", tokens.message().value())
                .param("quote", tokens.quote().orElse(null))
                .param("read", tokens.read().orElse(null))
                .param("at", Timestamp.from(at))
                .query(String.class)
                .single();
    }

    @Override
    public Optional<MessageTokens> tokens(WorkspaceId workspace, ChannelAccountId account, ExternalId message) {
        return jdbc.sql("""
                select quote_token, read_token
                from line_message
                where workspace_id = :workspace and account_id = :account and message_id = :message
                """)
                .param("workspace", workspace.value())
                .param("account", account.value())
                .param("message", message.value())
                .query((row, number) -> new MessageTokens(
                        message,
                        Optional.ofNullable(row.getString("quote_token")),
                        Optional.ofNullable(row.getString("read_token"))))
                .optional();
    }

    @Override
    public Map<Integer, Call> calls(WorkspaceId workspace, UUID message) {
        return jdbc
                .sql("""
                select place, reply_token, began_at, external_ids
                from line_call
                where workspace_id = :workspace and message_id = :message
                """)
                .param("workspace", workspace.value())
                .param("message", message)
                .query((row, number) -> Map.entry(row.getInt("place"), call(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                Optional.ofNullable(row.getString("reply_token")),
                row.getTimestamp("began_at").toInstant(),
                ids(row.getArray("external_ids")));
    }

    private static Optional<List<ExternalId>> ids(@Nullable Array ids) throws SQLException {
        return ids == null
                ? Optional.empty()
                : Optional.of(Arrays.stream((String[]) ids.getArray())
                        .map(ExternalId::new)
                        .toList());
    }

    @Override
    public void begin(WorkspaceId workspace, UUID message, int place, Call call) {
        jdbc.sql("""
                insert into line_call (workspace_id, message_id, place, reply_token, began_at, external_ids)
                values (:workspace, :message, :place, :reply, :began, :ids)
                on conflict (workspace_id, message_id, place)
                do update set reply_token = excluded.reply_token, began_at = excluded.began_at,
                              external_ids = excluded.external_ids
                """)
                .param("workspace", workspace.value())
                .param("message", message)
                .param("place", place)
                .param("reply", call.reply().orElse(null))
                .param("began", Timestamp.from(call.began()))
                .param(
                        "ids",
                        call.taken()
                                .map(ids -> ids.stream().map(ExternalId::value).toArray(String[]::new))
                                .orElse(null))
                .update();
    }

    @Override
    public void carries(WorkspaceId workspace, String data, Option option) {
        jdbc.sql("""
                insert into line_option (workspace_id, data, option_id, label)
                values (:workspace, :data, :option, :label)
                on conflict (workspace_id, data) do nothing
                """)
                .param("workspace", workspace.value())
                .param("data", data)
                .param("option", option.id())
                .param("label", option.label())
                .update();
    }

    @Override
    public Optional<Option> optionOf(WorkspaceId workspace, String data) {
        return jdbc.sql("select option_id, label from line_option where workspace_id = :workspace and data = :data")
                .param("workspace", workspace.value())
                .param("data", data)
                .query((row, number) -> new Option(row.getString("option_id"), row.getString("label")))
                .optional();
    }

    @Override
    public void prune(WorkspaceId workspace, Instant before) {
        for (String table : List.of(
                "delete from line_reply where workspace_id = :workspace and at < :before",
                "delete from line_message where workspace_id = :workspace and at < :before",
                "delete from line_call where workspace_id = :workspace and began_at < :before")) {
            jdbc.sql(table)
                    .param("workspace", workspace.value())
                    .param("before", Timestamp.from(before))
                    .update();
        }
    }
}
