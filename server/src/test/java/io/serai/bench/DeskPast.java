package io.serai.bench;

import static io.serai.bench.CrashBench.say;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Years of a shop's conversations, written straight into the database: ten messages each, words as common and as rare as words are, in English
 * and Chinese, four fifths resolved; tags, intents, countries and a field of the shop's own, some of them on nearly all, some on nearly none.
 */
final class DeskPast {
    static final int MESSAGES = 10;
    private static final int SENTENCES = 20_000;
    private static final int SLICE = 20_000;
    private static final List<String> COMMON =
            List.of(("the order you my size is a where for blue jacket parcel refund to it of in and return delivery "
                            + "payment when can not shirt colour address change late customs invoice warranty")
                    .split(" "));
    private static final List<String> CHINESE =
            List.of("我的订单什么时候到", "退货怎么办理", "尺码偏大吗", "物流一直没有更新", "可以开发票吗", "退款还没有收到", "订单 尺码");

    private final ServerProcess server;
    private int size;

    DeskPast(ServerProcess server) {
        this.server = server;
    }

    int size() {
        return size;
    }

    /** Until there are so many conversations. */
    void grow(int conversations) throws Exception {
        long begun = System.nanoTime();
        try (Connection database = server.databaseAsSuperuser()) {
            if (size == 0) {
                sentences(database);
                arrangements(database);
            }
            for (; size < conversations; size = Math.min(conversations, size + SLICE)) {
                slice(database, size, Math.min(conversations, size + SLICE));
            }
            run(
                    database,
                    "vacuum (analyze) conversation, message, contact, conversation_tag, contact_word, contact_value");
        }
        say("%,d conversations written, %.0f s", size, (System.nanoTime() - begun) / 1e9);
    }

