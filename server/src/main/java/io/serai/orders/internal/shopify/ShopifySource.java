package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.channels.Connector.Field;
import io.serai.channels.Connector.Paste;
import io.serai.channels.Webhook;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.shops.Reading;
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
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop at Shopify. */
@Component
public final class ShopifySource implements ShopSource {
    public static final String KIND = "shopify";

    public static final String SHOP = "shop";
    static final String TOKEN = "access_token";
    static final String CLIENT = "client_id";
    static final String SECRET = "client_secret";
    static final String BASE = "base_url";
    private static final String SCOPES = "scopes";

    private final ShopCalls http;
    private final ShopifyCalls calls;
    private final ShopifyTokens tokens;
    private final ShopifyChanges changes;
    private final ShopifyReading reading;
    private final ShopifySubscriptions subscriptions;

    @Autowired
    ShopifySource(ShopCalls http, Clock clock) {
        this(http, clock, Duration.ofSeconds(1));
    }

    /** @param glance between two looks at a cancellation */
    ShopifySource(ShopCalls http, Clock clock, Duration glance) {
        this.http = http;
        this.calls = new ShopifyCalls(http);
        this.tokens = new ShopifyTokens(http, clock);
        this.changes = new ShopifyChanges(calls, glance);
        this.reading = new ShopifyReading(calls);
        this.subscriptions = new ShopifySubscriptions(calls);
    }

    ShopifyTokens tokens() {
        return tokens;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.required(SHOP),
                Field.optionalSecret(TOKEN),
                Field.optional(CLIENT, ""),
                Field.optionalSecret(SECRET),
                Field.optional(BASE, ""));
    }

    @Override
    public Checked check(WorkspaceId workspace, Map<String, String> values) {
        String domain = Shop.domain(values.getOrDefault(SHOP, ""));
        Map<String, String> settings = new HashMap<>();
        settings.put(SHOP, domain);
        settings.put(CLIENT, values.getOrDefault(CLIENT, ""));
        settings.put(BASE, values.getOrDefault(BASE, ""));
        Map<String, Secret> credentials = new HashMap<>();
        for (String secret : List.of(TOKEN, SECRET)) {
            Optional.of(values.getOrDefault(secret, ""))
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> credentials.put(secret, new Secret(value)));
        }
        try {
            return checked(settings, credentials, shop(settings, credentials));
        } catch (ShopTrouble trouble) {
            throw Problem.invalid(trouble.text());
        }
    }

    private Checked checked(Map<String, String> settings, Map<String, Secret> credentials, Shop shop) {
        JsonNode data = calls.ask(shop, "shop", false, variables()).orTrouble();
        String scopes = ShopifyChanges.scopes(data).sorted().collect(Collectors.joining(","));
        if (!scopes.contains("read_orders") && !scopes.contains("write_orders")) {
            throw Problem.invalid("The app may not read orders: give it the scope read_orders and install it again.");
        }
        settings.put(SCOPES, scopes);
        settings.put("currency", text(data.path("shop"), "currencyCode").orElse("USD"));
        return new Checked(text(data.path("shop"), "name").orElse(shop.domain()), settings, credentials);
    }

    private Shop shop(Connection connection) {
        return shop(connection.settings(), connection.credentials());
    }

    private Shop shop(Map<String, String> settings, Map<String, Secret> credentials) {
        String domain = settings.getOrDefault(SHOP, "");
        URI base = base(settings.getOrDefault(BASE, ""), domain);
        Secret token = credentials.get(TOKEN);
        if (token != null) {
            return new Shop(domain, base, () -> token);
        }
        Secret secret = credentials.get(SECRET);
        String client = settings.getOrDefault(CLIENT, "");
        if (secret == null || client.isEmpty()) {
            throw Problem.invalid("Fill in an access token, or the app's id and secret.");
        }
        return new Shop(domain, base, tokens.key(base, client, secret));
    }

    URI base(String address, String domain) {
        return address.isBlank()
                ? URI.create("https://" + domain)
                : http.checked(address.strip().replaceAll("/+$", ""));
    }

    @Override
    public void prepare(Connection connection) {
        if (connection.hook().getScheme().equals("https")
                || !connection.setting(BASE, "").isEmpty()) {
            subscriptions.make(shop(connection), connection.hook());
        }
    }

    @Override
    public void leave(Connection connection) {
        subscriptions.takeBack(shop(connection), connection.hook());
    }

    /** The three about privacy cannot be asked for by the app itself. */
    @Override
    public List<Paste> pastes(Connection connection) {
        return List.of(new Paste("compliance_webhook", connection.hook().toString()));
    }

    @Override
    public Set<Stock> offers(Connection connection) {
        String scopes = connection.setting(SCOPES, "");
        return scopes.contains("_products") ? EnumSet.allOf(Stock.class) : EnumSet.of(Stock.ORDERS);
    }

    @Override
    public Batch pull(Connection connection, Place place) {
        return reading.pull(connection, shop(connection), place);
    }

    @Override
    public List<ShopOrder> numbered(Connection connection, String number) {
        return reading.numbered(shop(connection), number);
    }

    @Override
    public Optional<ShopOrder> again(Connection connection, String externalId) {
        return reading.again(shop(connection), externalId);
    }

    @Override
    public Set<OrderChange.Kind> changeable(Connection connection, Order order) {
        String scopes = connection.setting(SCOPES, "");
        Set<OrderChange.Kind> kinds = EnumSet.noneOf(OrderChange.Kind.class);
        boolean orders = scopes.contains("write_orders");
        boolean returns = scopes.contains("write_returns");
        switch (order.state()) {
            case OPEN, IN_PROGRESS -> {
                if (orders) {
                    kinds.addAll(EnumSet.of(
                            OrderChange.Kind.CANCEL, OrderChange.Kind.CHANGE_ADDRESS, OrderChange.Kind.REFUND));
                }
            }
            case PARTLY_SENT, SENT, DELIVERED -> {
                if (orders) {
                    kinds.add(OrderChange.Kind.REFUND);
                }
                if (returns) {
                    kinds.addAll(
                            EnumSet.of(OrderChange.Kind.RETURN, OrderChange.Kind.EXCHANGE, OrderChange.Kind.WITHDRAW));
                }
            }
            case RETURNED -> {
                if (orders) {
                    kinds.add(OrderChange.Kind.REFUND);
                }
            }
            case CANCELLED -> {}
        }
        return kinds;
    }

    @Override
    public ShopChange change(Connection connection, Order order, OrderChange change, String key) {
        try {
            return changes.change(shop(connection), order, change, key);
        } catch (ShopTrouble before) {
            return new ShopChange.TryLater(before.text());
        }
    }

    @Override
    public boolean verify(Connection connection, Webhook webhook) {
        return connection
                .credential(SECRET)
                .map(secret -> ShopifyHooks.verify(secret, connection.setting(SHOP, ""), webhook))
                .orElse(false);
    }

    @Override
    public Optional<String> delivery(Webhook webhook) {
        return webhook.header("x-shopify-webhook-id");
    }

    @Override
    public List<ShopEvent> parse(Connection connection, Webhook webhook) {
        return ShopifyHooks.parse(connection.setting(SHOP, ""), webhook);
    }

    private static ObjectNode variables() {
        return Reading.JSON.createObjectNode();
    }
}
