package io.serai.orders.internal.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.channels.Webhook;
import io.serai.json.Json;
import io.serai.orders.internal.book.Forgetting;
import io.serai.orders.internal.book.InMemoryOrderStore;
import io.serai.orders.internal.book.OrderSeal;
import io.serai.orders.internal.book.Shelf;
import io.serai.orders.internal.catalogue.CatalogueFeed;
import io.serai.orders.internal.items.InMemoryItemStore;
import io.serai.orders.internal.requests.DataRequests;
import io.serai.orders.internal.requests.InMemoryDataRequestStore;
import io.serai.orders.internal.requests.TestRequests;
import io.serai.orders.internal.shopify.TestShopify;
import io.serai.orders.internal.sources.InMemorySourceStore;
import io.serai.orders.internal.sources.InMemorySyncStore;
import io.serai.orders.internal.sources.Kinds;
import io.serai.orders.internal.sources.Sources;
import io.serai.orders.internal.sources.StoredSource;
import io.serai.orders.source.Connection;
import io.serai.privacy.Vault;
import io.serai.privacy.internal.vault.TestVault;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.shops.ShopifyDouble;
import io.serai.work.Job;
import io.serai.work.RecordingWork;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** From the knock of a shop's webhook to what is known then, Shopify's three about privacy among them. */
class DeliveriesTest {
    private static final TransactionOperations NONE = TransactionOperations.withoutTransaction();

    private final WorkspaceId workspace = WorkspaceId.next();
    private final ShopifyDouble shopify = new ShopifyDouble();
    private final Vault vault = TestVault.fresh();
    private final RecordingWork work = new RecordingWork();
    private final InMemorySourceStore stored = new InMemorySourceStore();
    private final InMemoryOrderStore orders = new InMemoryOrderStore();
    private final OrderSeal seal = new OrderSeal(vault, Json.mapper());
    private final List<String> audited = new ArrayList<>();
    private final InMemoryDeliveryStore deliveries = new InMemoryDeliveryStore();
    private final CatalogueFeed catalogue = new CatalogueFeed(work);
    private final Sources sources = new Sources(
            stored,
            new InMemorySyncStore(stored),
            new Kinds(List.of(TestShopify.source())),
            vault,
            catalogue,
            () -> URI.create("https://serai.example"),
            NONE,
            Json.mapper(),
            Clock.systemUTC());
    private final InMemoryDataRequestStore asked = new InMemoryDataRequestStore();
    private final DataRequests requests = TestRequests.of(asked, orders, seal, vault);
    private final Deliveries hooks = new Deliveries(
            deliveries,
            sources,
            new Shelf(orders, new InMemoryItemStore(), seal, catalogue, Clock.systemUTC()),
            new Forgetting(orders, seal, NONE),
            requests,
            vault,
            (of, who, action, details) -> audited.add(action),
            work,
            NONE,
            Json.mapper(),
            Clock.systemUTC());
    private Connection connection;

    @BeforeEach
    void connect() {
        StoredSource source = sources.connect(
                workspace,
                "shopify",
                "",
                Map.of(
                        "shop", ShopifyDouble.DOMAIN,
                        "base_url", shopify.base().toString(),
                        "access_token", ShopifyDouble.TOKEN,
                        "client_secret", ShopifyDouble.SECRET));
        connection = sources.connection(workspace, source.id()).orElseThrow();
    }

    @AfterEach
    void close() {
        shopify.close();
    }

    private void knocks(String topic, String delivery, String body) {
        var hook = ShopifyDouble.hook(topic, delivery, body);
        hooks.accept(connection, new Webhook(hook.headers(), hook.body()));
        for (Job job : work.taken()) {
            if (job instanceof DeliveryCame came) {
                hooks.run(workspace, came);
            }
        }
    }

