package io.serai.orders.internal.items;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresItemStore implements ItemStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresItemStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param attributeOrder since the database does not keep the order of keys */
    record Details(
            Optional<URI> link,
            Optional<URI> picture,
            LinkedHashMap<String, String> attributes,
            List<String> attributeOrder,
            List<Variant> variants) {}

    @Override
    public void save(WorkspaceId workspace, Collection<Item> items, Instant asOf) {
        for (Item item : items) {
            jdbc.sql("""
                    insert into shop_item (source_id, workspace_id, key, name, details, words, as_of)
                    values (:source, :workspace, :key, :name, :details::jsonb, :words, :asOf)
                    on conflict (source_id, key) do update
                    set name = excluded.name, details = excluded.details, words = excluded.words, as_of = excluded.as_of
                    where shop_item.workspace_id = :workspace
                    """)
                    .param("source", item.source().value())
                    .param("workspace", workspace.value())
                    .param("key", item.key())
                    .param("name", item.name().replace("\u0000", ""))
                    .param("details", details(item))
                    .param("words", ItemWords.of(item).toArray(String[]::new))
                    .param("asOf", Timestamp.from(asOf))
                    .update();
        }
    }

    private String details(Item item) {
        return json.writeValueAsString(new Details(
                        item.link(),
                        item.picture(),
                        new LinkedHashMap<>(item.attributes()),
                        List.copyOf(item.attributes().keySet()),
                        item.variants()))
                .replace("\\u0000", "");
    }

    @Override
    public Optional<Item> find(WorkspaceId workspace, SourceId source, String key) {
        return jdbc.sql(
                        "select * from shop_item where workspace_id = :workspace and source_id = :source and key = :key")
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("key", key)
                .query(this::read)
                .optional();
    }

    @Override
    public List<Item> sharing(WorkspaceId workspace, Collection<String> words, int most) {
        return jdbc.sql("""
                select * from shop_item where workspace_id = :workspace and words && :words::text[]
                order by (select count(*) from unnest(words) as word where word = any (:words::text[])) desc, name limit :most
                """)
                .param("workspace", workspace.value())
                .param("words", words.toArray(String[]::new))
                .param("most", most)
                .query(this::read)
                .list();
    }

    @Override
    public List<Item> listed(WorkspaceId workspace, SourceId source, Optional<String> after, int most) {
        return jdbc.sql("""
                select * from shop_item
                where workspace_id = :workspace and source_id = :source
                  and (:after::text is null
                       or (name, key) > (select name, key from shop_item
                                         where workspace_id = :workspace and source_id = :source and key = :after))
                order by name, key limit :most
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("after", after.orElse(null), Types.VARCHAR)
                .param("most", most)
                .query(this::read)
                .list();
    }

    @Override
    public void remove(WorkspaceId workspace, SourceId source, Collection<String> keys) {
        jdbc.sql("delete from shop_item where workspace_id = :workspace and source_id = :source and key = any (:keys)")
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    @Override
    public List<String> dropBefore(WorkspaceId workspace, SourceId source, Instant asOf) {
        return jdbc.sql("""
                delete from shop_item where workspace_id = :workspace and source_id = :source and as_of < :asOf returning key
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("asOf", Timestamp.from(asOf))
                .query(String.class)
                .list();
    }

    @Override
    public long count(WorkspaceId workspace, SourceId source) {
        return jdbc.sql("select count(*) from shop_item where workspace_id = :workspace and source_id = :source")
                .param("workspace", workspace.value())
                .param("source", source.value())
                .query(Long.class)
                .single();
    }

    private Item read(ResultSet row, int number) throws SQLException {
        Details details = json.readValue(row.getString("details"), Details.class);
        var attributes = new LinkedHashMap<String, String>();
        details.attributeOrder()
                .forEach(name -> attributes.put(name, details.attributes().getOrDefault(name, "")));
        return new Item(
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                details.link(),
                details.picture(),
                attributes,
                details.variants());
    }
}
