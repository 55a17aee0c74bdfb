package io.serai.orders.internal.book;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostgresOrderStore implements OrderStore {
    private static final Order.Buyer NOBODY =
            new Order.Buyer(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresOrderStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record Details(List<Order.Line> lines, List<Order.Sent> parcels, List<Order.Change> history, Optional<URI> link) {}

    @Override
    public boolean save(WorkspaceId workspace, StoredOrder order) {
        Optional<UUID> kept =
                with(jdbc.sql("""
                insert into shop_order (id, workspace_id, source_id, external_id, number, number_key, number_digits, state, payment, currency,
                        total, refunded, details, person, email_fingerprint, phone_fingerprint, buyer_fingerprint, postcode_fingerprint, placed_at, delivered_at, updated_at, as_of)
                select :id, :workspace, :source, :external, :number, :key, :digits, :state, :payment, :currency,
                        :total, :refunded, :details::jsonb, :person, :email, :phone, :buyer, :postcode, :placed, :delivered, :updated, :asOf
                where not exists (select from shop_order_erased
                                  where workspace_id = :workspace and source_id = :source and external_id = :external)
                on conflict (source_id, external_id) do update
                set number = excluded.number, number_key = excluded.number_key, number_digits = excluded.number_digits,
                    state = excluded.state, payment = excluded.payment, currency = excluded.currency, total = excluded.total,
                    refunded = excluded.refunded, details = excluded.details, person = excluded.person,
                    email_fingerprint = excluded.email_fingerprint, phone_fingerprint = excluded.phone_fingerprint,
                    buyer_fingerprint = excluded.buyer_fingerprint, postcode_fingerprint = excluded.postcode_fingerprint,
                    placed_at = excluded.placed_at, delivered_at = excluded.delivered_at, updated_at = excluded.updated_at,
                    as_of = excluded.as_of
                where shop_order.workspace_id = :workspace and excluded.updated_at >= shop_order.updated_at
                returning id
                """), workspace, order).query(UUID.class).optional();
        kept.ifPresent(id -> saveParcels(workspace, id, order.bare().parcels()));
        return kept.isPresent();
    }

    private StatementSpec with(StatementSpec statement, WorkspaceId workspace, StoredOrder stored) {
        Order order = stored.bare();
        return statement
                .param("workspace", workspace.value())
                .param("id", order.id().value())
                .param("source", order.source().value())
                .param("external", order.externalId())
                .param("number", order.number())
                .param("key", Numbers.key(order.number()))
                .param("digits", Numbers.digits(order.number()))
                .param("state", lower(order.state()))
                .param("payment", lower(order.payment()))
                .param("currency", order.total().currency().getCurrencyCode())
                .param("total", order.total().amount())
                .param("refunded", order.refunded().amount())
                .param("details", details(order))
                .param("person", stored.person())
                .param("email", stored.email().orElse(null), Types.BINARY)
                .param("phone", stored.phone().orElse(null), Types.BINARY)
                .param("buyer", stored.buyer().orElse(null), Types.BINARY)
                .param("postcode", stored.postcode().orElse(null), Types.BINARY)
                .param("placed", Timestamp.from(order.placedAt()))
                .param("delivered", order.deliveredAt().map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("updated", Timestamp.from(order.updatedAt()))
                .param("asOf", Timestamp.from(order.asOf()));
    }

    /** PostgreSQL keeps no NUL. */
    private String details(Order order) {
        return json.writeValueAsString(new Details(order.lines(), order.parcels(), order.history(), order.link()))
                .replace("\\u0000", "");
    }

    private void saveParcels(WorkspaceId workspace, UUID order, List<Order.Sent> parcels) {
        jdbc.sql("delete from shop_parcel where workspace_id = :workspace and order_id = :order")
                .param("workspace", workspace.value())
                .param("order", order)
                .update();
        for (Order.Sent parcel : parcels) {
            jdbc.sql("""
                    insert into shop_parcel (order_id, workspace_id, number_key) values (:order, :workspace, :key)
                    on conflict do nothing
                    """)
                    .param("order", order)
                    .param("workspace", workspace.value())
                    .param("key", Numbers.key(parcel.number()))
                    .update();
        }
    }

    @Override
    public Optional<StoredOrder> find(WorkspaceId workspace, OrderId id) {
        return jdbc.sql("select * from shop_order where workspace_id = :workspace and id = :id")
                .param("workspace", workspace.value())
                .param("id", id.value())
                .query(this::read)
                .optional();
    }

    @Override
    public Optional<StoredOrder> external(WorkspaceId workspace, SourceId source, String externalId) {
        return jdbc.sql("""
                select * from shop_order where workspace_id = :workspace and source_id = :source and external_id = :external
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("external", externalId)
                .query(this::read)
                .optional();
    }

    @Override
    public List<StoredOrder> numbered(WorkspaceId workspace, String key, String digits) {
        return jdbc.sql("""
                select * from shop_order
                where workspace_id = :workspace and (number_key = :key or (:digits <> '' and number_digits = :digits))
                order by number_key = :key desc, placed_at desc limit 20
                """)
                .param("workspace", workspace.value())
                .param("key", key)
                .param("digits", digits)
                .query(this::read)
                .list();
    }

    @Override
    public List<StoredOrder> of(WorkspaceId workspace, Collection<byte[]> emails, Collection<byte[]> phones) {
        if (emails.isEmpty() && phones.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from shop_order
                where workspace_id = :workspace and (email_fingerprint = any (:emails) or phone_fingerprint = any (:phones))
                order by placed_at desc, id desc limit 200
                """)
                .param("workspace", workspace.value())
                .param("emails", emails.toArray(byte[][]::new))
                .param("phones", phones.toArray(byte[][]::new))
                .query(this::read)
                .list();
    }

    @Override
    public List<StoredOrder> ofBuyers(WorkspaceId workspace, Collection<byte[]> buyers) {
        return jdbc.sql("""
                select * from shop_order where workspace_id = :workspace and buyer_fingerprint = any (:buyers)
                order by placed_at desc, id desc limit 200
                """)
                .param("workspace", workspace.value())
                .param("buyers", buyers.toArray(byte[][]::new))
                .query(this::read)
                .list();
    }

    @Override
    public List<StoredOrder> shippedTo(WorkspaceId workspace, Collection<byte[]> postcodes) {
        return jdbc.sql("""
                select * from shop_order where workspace_id = :workspace and postcode_fingerprint = any (:postcodes)
                order by placed_at desc, id desc limit 200
                """)
                .param("workspace", workspace.value())
                .param("postcodes", postcodes.toArray(byte[][]::new))
                .query(this::read)
                .list();
    }

    @Override
    public List<StoredOrder> withParcel(WorkspaceId workspace, String key) {
        return jdbc.sql("""
                select shop_order.* from shop_parcel join shop_order on shop_order.id = shop_parcel.order_id
                where shop_parcel.workspace_id = :workspace and shop_order.workspace_id = :workspace and shop_parcel.number_key = :key
                order by placed_at desc limit 20
                """)
                .param("workspace", workspace.value())
                .param("key", key)
                .query(this::read)
                .list();
    }

    @Override
    public List<StoredOrder> latest(WorkspaceId workspace, Optional<Mark> before, int most) {
        return jdbc.sql("""
                select * from shop_order
                where workspace_id = :workspace
                  and (:placed::timestamptz is null or (placed_at, id) < (:placed::timestamptz, :id::uuid))
                order by placed_at desc, id desc limit :most
                """)
                .param("workspace", workspace.value())
                .param("placed", before.map(Mark::placedAt).map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("id", before.map(mark -> mark.id().value()).orElse(null), Types.OTHER)
                .param("most", most)
                .query(this::read)
                .list();
    }

    @Override
    public void remove(WorkspaceId workspace, SourceId source, Collection<String> externalIds) {
        jdbc.sql("""
                delete from shop_order where workspace_id = :workspace and source_id = :source and external_id = any (:ids)
                """)
                .param("workspace", workspace.value())
                .param("source", source.value())
                .param("ids", externalIds.toArray(String[]::new))
                .update();
    }

    @Override
    public void erase(WorkspaceId workspace, Collection<OrderId> ids) {
        jdbc.sql("""
                with gone as (delete from shop_order where workspace_id = :workspace and id = any (:ids) returning source_id, external_id)
                insert into shop_order_erased (source_id, workspace_id, external_id) select source_id, :workspace, external_id from gone
                on conflict do nothing
                """)
                .param("workspace", workspace.value())
                .param("ids", ids.stream().map(OrderId::value).toArray(UUID[]::new))
                .update();
    }

    @Override
    public long count(WorkspaceId workspace, SourceId source) {
        return jdbc.sql("select count(*) from shop_order where workspace_id = :workspace and source_id = :source")
                .param("workspace", workspace.value())
                .param("source", source.value())
                .query(Long.class)
                .single();
    }

    private StoredOrder read(ResultSet row, int number) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Details details = json.readValue(row.getString("details"), Details.class);
        Order bare = new Order(
                new OrderId(row.getObject("id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getString("external_id"),
                row.getString("number"),
                NOBODY,
                Order.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Order.Payment.valueOf(row.getString("payment").toUpperCase(Locale.ROOT)),
                new Money(row.getBigDecimal("total"), currency),
                new Money(row.getBigDecimal("refunded"), currency),
                details.lines(),
                Optional.empty(),
                details.parcels(),
                details.history(),
                details.link(),
                instant(row.getTimestamp("placed_at")),
                Optional.ofNullable(row.getTimestamp("delivered_at")).map(Timestamp::toInstant),
                instant(row.getTimestamp("updated_at")),
                instant(row.getTimestamp("as_of")));
        return new StoredOrder(
                bare,
                row.getBytes("person"),
                Optional.ofNullable(row.getBytes("email_fingerprint")),
                Optional.ofNullable(row.getBytes("phone_fingerprint")),
                Optional.ofNullable(row.getBytes("buyer_fingerprint")),
                Optional.ofNullable(row.getBytes("postcode_fingerprint")));
    }

    private static Instant instant(@Nullable Timestamp time) {
        return Objects.requireNonNull(time).toInstant();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
