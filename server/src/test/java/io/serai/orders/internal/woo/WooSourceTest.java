package io.serai.orders.internal.woo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serai.channels.Webhook;
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
import io.serai.simulator.shops.WooDouble;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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

class WooSourceTest {
    private final WooDouble woo = new WooDouble();
    private final WooSource source = new WooSource(new ShopCalls(Set.of(), true));
    private final WorkspaceId workspace = WorkspaceId.next();

    @AfterEach
    void close() {
        woo.close();
    }

    @Test
    void aShopIsConnectedByItsKeysAlsoWhereTheHostTakesTheirHeaderAway() {
        assertThat(source.check(workspace, values(WooDouble.SECRET)).settings())
                .containsEntry("auth", "basic")
                .containsEntry("currency", "USD");
        woo.stripsAuthorization();
        Checked checked = source.check(workspace, values(WooDouble.SECRET));
        assertThat(checked.settings()).containsEntry("auth", "query");
        woo.order(727, "john@example.com");
        assertThat(source.numbered(connection(checked), "727")).hasSize(1);
    }

    @Test
    void wrongKeysAndWrongAddressesAreSaid() {
        assertThatThrownBy(() -> source.check(workspace, values("cs_wrong")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("keys");
        assertThatThrownBy(() -> source.check(
                        workspace,
                        Map.of("url", "http://169.254.169.254", "consumer_key", "k", "consumer_secret", "s")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void anOrderIsReadWhole() {
        woo.order(727, "john@example.com");

        ShopOrder order = source.numbered(connection(), "#727").getFirst();

        assertThat(order.state()).isEqualTo(Order.State.OPEN);
        assertThat(order.payment()).isEqualTo(Order.Payment.PAID);
        assertThat(order.total()).isEqualTo(Money.of("28.00", "USD"));
        assertThat(order.buyer().email()).contains("john@example.com");
        assertThat(order.lines())
                .extracting(Order.Line::title)
                .containsExactly("Woo Single #1", "Ship Your Idea – Hoodie");
        assertThat(order.lines().getFirst().price()).isEqualTo(Money.of("3.00", "USD"));
        assertThat(order.lines().getLast().options()).containsEntry("color", "black");
        assertThat(order.shipTo().orElseThrow().postcode()).contains("94103");
        assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-11-20T10:01:00Z"));
        assertThat(source.again(connection(), "727")).contains(order);
        assertThat(source.again(connection(), "1")).isEmpty();
        assertThat(source.again(connection(), "1/../../customers")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            _wc_shipment_tracking_items | [{"tracking_provider":"ups","tracking_number":"1Z999AA10123456784","date_shipped":"1780000000"}] | ups
            _wc_shipment_tracking_items | {"0":{"custom_tracking_provider":"DPD","tracking_number":"1Z999AA10123456784"}} | DPD
            _wc_shipment_tracking_items | "[{\\"tracking_provider\\":\\"ups\\",\\"tracking_number\\":\\"1Z999AA10123456784\\"}]" | ups
            _aftership_tracking_items | [{"slug":"ups","tracking_number":"1Z999AA10123456784"}] | ups
            ywot_tracking_code | "1Z999AA10123456784" |
            """)
    void trackingNumbersAreFoundWhereThePluginsWriteThem(String key, String value, String carrier) {
        woo.tracked(woo.order(727, "john@example.com"), key, value);

        ShopOrder order = source.again(connection(), "727").orElseThrow();

        assertThat(order.parcels()).singleElement().satisfies(parcel -> {
            assertThat(parcel.number()).isEqualTo("1Z999AA10123456784");
            assertThat(parcel.carrier()).isEqualTo(Optional.ofNullable(carrier));
        });
        assertThat(order.state()).isEqualTo(Order.State.SENT);
    }

    @ParameterizedTest
    @CsvSource({
        "pending, OPEN",
        "on-hold, OPEN",
        "processing, OPEN",
        "completed, SENT",
        "cancelled, CANCELLED",
        "failed, OPEN",
        "wc-delivered, DELIVERED",
        "partial-shipped, PARTLY_SENT",
        "shipped, SENT",
        "packing, IN_PROGRESS",
        "return-approved, RETURNED",
        "out-for-delivery, SENT"
    })
    void statesOfTheShopAndOfItsPluginsBecomeOurs(String status, Order.State state) {
        woo.becomes(woo.order(727, "john@example.com"), status);

        assertThat(source.again(connection(), "727").orElseThrow().state()).isEqualTo(state);
    }

    @Test
    void everythingIsPulledAndWhatChangesMeanwhileIsNotSkipped() {
        var orders = new ArrayList<ObjectNode>();
        for (int i = 0; i < 120; i++) {
            orders.add(woo.order(1000 + i, "c" + i + "@example.com"));
        }
        var numbers = new ArrayList<String>();
        Connection connection = connection();
        Batch batch = source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));
        assertThat(batch.total()).contains(120L);
        // an order of the first page moves to the end, all others move up
        woo.becomes(orders.getFirst(), "completed");
        batch.orders().forEach(order -> numbers.add(order.number()));
        for (Optional<String> page = batch.next(); page.isPresent(); page = batch.next()) {
            batch = source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), page));
            batch.orders().forEach(order -> numbers.add(order.number()));
        }

        assertThat(numbers.stream().distinct()).hasSize(120);
        assertThat(batch.orders().getLast().state()).isEqualTo(Order.State.SENT);
    }

    @Test
    void manyThatChangedInOneSecondAreAllPulled() {
        for (int i = 0; i < 130; i++) {
            woo.sameSecond(woo.order(1000 + i, "c@example.com"));
        }
        var numbers = new ArrayList<String>();
        Connection connection = connection();
        Optional<String> page = Optional.empty();
        int calls = 0;
        do {
            Batch batch = source.pull(
                    connection, new Place(Stock.ORDERS, Optional.of(Instant.parse("2026-11-01T00:00:00Z")), page));
            batch.orders().forEach(order -> numbers.add(order.number()));
            page = batch.next();
        } while (page.isPresent() && ++calls < 20);

        assertThat(numbers.stream().distinct()).hasSize(130);
        assertThat(calls).isLessThan(6);
    }

    @Test
    void productsComeWithTheirVariations() {
        woo.product(22, "Idea &amp; Hoodie", "Black", "Green");
        woo.product(23, "Mug");
        woo.product(24, "Hidden").put("status", "draft");

        Batch batch = source.pull(connection(), new Place(Stock.ITEMS, Optional.empty(), Optional.empty()));

        assertThat(batch.gone()).containsExactly("24");
        assertThat(batch.items().getFirst().name()).isEqualTo("Idea & Hoodie");
        assertThat(batch.items().getFirst().variants()).hasSize(2).noneMatch(variant -> variant.available());
        assertThat(batch.items().getLast().variants()).singleElement().satisfies(variant -> {
            assertThat(variant.stock()).contains(4);
            assertThat(variant.price()).isEqualTo(Money.of("9.50", "USD"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"john@example.com", "John", "94103", "7", "27", "../../customers", "727&status=any", ""})
    void searchWordsOfACustomerFindNobodysOrder(String number) {
        woo.order(727, "john@example.com");

        assertThat(source.numbered(connection(), number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, REFUSED", "403, REFUSED", "429, THROTTLED", "500, UNREACHABLE", "503, UNREACHABLE", "404, ODD"})
    void everyFailureIsToldApart(int status, ShopTrouble.Kind kind) {
        Connection connection = connection();
        woo.fault(new ShopFault.Fails(status, 0));

        assertThatThrownBy(() -> source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty())))
                .isInstanceOfSatisfying(
                        ShopTrouble.class, trouble -> assertThat(trouble.kind()).isEqualTo(kind));
    }

    @Test
    void nullsAndPluginsOddFieldsAreReadAndWhatIsSpoiltDoesNotKeepTheOthersBack() {
        ObjectNode odd = woo.order(41, "ann@example.com");
        for (String field :
                List.of("number", "date_paid_gmt", "date_completed_gmt", "customer_id", "refunds", "shipping")) {
            odd.putNull(field);
        }
        odd.putArray("meta_data")
                .add("no object")
                .addNull()
                .addObject()
                .put("key", "_wc_shipment_tracking_items")
                .put("value", "a:1:{i:0;s:4:\"php!\";}");
        ((ObjectNode) odd.path("line_items").path(0)).put("quantity", "2").putNull("meta_data");
        woo.order(42, "bob@example.com").put("currency", "XBTC");
        woo.order(43, "eve@example.com");

        var batch = source.pull(connection(), new Place(Stock.ORDERS, Optional.empty(), Optional.empty()));

        assertThat(batch.orders()).extracting(ShopOrder::externalId).containsExactlyInAnyOrder("41", "43");
        assertThat(batch.orders())
                .filteredOn(order -> order.externalId().equals("41"))
                .singleElement()
                .satisfies(order -> {
                    assertThat(order.number()).isEqualTo("41");
                    assertThat(order.parcels()).isEmpty();
                });
    }

    @Test
    void halfAPageIsNoPage() {
        woo.order(727, "john@example.com");
        Connection connection = connection();
        woo.fault(new ShopFault.Halves());

        assertThatThrownBy(() -> source.pull(connection, new Place(Stock.ORDERS, Optional.empty(), Optional.empty())))
                .isInstanceOf(ShopTrouble.class);
    }

    @Test
    void anOrderIsCancelledOnceWithANoteAndNotAfterItWasSent() {
        ObjectNode sent = woo.order(728, "john@example.com");
        woo.order(727, "john@example.com");
        woo.becomes(sent, "completed");

        assertThat(change("727", new OrderChange.Cancel("too late"))).isInstanceOf(ShopChange.Done.class);
        assertThat(change("727", new OrderChange.Cancel("too late"))).isInstanceOf(ShopChange.Done.class);
        assertThat(woo.notes()).containsExactly("Cancelled in chat: too late");
        assertThat(change("728", new OrderChange.Cancel(""))).isInstanceOf(ShopChange.Refused.class);
        assertThat(change("727", new OrderChange.Return(List.of(), ""))).isInstanceOf(ShopChange.NotPossible.class);
    }

    @Test
    void anAddressIsChangedAndARefusalIsInTheShopsWords() {
        woo.order(727, "john@example.com");
        assertThat(change("727", new OrderChange.ChangeAddress(to("ES"))))
                .isInstanceOfSatisfying(
                        ShopChange.Done.class,
                        done -> assertThat(done.after()
                                        .orElseThrow()
                                        .shipTo()
                                        .orElseThrow()
                                        .city())
                                .isEqualTo("Bilbao"));
        assertThat(change("727", new OrderChange.ChangeAddress(to("Spain"))))
                .isEqualTo(new ShopChange.Refused("The country is not known."));
    }

    @Test
    void oneKeyIsOneRefundEvenWhenTheFirstAnswerWasLost() {
        woo.order(727, "john@example.com");
        Connection connection = connection();
        Order order = ours(connection, "727");
        var refund = new OrderChange.Refund(Money.of("10.00", "USD"), "broken");
        woo.fault(new ShopFault.Lingers(java.time.Duration.ofMillis(1)), new ShopFault.BreaksAfter());

        assertThat(source.change(connection, order, refund, "key-1")).isInstanceOf(ShopChange.Uncertain.class);
        assertThat(source.change(connection, order, refund, "key-1")).isInstanceOf(ShopChange.Done.class);
        assertThat(woo.refundsMade()).isEqualTo(1);
        assertThat(ours(connection, "727").refunded()).isEqualTo(Money.of("10.00", "USD"));
        assertThat(ours(connection, "727").payment()).isEqualTo(Order.Payment.PARTLY_REFUNDED);
        assertThat(source.change(connection, order, new OrderChange.Refund(Money.of("99", "USD"), ""), "key-2"))
                .isInstanceOf(ShopChange.Refused.class);
    }

    @Test
    void aFailureOfTheGatewayIsARefusalAndAnUnknownOneIsUncertain() {
        woo.order(727, "john@example.com");
        Connection connection = connection();
        Order order = ours(connection, "727");
        woo.refusesRefunds();
        var refund = new OrderChange.Refund(Money.of("10.00", "USD"), "");
        assertThat(source.change(connection, order, refund, "k")).isInstanceOf(ShopChange.Refused.class);

        woo.fault(new ShopFault.Lingers(java.time.Duration.ofMillis(1)), new ShopFault.FailsAfter(502));
        assertThat(source.change(connection, order, refund, "k")).isInstanceOf(ShopChange.Uncertain.class);
        woo.fault(new ShopFault.Fails(503, 0));
        assertThat(source.change(connection, order, refund, "k")).isInstanceOf(ShopChange.TryLater.class);
    }

    @Test
    void webhooksAreMadeOnceAndBelievedByTheirSignature() {
        Connection connection = connection();
        source.prepare(connection);
        source.prepare(connection);
        assertThat(woo.webhooks()).isEqualTo(WooHooks.TOPICS.size());

        ObjectNode order = woo.order(727, "john@example.com");
        var hook = woo.hook("order.updated", order);
        Webhook webhook = new Webhook(hook.headers(), hook.body());
        assertThat(source.verify(connection, webhook)).isTrue();
        assertThat(source.delivery(webhook)).isPresent();
        assertThat(source.parse(connection, webhook))
                .singleElement()
                .isInstanceOfSatisfying(
                        ShopEvent.OrderTold.class,
                        told -> assertThat(told.order().number()).isEqualTo("727"));
        assertThat(source.verify(connection, new Webhook(hook.headers(), "{}".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(source.verify(connection, new Webhook(Map.of(), hook.body())))
                .isFalse();

        var gone = woo.hook("order.deleted", order.deepCopy().retain("id"));
        assertThat(source.parse(connection, new Webhook(gone.headers(), gone.body())))
                .containsExactly(new ShopEvent.OrderGone("727"));
        var variable = woo.hook("product.updated", woo.product(22, "Hoodie", "Black"));
        assertThat(source.parse(connection, new Webhook(variable.headers(), variable.body())))
                .containsExactly(new ShopEvent.ItemsTouched());

        source.leave(connection);
        assertThat(woo.webhooks()).isZero();
    }

    @Test
    void thePingOfANewWebhookIsTakenAndSaysNothing() {
        Webhook ping = new Webhook(
                Map.of("content-type", "application/x-www-form-urlencoded"),
                "webhook_id=142".getBytes(StandardCharsets.UTF_8));
        Webhook disguised = new Webhook(
                Map.of("x-wc-webhook-topic", "order.deleted"), "webhook_id=1&id=727".getBytes(StandardCharsets.UTF_8));

        assertThat(source.verify(connection(), ping)).isTrue();
        assertThat(source.parse(connection(), ping)).isEmpty();
        assertThat(source.verify(connection(), disguised)).isFalse();
    }

    private static Order.Postal to(String country) {
        return new Order.Postal(
                Optional.of("John Doe"),
                List.of("Gran Vía 2"),
                "Bilbao",
                Optional.empty(),
                Optional.of("48001"),
                Optional.of(country));
    }

    private ShopChange change(String id, OrderChange change) {
        Connection connection = connection();
        return source.change(
                connection, ours(connection, id), change, Ids.next().toString());
    }

    private Order ours(Connection connection, String id) {
        return source.again(connection, id).orElseThrow().as(new OrderId(Ids.next()), connection.id(), Instant.EPOCH);
    }

    private Map<String, String> values(String secret) {
        return Map.of("url", woo.url() + "/wp-admin/", "consumer_key", WooDouble.KEY, "consumer_secret", secret);
    }

    private Connection connection() {
        return connection(source.check(workspace, values(WooDouble.SECRET)));
    }

    private Connection connection(Checked checked) {
        return new Connection(
                workspace,
                new SourceId(Ids.next()),
                "woocommerce",
                checked.name(),
                "key",
                URI.create("https://desk.example.com/hooks/shops/woocommerce/key"),
                checked.settings(),
                checked.credentials());
    }
}
