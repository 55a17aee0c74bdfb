package io.serai.orders.internal.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Webhook;
import io.serai.orders.Items.Item;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.orders.SourceId;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopEvent;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Checked;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Ids;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.shops.ShopFault;
import io.serai.simulator.shops.ShopifyDouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ShopifySourceTest {
    private final ShopifyDouble shopify = new ShopifyDouble();
    private final ShopifySource source =
            new ShopifySource(new ShopCalls(Set.of(), true), Clock.systemUTC(), Duration.ofMillis(5));
    private final WorkspaceId workspace = WorkspaceId.next();

    @AfterEach
    void close() {
        shopify.close();
    }

    @Test
    void aShopIsConnectedByATokenAndItsNameAndMoneyAreLearned() {
        Checked checked = source.check(workspace, byToken("access_token", ShopifyDouble.TOKEN));

        assertThat(checked.name()).isEqualTo("Demo shop");
        assertThat(checked.settings())
                .containsEntry("shop", ShopifyDouble.DOMAIN)
                .containsEntry("currency", "EUR");
        assertThat(source.offers(connection())).isEqualTo(EnumSet.allOf(Stock.class));
    }

    @Test
    void anAppsIdAndSecretGetATokenForADayAndAnotherWhenItIsTakenNoLonger() {
        Map<String, String> values = byToken("client_id", ShopifyDouble.CLIENT);
        values.put("client_secret", ShopifyDouble.SECRET);
        Connection connection = connection(source.check(workspace, values));
        shopify.world().order(1001, "ann@example.com");
        assertThat(source.numbered(connection, "1001")).hasSize(1);

        shopify.forgetDailyTokens();
        assertThat(source.numbered(connection, "1001")).hasSize(1);
    }

    @Test
    void wrongKeysAndWrongNamesAreSaidWhenConnecting() {
        assertThatThrownBy(() -> source.check(workspace, byToken("access_token", "shpat_wrong")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("token");
        assertThatThrownBy(() -> source.check(workspace, byToken("shop", "evil.example.com/?x=.myshopify.com")))
                .isInstanceOf(Problem.class);
        shopify.world().mayNot("read_orders");
        shopify.world().mayNot("write_orders");
        assertThatThrownBy(this::connection).isInstanceOf(Problem.class).hasMessageContaining("read_orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo-shop",
                "demo-shop.myshopify.com",
                "https://demo-shop.myshopify.com/admin/orders",
                "https://admin.shopify.com/store/demo-shop/orders",
                " Demo-Shop "
            })
    void theShopsNameIsTakenAsPeopleWriteIt(String written) {
        assertThat(Shop.domain(written)).isEqualTo(ShopifyDouble.DOMAIN);
    }

    @Test
    void anOrderIsReadWhole() {
        ObjectNode order = shopify.world().order(1001, "Ann@Example.com");
        shopify.world().sends(order, "1Z999AA10123456784", "UPS");

        ShopOrder read = source.numbered(connection(), "1001").getFirst();

        assertThat(read.number()).isEqualTo("#1001");
        assertThat(read.externalId()).isEqualTo("450001001");
        assertThat(read.state()).isEqualTo(Order.State.SENT);
        assertThat(read.payment()).isEqualTo(Order.Payment.PAID);
        assertThat(read.total()).isEqualTo(Money.of("45.50", "EUR"));
        assertThat(read.buyer().email()).contains("Ann@Example.com");
        assertThat(read.lines()).extracting(Order.Line::variant).containsExactly("Blue", "");
        assertThat(read.lines().getFirst().options()).containsEntry("Colour", "Blue");
        assertThat(read.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.number()).isEqualTo("1Z999AA10123456784");
            assertThat(parcel.carrier()).contains("UPS");
            assertThat(parcel.lines()).hasSize(2);
        });
        assertThat(read.shipTo().orElseThrow().country()).contains("ES");
        assertThat(read.link().orElseThrow()).hasToString("https://demo-shop.myshopify.com/admin/orders/450001001");

        shopify.world().arrives(order);
        ShopOrder arrived = source.again(connection(), "450001001").orElseThrow();
        assertThat(arrived.state()).isEqualTo(Order.State.DELIVERED);
        assertThat(arrived.deliveredAt()).isPresent();
        assertThat(source.again(connection(), "1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "# 1001", "#1001"})
    void anOrderIsFoundAsItsCustomerWritesItsNumber(String number) {
        shopify.world().order(1001, "ann@example.com");
        shopify.world().order(11001, "bob@example.com");

        assertThat(source.numbered(connection(), number))
                .extracting(ShopOrder::number)
                .containsExactly("#1001");
    }

    /** Whatever a customer writes stays a value: it finds nothing else, and nobody else's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1001 OR name:*",
                "*",
                "\" OR email:*",
                "1001\" OR status:any",
                "name:1001",
                "\\",
                "\\\" OR id:>0",
                "10",
                "-1001"
            })
    void searchWordsOfACustomerDoNotSearch(String number) {
        shopify.world().order(1001, "ann@example.com");
        shopify.world().order(1002, "bob@example.com");

        assertThat(source.numbered(connection(), number))
                .allMatch(order -> order.number().equals("#1001") && number.equals("-1001"));
    }

    @Test
    void everythingIsPulledPageByPageAndWhatChangesMeanwhileIsNotSkipped() {
        var orders = new ArrayList<ObjectNode>();
        for (int i = 0; i < 45; i++) {
            orders.add(shopify.world().order(2000 + i, "c" + i + "@example.com"));
        }
        Connection connection = connection();
        Batch first = source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));
        shopify.world().sends(orders.getFirst(), "RR123456785CN", "China Post");
        var numbers = new ArrayList<String>();
        for (Optional<String> page = first.next(); page.isPresent(); ) {
            Batch batch = source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), page));
            batch.orders().forEach(order -> numbers.add(order.number()));
            page = batch.next();
        }
        first.orders().forEach(order -> numbers.add(order.number()));

        assertThat(numbers).hasSize(46).contains("#2000", "#2044");
        assertThat(numbers.stream().distinct()).hasSize(45);
    }

    @Test
    void onlyWhatChangedSinceThenIsPulledAgain() {
        shopify.world().order(1001, "ann@example.com");
        ObjectNode young = shopify.world().order(1002, "bob@example.com");
        Instant since = Instant.parse(young.path("updatedAt").asString(""));

        Batch batch = source.pull(connection(), new Place(Stock.ORDERS, Optional.of(since), Optional.empty()));

        assertThat(batch.orders()).extracting(ShopOrder::number).containsExactly("#1002");
        assertThat(batch.next()).isEmpty();
    }

    @Test
    void aPageThatIsTooDearIsAskedForSmaller() {
        for (int i = 0; i < 12; i++) {
            shopify.world().order(3000 + i, "c@example.com");
        }
        shopify.dearest(5);

        Batch batch = source.pull(connection(), new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));

        assertThat(batch.orders()).hasSize(5);
        assertThat(batch.next().orElseThrow()).startsWith("5|");
    }

    @Test
    void whoeverIsThrottledWaitsForThePointsAndGoesOn() {
        for (int i = 0; i < 30; i++) {
            shopify.world().order(4000 + i, "c@example.com");
        }
        Connection connection = connection();
        shopify.points(3, 200);

        Batch batch = source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));

        assertThat(batch.orders()).hasSize(20);
        assertThat(shopify.throttled()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void whoeverWouldWaitLongIsToldForHowLong() {
        shopify.world().order(1001, "ann@example.com");
        Connection connection = connection();
        shopify.points(0, 5);

        assertThatThrownBy(() -> source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(ShopTrouble.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(ShopTrouble.Kind.THROTTLED);
                    assertThat(trouble.pause().orElseThrow()).isGreaterThan(Duration.ofSeconds(4));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "401, REFUSED",
        "402, REFUSED",
        "403, REFUSED",
        "423, REFUSED",
        "404, REFUSED",
        "429, THROTTLED",
        "430, THROTTLED",
        "500, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void everyFailureIsToldApart(int status, ShopTrouble.Kind kind) {
        Connection connection = connection();
        shopify.fault(new ShopFault.Fails(status, 17));

        assertThatThrownBy(() -> source.again(connection, "1"))
                .isInstanceOfSatisfying(
                        ShopTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    @Test
    void halfAnAnswerIsNoAnswer() {
        Connection connection = connection();
        shopify.world().order(1001, "ann@example.com");
        shopify.fault(new ShopFault.Halves());

        assertThatThrownBy(() -> source.numbered(connection, "1001")).isInstanceOf(ShopTrouble.class);
        assertThat(source.numbered(connection, "1001")).hasSize(1);
    }

    @Test
    void productsAreReadWithVariantsAndStockAndWhatIsNotSoldIsGone() {
        shopify.world().product(9, "Blue mug", 3);
        shopify.world().product(10, "Old mug", 0).put("status", "ARCHIVED");

        Batch batch = source.pull(connection(), new Place(Stock.ITEMS, Optional.empty(), Optional.empty()));

        assertThat(batch.gone()).containsExactly("10");
        Item item = batch.items().getFirst();
        assertThat(item.name()).isEqualTo("Blue mug");
        assertThat(item.attributes())
                .containsEntry("brand", "Hearth")
                .containsEntry("Colour", "Blue, Red")
                .containsEntry("Waterproof", "yes")
                .containsEntry("care tips", "cold water, soft cloth")
                .doesNotContainKey("Related")
                .hasEntrySatisfying("description", text -> assertThat(text).startsWith("Thrown by hand"));
        assertThat(item.variants()).hasSize(2).allSatisfy(variant -> {
            assertThat(variant.stock()).contains(3);
            assertThat(variant.price()).isEqualTo(Money.of("20.00", "EUR"));
        });
    }

    @Test
    void anOrderFullOfNullsIsReadAndOneWithoutATotalDoesNotKeepTheOthersBack() {
        ObjectNode bare = shopify.world().order(1001, "ann@example.com");
        for (String field : List.of(
                "email",
                "phone",
                "customer",
                "shippingAddress",
                "displayFulfillmentStatus",
                "displayFinancialStatus",
                "returnStatus",
                "totalRefundedSet",
                "fulfillments",
                "refunds")) {
            bare.putNull(field);
        }
        shopify.world().order(1002, "bob@example.com").putNull("totalPriceSet");
        shopify.world().order(1003, "eve@example.com");

        Batch batch = source.pull(connection(), new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));

        assertThat(batch.orders()).extracting(ShopOrder::number).containsExactly("#1001", "#1003");
        assertThat(batch.orders().getFirst().buyer().email()).isEmpty();
        assertThat(batch.orders().getFirst().refunded()).isEqualTo(Money.of("0.00", "EUR"));
    }

    @Test
    void aCancellationIsLookedAfterUntilItIsDone() {
        shopify.world().order(1001, "ann@example.com");
        shopify.world().cancelsAfter(3, true);

        assertThat(change(new OrderChange.Cancel("changed my mind"))).isInstanceOf(ShopChange.Done.class);
        assertThat(source.again(connection(), "450001001").orElseThrow().state())
                .isEqualTo(Order.State.CANCELLED);
        // the same wish once more finds it done
        assertThat(change(new OrderChange.Cancel("changed my mind"))).isInstanceOf(ShopChange.Done.class);
    }

    @Test
    void aCancellationThatFailsBehindTheScenesIsRefusedAndASlowOneIsUncertain() {
        shopify.world().order(1001, "ann@example.com");
        shopify.world().cancelsAfter(0, false);
        assertThat(change(new OrderChange.Cancel(""))).isInstanceOf(ShopChange.Refused.class);

        shopify.world().cancelsAfter(100, true);
        assertThat(change(new OrderChange.Cancel(""))).isInstanceOf(ShopChange.Uncertain.class);
    }

    @Test
    void whatMayHaveHappenedIsUncertainAndWhatCannotHaveIsTriedLater() {
        shopify.world().order(1001, "ann@example.com");
        Connection connection = connection();
        Order order = ours(connection);
        shopify.fault(new ShopFault.BreaksAfter());
        assertThat(source.change(connection, order, new OrderChange.Cancel(""), "k"))
                .isInstanceOf(ShopChange.Uncertain.class);
        shopify.fault(new ShopFault.FailsAfter(502));
        assertThat(source.change(connection, order, new OrderChange.Cancel(""), "k"))
                .isInstanceOf(ShopChange.Uncertain.class);
        shopify.points(0, 1);
        assertThat(source.change(connection, order, new OrderChange.Cancel(""), "k"))
                .isInstanceOf(ShopChange.TryLater.class);
    }

    @Test
    void aSentOrderIsNotCancelled() {
        shopify.world().sends(shopify.world().order(1001, "ann@example.com"), "RR123456785CN", "China Post");

        assertThat(change(new OrderChange.Cancel(""))).isInstanceOf(ShopChange.Refused.class);
        assertThat(source.changeable(connection(), ours(connection())))
                .containsExactlyInAnyOrder(
                        OrderChange.Kind.REFUND,
                        OrderChange.Kind.RETURN,
                        OrderChange.Kind.EXCHANGE,
                        OrderChange.Kind.WITHDRAW);
    }

    @Test
    void whatTheAppMayNotDoIsNotOffered() {
        shopify.world().order(1001, "ann@example.com");
        shopify.world().mayNot("write_orders");

        assertThat(source.changeable(connection(), ours(connection()))).isEmpty();
    }

    @Test
    void anAddressIsChangedAndTheOrderComesBackWithIt() {
        shopify.world().order(1001, "ann@example.com");
        var to = new Order.Postal(
                Optional.of("Ann Maria Lee"),
                List.of("Gran Vía 2", "3º"),
                "Bilbao",
                Optional.of("BI"),
                Optional.of("48001"),
                Optional.of("ES"));

        assertThat(change(new OrderChange.ChangeAddress(to)))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.after()
                                        .orElseThrow()
                                        .shipTo()
                                        .orElseThrow()
                                        .city())
                                .isEqualTo("Bilbao"));
    }

    @Test
    void aRefundIsSpreadOverThePaymentsAndOneKeyIsOneRefund() {
        shopify.world().order(1001, "ann@example.com");
        Connection connection = connection();
        Order order = ours(connection);
        var refund = new OrderChange.Refund(Money.of("20.00", "EUR"), "broken");
        shopify.fault();

        assertThat(source.change(connection, order, refund, "key-1"))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.reference()).contains("800"));
        assertThat(ours(connection).refunded()).isEqualTo(Money.of("20.00", "EUR"));
        assertThat(shopify.world().refundsMade()).isEqualTo(1);
        assertThat(source.change(connection, order, new OrderChange.Refund(Money.of("99", "EUR"), ""), "key-2"))
                .isInstanceOf(ShopChange.Refused.class);
        assertThat(shopify.world().refundsMade()).isEqualTo(1);
    }

    @Test
    void aReturnIsTakenBackOnceAndOnlyTheOneThatIsMeant() {
        shopify.world().sends(shopify.world().order(1001, "ann@example.com"), "RR123456785CN", "China Post");
        String line = ours(connection()).lines().getFirst().key();
        change(new OrderChange.Return(List.of(new OrderChange.Piece(line, 1)), "first"));
        change(new OrderChange.Return(List.of(new OrderChange.Piece(line, 1)), "second"));

        assertThat(change(new OrderChange.Withdraw(Optional.of("#R1"))))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.reference()).contains("#R1"));
        assertThat(change(new OrderChange.Withdraw(Optional.of("#R1")))).isInstanceOf(ShopChange.Refused.class);
        assertThat(change(new OrderChange.Withdraw(Optional.empty())))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.reference()).contains("#R2"));
        assertThat(change(new OrderChange.Withdraw(Optional.empty()))).isInstanceOf(ShopChange.Refused.class);
    }

    @Test
    void aReturnNamesThePiecesAndAnExchangeWhatComesInstead() {
        shopify.world().sends(shopify.world().order(1001, "ann@example.com"), "RR123456785CN", "China Post");
        String line = ours(connection()).lines().getFirst().key();

        assertThat(change(new OrderChange.Return(List.of(new OrderChange.Piece(line, 1)), "too small")))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.reference()).contains("#R1"));
        assertThat(change(new OrderChange.Exchange(
                        List.of(new OrderChange.Swap(line, 1, "92", Optional.empty())), "red please")))
                .isInstanceOf(ShopChange.Done.class);
        assertThat(shopify.world()
                        .returnsMade()
                        .getLast()
                        .path("exchangeLineItems")
                        .path(0)
                        .path("variantId")
                        .asString(""))
                .isEqualTo("gid://shopify/ProductVariant/92");
        assertThat(change(new OrderChange.Return(List.of(new OrderChange.Piece(line, 3)), "all")))
                .isInstanceOf(ShopChange.Refused.class);
        assertThat(shopify.world().returnsMade()).hasSize(2);
    }

    @Test
    void webhooksAreAskedForOnce() {
        Connection connection = connection();
        source.prepare(connection);
        source.prepare(connection);
        assertThat(shopify.world().webhooks()).isEqualTo(ShopifyHooks.TOPICS.size());

        source.leave(connection);
        assertThat(shopify.world().webhooks()).isZero();
    }

    @Test
    void aWebhookIsBelievedOnlyWhenItIsSignedForThisShop() {
        Connection connection = connection();
        var hook = ShopifyDouble.hook("orders/delete", "w-1", "{\"id\":1}");
        Webhook good = new Webhook(hook.headers(), hook.body());
        Map<String, String> elsewhere = new HashMap<>(hook.headers());
        elsewhere.put("x-shopify-shop-domain", "other.myshopify.com");

        assertThat(source.verify(connection, good)).isTrue();
        assertThat(source.delivery(good)).contains("w-1");
        assertThat(source.verify(
                        connection, new Webhook(hook.headers(), "{\"id\":2}".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(source.verify(connection, new Webhook(elsewhere, hook.body())))
                .isFalse();
        assertThat(source.verify(connection, new Webhook(Map.of(), hook.body())))
                .isFalse();
    }

    @Test
    void aWebhookTellsTheOrderAsItWasThen() {
        String body = """
                {"id":450001001,"name":"#1001","email":"ann@example.com","created_at":"2026-11-20T11:00:00-05:00",
                 "updated_at":"2026-11-20T12:00:00-05:00","currency":"EUR","total_price":"45.50","financial_status":"paid",
                 "fulfillment_status":"fulfilled","customer":{"id":77,"first_name":"Ann","last_name":"Lee"},
                 "line_items":[{"id":1,"title":"Mug","quantity":2,"price":"22.00","variant_title":"Blue",
                   "discount_allocations":[{"amount_set":{"presentment_money":{"amount":"4.00","currency_code":"EUR"}}}]}],
                 "fulfillments":[{"status":"success","created_at":"2026-11-20T12:00:00-05:00","tracking_company":"UPS",
                   "tracking_numbers":["1Z999AA10123456784"],"tracking_urls":["https://ups.example/1"],"shipment_status":"delivered",
                   "updated_at":"2026-11-22T12:00:00-05:00","line_items":[{"id":1}]}],
                 "refunds":[{"id":5,"created_at":"2026-11-23T12:00:00-05:00","transactions":[{"kind":"refund","status":"success","amount":"5.00","currency":"EUR"}]}]}
                """;

        ShopEvent event = told("orders/updated", body).getFirst();

        assertThat(event).isInstanceOfSatisfying(ShopEvent.OrderTold.class, told -> {
            ShopOrder order = told.order();
            assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-11-20T17:00:00Z"));
            assertThat(order.state()).isEqualTo(Order.State.DELIVERED);
            assertThat(order.deliveredAt()).contains(Instant.parse("2026-11-22T17:00:00Z"));
            assertThat(order.lines().getFirst().price()).isEqualTo(Money.of("20.00", "EUR"));
            assertThat(order.refunded()).isEqualTo(Money.of("5.00", "EUR"));
            assertThat(order.parcels().getFirst().number()).isEqualTo("1Z999AA10123456784");
            assertThat(order.buyer().name()).contains("Ann Lee");
        });
    }

    @Test
    void theWebhooksAboutPrivacyAndTheOthersAreUnderstood() {
        assertThat(
                        told(
                                "customers/redact",
                                "{\"customer\":{\"id\":1,\"email\":\"a@b.c\",\"phone\":\"+1\"},\"orders_to_redact\":[299938,280263]}"))
                .containsExactly(new ShopEvent.Redacted(
                        new ShopEvent.Buyers(Optional.of("a@b.c"), Optional.of("+1"), List.of("299938", "280263"))));
        assertThat(told("customers/data_request", "{\"customer\":{\"email\":\"a@b.c\"},\"orders_requested\":[1]}"))
                .containsExactly(new ShopEvent.DataRequested(
                        new ShopEvent.Buyers(Optional.of("a@b.c"), Optional.empty(), List.of("1"))));
        assertThat(told("shop/redact", "{}")).containsExactly(new ShopEvent.ShopRedacted());
        assertThat(told("app/uninstalled", "{}")).containsExactly(new ShopEvent.Disconnected());
        assertThat(told("refunds/create", "{\"id\":1,\"order_id\":42}"))
                .containsExactly(new ShopEvent.OrderTouched("42"));
        assertThat(told("orders/delete", "{\"id\":42}")).containsExactly(new ShopEvent.OrderGone("42"));
        assertThat(told("products/delete", "{\"id\":9}")).containsExactly(new ShopEvent.ItemGone("9"));
        assertThat(told("products/update", "{\"id\":9,\"status\":\"active\"}"))
                .containsExactly(new ShopEvent.ItemsTouched());
        assertThat(told("products/update", "{\"id\":9,\"status\":\"archived\"}"))
                .containsExactly(new ShopEvent.ItemGone("9"));
        assertThat(told("carts/create", "{}")).isEmpty();
        assertThatThrownBy(() -> told("orders/create", "{")).isInstanceOf(Problem.class);
    }

    private List<ShopEvent> told(String topic, String body) {
        var hook = ShopifyDouble.hook(topic, "w-1", body);
        return source.parse(connection(), new Webhook(hook.headers(), hook.body()));
    }

    private ShopChange change(OrderChange change) {
        Connection connection = connection();
        return source.change(connection, ours(connection), change, Ids.next().toString());
    }

    private Order ours(Connection connection) {
        return source.again(connection, "450001001")
                .orElseThrow()
                .as(new OrderId(Ids.next()), connection.id(), Instant.EPOCH);
    }

    private Map<String, String> byToken(String field, String value) {
        var values = new HashMap<String, String>();
        values.put("shop", "demo-shop");
        values.put("base_url", shopify.base().toString());
        values.put(field, value);
        return values;
    }

    private Connection connection() {
        Map<String, String> values = byToken("access_token", ShopifyDouble.TOKEN);
        values.put("client_secret", ShopifyDouble.SECRET);
        return connection(source.check(workspace, values));
    }

    private Connection connection(Checked checked) {
        return new Connection(
                workspace,
                new SourceId(Ids.next()),
                "shopify",
                checked.name(),
                "key",
                URI.create("https://desk.example.com/hooks/shops/shopify/key"),
                checked.settings(),
                checked.credentials());
    }
}