    private static void sentences(Connection database) throws SQLException {
        run(database, "create table bench_sentence (id int primary key, body text not null)");
        Random random = new Random(1);
        try (var insert = database.prepareStatement("insert into bench_sentence values (?, ?)")) {
            for (int id = 0; id < SENTENCES; id++) {
                insert.setInt(1, id);
                insert.setString(2, sentence(random));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Ten words, the first of the list far more often than the last. */
    private static String sentence(Random random) {
        if (random.nextInt(5) == 0) {
            return CHINESE.get(random.nextInt(CHINESE.size()));
        }
        var words = new StringBuilder();
        for (int word = 0; word < 10; word++) {
            double rank = Math.pow(random.nextDouble(), 2);
            words.append(rank < 0.8 ? COMMON.get((int) (rank / 0.8 * COMMON.size())) : "w" + random.nextInt(5_000))
                    .append(' ');
        }
        return words.toString();
    }

    /** Without triggers and foreign keys, which would be asked for each row; what a trigger keeps is written here. */
    private static void slice(Connection database, int from, int to) throws SQLException {
        database.setAutoCommit(false);
        run(database, "set local session_replication_role = replica");
        run(database, "set local synchronous_commit = off");
        run(database, """
                create temporary table slice on commit drop as
                select n, uuidv7() as id, uuidv7() as contact, w.id as workspace, a.id as account,
                       (select array_agg(g.id order by g.created_at, g.id) from agent g)[1 + (n / 20) %% (select count(*)::int from agent)] as agent,
                       now() - (n %% 1000) * interval '17 hours' - n * interval '1 millisecond' as at
                from generate_series(%d, %d) n, (select id from workspace limit 1) w, (select id from channel_account limit 1) a
                """.formatted(from, to - 1));
        run(database, """
                insert into contact (id, workspace_id, name, first_seen, last_seen, language, country, custom)
                select contact, workspace, 'Customer ' || n, at, at, (array['en', 'en', 'en', 'zh', 'de', 'es', 'fr', 'ja'])[1 + n % 8],
                       case when n % 5000 = 0 then 'IS' else (array['US', 'US', 'GB', 'CN', 'DE', 'ES', 'FR', 'JP'])[1 + n % 8] end,
                       case when n % 4 = 0 then jsonb_build_object((select id from contact_field limit 1)::text,
                                case when n % 8000 = 0 then 'Platinum' else 'Gold' end) else '{}'::jsonb end
                from slice
                """);
        run(database, """
                insert into contact_word (workspace_id, word, contact_id)
                select workspace, word, contact from slice cross join lateral name_words('Customer ' || n) as word
                """);
        run(database, """
                insert into contact_value (workspace_id, field_id, value, contact_id)
                select c.workspace_id, each.key::uuid, each.value, c.id
                from slice s join contact c on c.id = s.contact cross join lateral jsonb_each_text(c.custom) each
                """);
        run(database, """
                insert into conversation (id, workspace_id, contact_id, account_id, channel, address, status, owner_kind, owner_agent, last_seq, change,
                                          last_customer_seq, opened_at, last_message_at, waiting_since, resolved_at, last_inbound_at, language, mood,
                                          intent, priority, due_at, warn_at, tags)
                select id, workspace, contact, account, 'widget', 'bench-' || n, case when n %% 5 = 0 then 'open' else 'resolved' end,
                       case n %% 20 when 0 then 'queue' when 5 then 'human' else 'bot' end, case when n %% 20 = 5 then agent end, %d, %d, %d, at,
                       at + interval '9 minutes', case when n %% 20 = 0 then at end, case when n %% 5 > 0 then at + interval '1 hour' end, at,
                       (array['en', 'en', 'en', 'zh', 'de', 'es', 'fr', 'ja'])[1 + n %% 8],
                       case when n %% 97 = 0 then 'angry' when n %% 13 = 0 then 'worried' when n %% 7 = 0 then 'happy' else 'neutral' end,
                       case when n %% 9000 = 0 then 'warranty_claim' else 'intent_' || n %% 25 end,
                       case when n %% 211 = 0 then 2 when n %% 53 = 0 then 1 else 0 end,
                       case when n %% 100 = 0 then now() + (n %% 48 - 24) * interval '1 hour' end,
                       case when n %% 100 = 0 then now() + (n %% 48 - 25) * interval '1 hour' end,
                       case when n %% 6000 = 0 then (select array_agg(id) from tag where name = 'Rare')
                            when n %% 3 = 0 then (select array_agg(id) from tag where name = 'Common') else '{}' end
                from slice
                """.formatted(MESSAGES, MESSAGES, MESSAGES - 1));
        run(database, """
                insert into conversation_tag (conversation_id, tag_id, workspace_id, at)
                select c.id, unnest(c.tags), c.workspace_id, s.at from slice s join conversation c on c.id = s.id
                """);
        run(database, """
                insert into message (id, workspace_id, conversation_id, account_id, seq, change, identity, author_kind, author_id, content, delivery, at,
                                     stored_at)
                select uuidv7(), s.workspace, s.id, s.account, m, m, 'bench:' || lpad(s.n::text, 8, '0') || ':' || m,
                       case m %% 2 when 1 then 'customer' else 'human' end,
                       case m %% 2 when 1 then s.contact else s.agent end,
                       jsonb_build_object('type', 'text', 'body', b.body || case m when %d then ' ref' || s.n || 'x' else '' end),
                       case m %% 2 when 1 then 'none' else 'read' end, s.at + m * interval '1 minute', s.at + m * interval '1 minute'
                from slice s cross join generate_series(1, %d) m join bench_sentence b on b.id = (s.n::bigint * 7919 + m * 104729) %% %d
                """.formatted(MESSAGES, MESSAGES, SENTENCES));
        database.commit();
        database.setAutoCommit(true);
    }

    /** What a shop has set up: tags and a field of its own for its customers. */
    private static void arrangements(Connection database) throws SQLException {
        run(database, """
                insert into tag (id, workspace_id, name, color, made_at)
                select uuidv7(), w.id, t.name, 'gray', now() from workspace w, unnest(array['Common', 'Rare']) t (name)
                """);
        run(database, """
                insert into contact_field (id, workspace_id, ordinal, name, kind, options, personal)
                select uuidv7(), id, 1, 'Level', 'choice', '["Gold", "Platinum"]', false from workspace
                """);
    }

    private static void run(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Conversations from all over the years. */
    List<String> some(int many) throws Exception {
        var ids = new ArrayList<String>();
        try (Connection database = server.database();
                var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select id from conversation where address like 'bench-%7' order by address limit " + many)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    /** The id of what is called so. */
    String id(String table, String name) throws Exception {
        try (Connection database = server.database();
                var statement = database.prepareStatement("select id from " + table + " where name = ?")) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Words of which there is one each. */
    List<String> rare(int many) {
        return new Random(2).ints(many, 0, size).mapToObj(n -> "ref" + n + "x").toList();
    }

    /** The one that is made searchable last: conversations are taken in the order of their ids. */
    String lastWord() throws Exception {
        try (Connection database = server.database();
                var statement = database.createStatement();
                var row = statement.executeQuery("""
                        select substring(content ->> 'body' from 'ref[0-9]+x') from message
                        where conversation_id = (select id from conversation order by id desc limit 1) order by seq desc limit 1
                        """)) {
            row.next();
            return row.getString(1);
        }
    }
}
