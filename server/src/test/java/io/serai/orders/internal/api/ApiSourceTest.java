package io.serai.orders.internal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.source.Batch;
import io.serai.orders.source.Connection;
import io.serai.orders.source.Place;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.orders.source.ShopTrouble;
import io.serai.shared.Problem;
import io.serai.shared.WorkspaceId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiSourceTest {
    private static final String ORDER = """
            {"order_no":"A-17","status":"shipped","sum":{"value":"49.90","currency":"EUR"},"customer":{"mail":"Ana@example.com"},
             "created":"2026-11-03T10:11:12Z","items":[{"name":"Lamp","qty":1,"unit":"39.90"},{"name":"Cable","qty":2,"unit":"5.00"}],
             "shipments":[{"code":"1Z999AA10123456784"},{"code":"1Z999AA10123456785"}]}""";
    private static final String MAPPING = """
            number = order_no
            state = status
            total = sum.value
            currency = sum.currency
            email = customer.mail
            placed = created
            title = items[].name
            quantity = items[].qty
            price = items[].unit
            tracking = shipments[].code
            """;

    private final ApiSource source = new ApiSource(new ShopCalls(Set.of(), true), Clock.systemUTC());
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer shop;
    private int brokenFor;
    private String wanted = "";

    @BeforeEach
    void open() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        shop.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().toString();
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                asked.add(path + (body.isEmpty() ? "" : " " + body));
                String signed = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
                boolean refused = !wanted.isEmpty() && !wanted.equals(signed) && !path.startsWith("/token");
                String answer = answers.get(path);
                int status = brokenFor-- > 0 ? 503 : refused ? 401 : answer == null ? 404 : 200;
                byte[] bytes = (status == 200 ? answer : "{}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        shop.start();
    }

    @AfterEach
    void close() {
        shop.stop(0);
    }

    private Map<String, String> values(String... more) {
        Map<String, String> values = new HashMap<>(Map.of(
                "base_url", "http://127.0.0.1:" + shop.getAddress().getPort(),
                "orders_template", "/orders?page={page}",
                "orders_list", "data",
                "mapping", MAPPING,
                "order_template", "/orders/{number}"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private Connection connection(String... more) {
        return ApiSource.tried(WorkspaceId.next(), values(more));
    }

    private static Place orders(Optional<String> page) {
        return new Place(Stock.ORDERS, Optional.of(Instant.parse("2026-11-01T00:00:00Z")), page);
    }

    @Test
    void anAnswerIsReadAsItsMappingSays() {
        answers.put("/orders/A-17", ORDER);

        ShopOrder order = source.numbered(connection(), "# A-17").getFirst();

        assertThat(order.number()).isEqualTo("A-17");
        assertThat(order.state()).isEqualTo(Order.State.SENT);
        assertThat(order.total()).isEqualTo(Money.of("49.90", "EUR").times(1));
        assertThat(order.lines()).extracting(Order.Line::title).containsExactly("Lamp", "Cable");
        assertThat(order.lines()).extracting(Order.Line::quantity).containsExactly(1, 2);
        assertThat(order.lines().getLast().price().currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(order.parcels()).hasSize(2);
    }

    @Test
    void pagesAreCountedUntilOneIsEmpty() {
        answers.put("/orders?page=1", "{\"data\":[" + ORDER + "]}");
        answers.put("/orders?page=2", "{\"data\":[]}");

        Batch first = source.pull(connection(), orders(Optional.empty()));
        Batch second = source.pull(connection(), orders(first.next()));

        assertThat(first.orders()).hasSize(1);
        assertThat(second.orders()).isEmpty();
        assertThat(second.next()).isEmpty();
    }

    @Test
    void orTheAnswerSaysWhatFollowsButNeverOnAnotherMachine() {
        String template = "/orders?after={cursor}&since={since}";
        String since = "&since=2026-11-01T00%3A00%3A00Z";
        answers.put("/orders?after=" + since, "{\"data\":[" + ORDER + "],\"next\":\"x y\"}");
        answers.put("/orders?after=x%20y" + since, "{\"data\":[" + ORDER + "],\"next\":\"https://evil.example.com/\"}");
        Connection connection = connection("orders_template", template, "next", "next");

        Batch first = source.pull(connection, orders(Optional.empty()));
        Batch second = source.pull(connection, orders(first.next()));

        assertThat(first.next()).hasValue("x y");
        assertThatThrownBy(() -> source.pull(connection, orders(second.next())))
                .isInstanceOf(ShopTrouble.class)
                .hasMessageContaining("another machine");
    }

    @Test
    void whatACustomerWritesCannotLeaveItsPlaceInTheAddress() {
        assertThat(source.numbered(connection(), "../admin?x=1#")).isEmpty();
        assertThat(asked).containsExactly("/orders/..%2Fadmin%3Fx%3D1%23");
        assertThat(Template.body("{\"q\":\"{number}\"}", Map.of("number", "\",\"all\":\"1")))
                .isEqualTo("{\"q\":\"\\\",\\\"all\\\":\\\"1\"}");
    }

    @Test
    void whatIsBrokenOnceIsAskedASecondTime() {
        answers.put("/orders/A-17", ORDER);
        brokenFor = 1;

        assertThat(source.numbered(connection(), "A-17")).hasSize(1);
        brokenFor = 2;
        assertThatThrownBy(() -> source.numbered(connection(), "A-17")).isInstanceOf(ShopTrouble.class);
    }

    @Test
    void aTokenIsFetchedOnceAndRenewedWhenItIsRefused() {
        answers.put("/orders/A-17", ORDER);
        answers.put("/token", "{\"access_token\":\"one\",\"expires_in\":3600}");
        wanted = "Bearer one";
        String url = "http://127.0.0.1:" + shop.getAddress().getPort() + "/token";
        Connection connection = connection("auth", "oauth2", "user", "me", "token", "secret", "token_url", url);

        source.numbered(connection, "A-17");
        source.numbered(connection, "A-17");
        assertThat(asked).filteredOn(path -> path.startsWith("/token")).hasSize(1);

        answers.put("/token", "{\"access_token\":\"two\",\"expires_in\":3600}");
        wanted = "Bearer two";
        assertThat(source.numbered(connection, "A-17")).hasSize(1);
        assertThat(asked).filteredOn(path -> path.startsWith("/token")).hasSize(2);
    }

    @Test
    void anAddressInsideTheHouseIsNotCalledUnlessTheOperatorSaysSo() {
        var strict = new ApiSource(new ShopCalls(Set.of(), false), Clock.systemUTC());

        assertThatThrownBy(() -> strict.check(WorkspaceId.next(), values()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("own network");
        var allowed = new ApiSource(new ShopCalls(Set.of("127.0.0.1"), false), Clock.systemUTC());
        answers.put("/orders?page=1", "{\"data\":[" + ORDER + "]}");
        assertThat(allowed.check(WorkspaceId.next(), values()).settings()).doesNotContainKey("token");
    }

    @Test
    void aMappingThatFitsNothingIsToldWhenItIsTried() {
        answers.put("/orders?page=1", "{\"data\":[" + ORDER + "]}");

        assertThatThrownBy(() -> source.check(WorkspaceId.next(), values("mapping", "number = nothing")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("NO_NUMBER");
    }

    @Test
    void aPastedAnswerShowsItsPlacesAndWhatTheyProbablyMean() {
        ApiSample sample = ApiSample.of("{\"meta\":{\"n\":1},\"data\":[" + ORDER + "]}", true);

        assertThat(sample.list()).isEqualTo("data");
        assertThat(sample.mapping())
                .containsEntry("number", "order_no")
                .containsEntry("state", "status")
                .containsEntry("email", "customer.mail")
                .containsEntry("title", "items[].name")
                .containsEntry("quantity", "items[].qty");
        assertThat(sample.places()).extracting(ApiSample.Spot::path).contains("shipments[].code", "sum.currency");
    }
}
