package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;
import static io.serai.orders.internal.shops.Reading.time;

import io.serai.channels.Connector.Field;
import io.serai.channels.Webhook;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.woo.WooCalls.Heard;
import io.serai.orders.internal.woo.WooCalls.Store;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopEvent;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import io.serai.shared.WorkspaceId;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A shop of WooCommerce. */
@Component
public final class WooSource implements ShopSource {
    static final String URL = "url";
    static final String KEY = "consumer_key";
    static final String SECRET = "consumer_secret";
    static final String AUTH = "auth";
    private static final String CURRENCY = "currency";
    private static final int PAGE = 50;

    private final WooCalls calls;
    private final WooChanges changes;

    WooSource(ShopCalls http) {
        calls = new WooCalls(http);
        changes = new WooChanges(calls);
    }

    @Override
    public String kind() {
        return "woocommerce";
    }

    @Override
    public List<Field> fields() {
        return List.of(Field.required(URL), Field.secret(KEY), Field.secret(SECRET));
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        String written = values.getOrDefault(URL, "")
                .replaceFirst("/(wp-json|wp-admin).*$", "")
                .replaceAll("/+$", "");
        URI url = calls.checked(written.contains("://") ? written : "https://" + written);
        String key = values.getOrDefault(KEY, "");
        Secret secret = new Secret(values.getOrDefault(SECRET, ""));
        try {
            return checked(new Store(url, key, secret, false));
        } catch (ShopTrouble trouble) {
            if (trouble.kind() != ShopTrouble.Kind.REFUSED) {
                throw Problem.invalid(trouble.text());
            }
        }
        try {
            return checked(new Store(url, key, secret, true));
        } catch (ShopTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
    }

    private Checked checked(Store store) {
        WooCalls.good(calls.get(store, "/orders", Map.of("per_page", "1")));
        Heard money = calls.get(store, "/data/currencies/current", Map.of());
        Map<String, String> settings = new HashMap<>();
        settings.put(URL, store.url().toString());
        settings.put(AUTH, store.inQuery() ? "query" : "basic");
        settings.put(
                CURRENCY,
                text(money.body(), "code").filter(code -> code.length() == 3).orElse("USD"));
        return new Checked(
                store.url().getHost(), settings, Map.of(KEY, new Secret(store.key()), SECRET, store.secret()));
    }

    @Override
    public void prepare(Connection connection) {
        WooHooks.prepare(calls, Store.of(connection), connection);
    }

    @Override
    public void leave(Connection connection) {
        Store store = Store.of(connection);
        WooHooks.ours(calls, store, connection)
                .forEach(hook ->
                        calls.delete(store, "/webhooks/" + text(hook, "id").orElse("0")));
    }

    @Override
    public Set<Stock> offers(Connection connection) {
        return EnumSet.allOf(Stock.class);
    }

    /**
     * Oldest change first. Pages by number shift when something on an earlier one changes, so the question begins anew at the last change that was seen;
     * only where a whole page changed in one second does the page's number count on.
     */
    @Override
    public Batch pull(Connection connection, Place place) {
        Store store = Store.of(connection);
        String[] at = place.page()
                .orElseGet(() -> place.since().map(Instant::toString).orElse("") + "|1")
                .split("\\|", 2);
        int page = Integer.parseInt(at[1]);
        Map<String, String> query = new HashMap<>(Map.of(
                "per_page", Integer.toString(PAGE),
                "page", Integer.toString(page),
                "orderby", "modified",
                "order", "asc",
                "status", "any"));
        if (!at[0].isEmpty()) {
            query.put("modified_after", at[0]);
            query.put("dates_are_gmt", "true");
        }
        boolean orders = place.stock() == Stock.ORDERS;
        Heard heard = WooCalls.good(calls.get(store, orders ? "/orders" : "/products", query));
        List<JsonNode> nodes = heard.body().valueStream().toList();
        Optional<String> next =
                page < heard.pages() && !nodes.isEmpty() ? Optional.of(next(at[0], page, nodes)) : Optional.empty();
        return orders
                ? Batch.orders(
                        nodes.stream()
                                .flatMap(node -> WooOrders.readable(store.url(), node).stream())
                                .toList(),
                        next,
                        heard.total())
                : items(connection, store, nodes, next, heard.total());
    }

    private static String next(String since, int page, List<JsonNode> nodes) {
        Optional<Instant> last = time(nodes.getLast(), "date_modified_gmt")
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1));
        boolean further = last.isPresent() && (since.isEmpty() || last.get().isAfter(Instant.parse(since)));
        return further ? last.get() + "|1" : since + "|" + (page + 1);
    }

    private Batch items(
            Connection connection, Store store, List<JsonNode> nodes, Optional<String> next, Optional<Long> total) {
        String currency = connection.setting(CURRENCY, "USD");
        return new Batch(
                List.of(),
                nodes.stream()
                        .filter(WooItems::isOffered)
                        .map(node -> WooItems.read(connection.id(), currency, node, variations(store, node)))
                        .toList(),
                nodes.stream()
                        .filter(node -> !WooItems.isOffered(node))
                        .flatMap(node -> text(node, "id").stream())
                        .toList(),
                next,
                total);
    }

    private List<JsonNode> variations(Store store, JsonNode product) {
        var all = new ArrayList<JsonNode>();
        if (!WooItems.hasVariations(product)) {
            return all;
        }
        String path = "/products/" + text(product, "id").orElse("0") + "/variations";
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            Heard heard =
                    WooCalls.good(calls.get(store, path, Map.of("per_page", "100", "page", Integer.toString(page))));
            heard.body().valueStream().forEach(all::add);
            pages = heard.pages();
        }
        return all;
    }

    /** Plugins number orders otherwise than by their id, so both are tried; what the search finds besides is left out. */
    @Override
    public List<ShopOrder> numbered(Connection connection, String number) {
        Store store = Store.of(connection);
        String plain = bare(number);
        if (plain.isEmpty() || plain.length() > 40) {
            return List.of();
        }
        Stream<JsonNode> byId = plain.matches("[0-9]{1,12}") ? found(store, plain).stream() : Stream.empty();
        Stream<JsonNode> bySearch = WooCalls.good(
                        calls.get(store, "/orders", Map.of("search", plain, "status", "any", "per_page", "20")))
                .body()
                .valueStream();
        Map<String, ShopOrder> orders = new LinkedHashMap<>();
        Stream.concat(byId, bySearch)
                .flatMap(node -> WooOrders.readable(store.url(), node).stream())
                .filter(order -> isMeant(plain, bare(order.number())))
                .forEach(order -> orders.put(order.externalId(), order));
        return List.copyOf(orders.values());
    }

    private static String bare(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static boolean isMeant(String asked, String number) {
        return asked.equals(number) || asked.matches("\\p{N}+") && asked.equals(number.replaceAll("[^\\p{N}]", ""));
    }

    private Optional<JsonNode> found(Store store, String id) {
        Heard heard = calls.get(store, "/orders/" + id, Map.of());
        return heard.status() == 404
                ? Optional.empty()
                : Optional.of(WooCalls.good(heard).body());
    }

    @Override
    public Optional<ShopOrder> again(Connection connection, String externalId) {
        Store store = Store.of(connection);
        return externalId.matches("[0-9]{1,19}")
                ? found(store, externalId).map(node -> WooOrders.read(store.url(), node))
                : Optional.empty();
    }

    @Override
    public Set<OrderChange.Kind> changeable(Connection connection, Order order) {
        boolean paid = order.payment() == Order.Payment.PAID || order.payment() == Order.Payment.PARTLY_REFUNDED;
        Set<OrderChange.Kind> kinds = EnumSet.noneOf(OrderChange.Kind.class);
        if (order.state() == Order.State.OPEN || order.state() == Order.State.IN_PROGRESS) {
            kinds.add(OrderChange.Kind.CANCEL);
            kinds.add(OrderChange.Kind.CHANGE_ADDRESS);
        }
        if (paid) {
            kinds.add(OrderChange.Kind.REFUND);
        }
        return kinds;
    }

    @Override
    public ShopChange change(Connection connection, Order order, OrderChange change, String key) {
        return changes.change(Store.of(connection), order, change, key);
    }

    @Override
    public boolean verify(Connection connection, Webhook webhook) {
        return WooHooks.isPing(webhook) || WooHooks.verify(connection, webhook);
    }

    @Override
    public Optional<String> delivery(Webhook webhook) {
        return webhook.header("x-wc-webhook-delivery-id");
    }

    @Override
    public List<ShopEvent> parse(Connection connection, Webhook webhook) {
        return WooHooks.isPing(webhook)
                ? List.of()
                : WooHooks.parse(connection, Store.of(connection).url(), connection.setting(CURRENCY, "USD"), webhook);
    }
}