    private void ordered(String number, String delivery, String status, String updatedAt) {
        knocks("orders/updated", delivery, """
                {"id":45000%1$s,"name":"#%1$s","email":"ann@example.com","created_at":"2026-11-20T11:00:00Z","updated_at":"%3$s",
                 "currency":"EUR","total_price":"45.50","financial_status":"paid","fulfillment_status":%2$s,
                 "line_items":[{"id":1,"title":"Mug","quantity":1,"price":"45.50"}]}
                """.formatted(number, status, updatedAt));
    }

    private long known() {
        return orders.count(workspace, connection.id());
    }

    @Test
    void theSameDeliveryTwiceIsReadOnceAndAnOlderWordChangesNothing() {
        ordered("1001", "d-2", "\"fulfilled\"", "2026-11-20T13:00:00Z");
        ordered("1001", "d-1", "null", "2026-11-20T12:00:00Z");
        ordered("1001", "d-2", "null", "2026-11-20T14:00:00Z");

        assertThat(known()).isEqualTo(1);
        assertThat(orders.external(workspace, connection.id(), "450001001")
                        .orElseThrow()
                        .bare()
                        .state()
                        .name())
                .isEqualTo("SENT");
    }

    @Test
    void whoeverAsksTheShopToBeForgottenIsForgottenHereForGood() {
        ordered("1001", "d-1", "null", "2026-11-20T12:00:00Z");
        ordered("1002", "d-2", "null", "2026-11-20T12:00:00Z");

        knocks(
                "customers/redact",
                "d-3",
                "{\"shop_id\":1,\"shop_domain\":\"demo-shop.myshopify.com\",\"customer\":{\"id\":77,\"email\":\"Ann@Example.com\",\"phone\":null},\"orders_to_redact\":[450001001]}");

        assertThat(known())
                .as("those that were named, and those under the same email")
                .isZero();
        ordered("1001", "d-4", "null", "2026-11-21T12:00:00Z");
        assertThat(known()).as("told again, not taken in again").isZero();
        assertThat(audited).containsExactly("shop.customer_redacted");
    }

    @Test
    void whoeverAsksWhatIsKnownIsNotedForTheOwnerAndNothingChanges() {
        ordered("1001", "d-1", "null", "2026-11-20T12:00:00Z");
        knocks(
                "customers/data_request",
                "d-2",
                "{\"customer\":{\"id\":77,\"email\":\"ann@example.com\",\"phone\":\"+34612345678\"},\"orders_requested\":[450001001],\"data_request\":{\"id\":9}}");

        assertThat(known()).isEqualTo(1);
        assertThat(audited).containsExactly("shop.data_requested");
        DataRequests.Asked request = requests.all(workspace).getFirst();
        assertThat(request.whom().email()).contains("ann@example.com");
        assertThat(request.whom().orders()).containsExactly("450001001");
        assertThat(request.request().due()).isEqualTo(request.request().asked().plus(Duration.ofDays(30)));
    }

    @Test
    void aShopThatIsRedactedIsGoneWithAllThatIsKnownOfIt() {
        knocks("shop/redact", "d-1", "{\"shop_id\":1,\"shop_domain\":\"demo-shop.myshopify.com\"}");

        assertThat(sources.all(workspace)).isEmpty();
        assertThat(audited).containsExactly("shop.redacted");
    }

    @Test
    void anAppThatIsTakenAwayHasToBeConnectedAgain() {
        knocks("app/uninstalled", "d-1", "{\"id\":1}");

        assertThat(sources.find(workspace, connection.id()).orElseThrow().state())
                .isEqualTo(StoredSource.State.NEEDS_RECONNECT);
    }

    @Test
    void whatCannotBeReadIsLeftAndTheNextIsRead() {
        var hook = ShopifyDouble.hook("orders/updated", "d-1", "{ half of");
        hooks.accept(connection, new Webhook(hook.headers(), "{ half of".getBytes(StandardCharsets.UTF_8)));
        work.taken().forEach(job -> hooks.run(workspace, (DeliveryCame) job));
        ordered("1001", "d-2", "null", "2026-11-20T12:00:00Z");

        assertThat(known()).isEqualTo(1);
    }
}
