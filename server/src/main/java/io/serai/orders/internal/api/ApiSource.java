package io.serai.orders.internal.api;

import io.serai.channels.Connector.Field;
import io.serai.orders.Items.Item;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Plan;
import io.serai.orders.internal.upload.reading.Reading;
import io.serai.orders.internal.upload.reading.Wrong;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A shop of one's own making: its requests are templates, its answers are mapped. Orders can be read, not changed. */
@Component
public class ApiSource implements ShopSource {
    private static final int AT_A_TIME = 100;
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    private final ShopCalls http;
    private final ApiCalls calls;
    private final Clock clock;

    ApiSource(ShopCalls http, Clock clock) {
        this.http = http;
        this.calls = new ApiCalls(http, clock);
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "http";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required("base_url"),
                Field.optional("auth", "none"),
                Field.optional("user", ""),
                Field.optionalSecret("token"),
                Field.optional("token_url", ""),
                Field.required("orders_template"),
                Field.optional("orders_body", ""),
                Field.optional("orders_list", ""),
                Field.optional("next", ""),
                Field.required("mapping"),
                Field.optional("order_template", ""),
                Field.optional("order_list", ""),
                Field.optional("items_template", ""),
                Field.optional("items_list", ""),
                Field.optional("items_mapping", ""),
                Field.optional("currency", ""),
                Field.optional("every_minutes", "5"));
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        URI base = http.checked(values.getOrDefault("base_url", ""));
        Connection tried = tried(workspace, values);
        try {
            first(tried);
        } catch (ShopTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
        Map<String, String> settings = new HashMap<>(values);
        settings.remove("token");
        return new Checked(String.valueOf(base.getHost()), settings, tried.credentials());
    }

    /** As it would be connected, for trying it out. */
    static Connection tried(WorkspaceId workspace, Map<String, String> values) {
        String token = values.getOrDefault("token", "");
        return new Connection(
                workspace,
                new SourceId(Ids.next()),
                "http",
                "",
                "",
                URI.create("about:blank"),
                values,
                token.isEmpty() ? Map.of() : Map.of("token", new Secret(token)));
    }

    /** The first page of orders, so that a mapping that fits nothing is told before it is kept. */
    private void first(Connection connection) {
        Batch batch = pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));
        if (batch.orders().isEmpty() && batch.next().isPresent()) {
            throw ShopTrouble.odd(
                    "No order could be read out of the answer. Look at where the list is and at the mapping.");
        }
    }

    @Override
    public Set<Stock> offers(Connection connection) {
        return connection.setting("items_template", "").isBlank()
                ? EnumSet.of(Stock.ORDERS)
                : EnumSet.allOf(Stock.class);
    }

    @Override
    public Batch pull(Connection connection, Place place) {
        boolean orders = place.stock() == Stock.ORDERS;
        String template = connection.setting(orders ? "orders_template" : "items_template", "");
        String body = orders ? connection.setting("orders_body", "") : "";
        Map<String, String> values = values(place);
        boolean whole = place.page().filter(page -> page.startsWith("http")).isPresent();
        String address = whole ? place.page().orElseThrow() : Template.address(template, values);
        JsonNode answer = calls.read(connection, address, Template.body(body, values));
        List<JsonNode> found = Paths.list(answer, connection.setting(orders ? "orders_list" : "items_list", ""));
        Optional<String> next = next(connection, answer, place, template + body, found);
        return orders
                ? Batch.orders(orders(connection, found), next, Optional.empty())
                : Batch.items(items(connection, found), next, Optional.empty());
    }

    private static Map<String, String> values(Place place) {
        String page = place.page().orElse("1");
        boolean counted = page.matches("\\d{1,9}");
        String since = place.since().map(Instant::toString).orElse(BEGINNING);
        return Map.of(
                "since",
                since,
                "since_epoch",
                Long.toString(Instant.parse(since).getEpochSecond()),
                "page",
                page,
                "offset",
                counted ? Long.toString((Long.parseLong(page) - 1) * AT_A_TIME) : "0",
                "limit",
                Integer.toString(AT_A_TIME),
                "cursor",
                place.page().orElse(""));
    }

    /** By the answer's own word for what follows, else by counting until a page is empty. */
    private static Optional<String> next(
            Connection connection, JsonNode answer, Place place, String template, List<JsonNode> found) {
        String path = connection.setting("next", "");
        if (!path.isBlank()) {
            return Paths.text(Paths.at(answer, path))
                    .filter(next -> !next.isEmpty() && !next.equals(place.page().orElse("")));
        }
        boolean counted = Template.has(template, "page") || Template.has(template, "offset");
        return counted && !found.isEmpty()
                ? Optional.of(Long.toString(Long.parseLong(place.page().orElse("1")) + 1))
                : Optional.empty();
    }

    private List<ShopOrder> orders(Connection connection, List<JsonNode> found) {
        Mapping mapping = Mapping.of(connection.setting("mapping", ""));
        Table table = mapping.table(found);
        Plan plan = mapping.plan(io.serai.orders.internal.upload.table.Field.ofOrders(), currency(connection));
        List<ShopOrder> orders = new ArrayList<>();
        List<Wrong> wrong = new ArrayList<>();
        Reading.groups(table, plan, Stock.ORDERS).forEach(group -> {
            var read = Reading.order(group, plan, number -> Optional.empty(), clock.instant());
            read.value().ifPresent(orders::add);
            read.wrong().ifPresent(wrong::add);
        });
        if (orders.isEmpty() && !wrong.isEmpty()) {
            throw ShopTrouble.odd("No order could be read: " + told(wrong.getFirst()));
        }
        return orders;
    }

    private static String told(Wrong wrong) {
        return wrong.code()
                + wrong.field().map(field -> " in " + field).orElse("")
                + wrong.cell().map(cell -> " (" + cell + ")").orElse("");
    }

    private List<Item> items(Connection connection, List<JsonNode> found) {
        Mapping mapping = Mapping.of(connection.setting("items_mapping", ""));
        Table table = mapping.table(found);
        Plan plan = mapping.plan(io.serai.orders.internal.upload.table.Field.ofItems(), currency(connection));
        return Reading.groups(table, plan, Stock.ITEMS).stream()
                .flatMap(group -> Reading.item(group, plan, connection.id(), table).value().stream())
                .toList();
    }

    private static Optional<String> currency(Connection connection) {
        return Optional.of(connection.setting("currency", "").strip().toUpperCase(java.util.Locale.ROOT))
                .filter(code -> code.matches("[A-Z]{3}"));
    }

    @Override
    public boolean answers(Connection connection) {
        return !connection.setting("order_template", "").isBlank();
    }

    @Override
    public List<ShopOrder> numbered(Connection connection, String number) {
        String address = Template.address(
                connection.setting("order_template", ""),
                Map.of("number", number.strip().replaceFirst("^#\\s*", "")));
        try {
            JsonNode answer = calls.read(connection, address, "");
            return orders(connection, Paths.list(answer, connection.setting("order_list", "")));
        } catch (ShopTrouble trouble) {
            if (trouble.text().contains("HTTP 404")) {
                return List.of();
            }
            throw trouble;
        }
    }

    @Override
    public Optional<ShopOrder> again(Connection connection, String externalId) {
        return numbered(connection, externalId).stream()
                .filter(order -> order.externalId().equals(externalId))
                .findFirst();
    }

    @Override
    public Set<OrderChange.Kind> changeable(Connection connection, Order order) {
        return Set.of();
    }

    @Override
    public ShopChange change(Connection connection, Order order, OrderChange change, String key) {
        return new ShopChange.NotPossible();
    }
}
