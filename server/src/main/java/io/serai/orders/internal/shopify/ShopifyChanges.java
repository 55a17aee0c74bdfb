package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;
import static io.serai.orders.internal.shops.Reading.time;

import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopChange;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Does to an order at Shopify what a customer wishes. Whatever may have happened without our knowing is uncertain, and for a person to look at. */
final class ShopifyChanges {
    private static final int LOOKS = 8;
    private static final int LONGEST_NOTE = 255;

    private final ShopifyCalls calls;
    private final ShopifyReturns returns;
    private final Duration glance;

    ShopifyChanges(ShopifyCalls calls, Duration glance) {
        this.calls = calls;
        this.returns = new ShopifyReturns(calls);
        this.glance = glance;
    }

    ShopChange change(Shop shop, Order order, OrderChange change, String key) {
        return switch (change) {
            case OrderChange.Cancel cancel -> cancel(shop, order, cancel);
            case OrderChange.ChangeAddress address -> address(shop, order, address.to());
            case OrderChange.Refund refund -> refund(shop, order, refund, key);
            case OrderChange.Return back -> returns.returned(shop, order, back.pieces(), List.of(), back.reason());
            case OrderChange.Exchange exchange ->
                returns.returned(
                        shop,
                        order,
                        exchange.swaps().stream()
                                .map(swap -> new OrderChange.Piece(swap.line(), swap.quantity()))
                                .toList(),
                        exchange.swaps(),
                        exchange.reason());
            case OrderChange.ChangeItems items -> new ShopChange.NotPossible();
            case OrderChange.Withdraw withdraw -> returns.withdrawn(shop, order, withdraw);
        };
    }

    static String gid(String type, String id) {
        return "gid://shopify/" + type + "/" + id;
    }

    static ObjectNode variables() {
        return Reading.JSON.createObjectNode();
    }

    static ObjectNode about(Order order) {
        return variables().put("id", gid("Order", order.externalId()));
    }

    /** What became of a call that was to change something; empty where it went through, and its payload counts. */
    static Optional<ShopChange> wrong(Said said, String payload, String errors) {
        return switch (said) {
            case Said.Failed(var trouble) ->
                Optional.of(
                        trouble.kind() == io.serai.orders.source.ShopTrouble.Kind.REFUSED
                                        || trouble.kind() == io.serai.orders.source.ShopTrouble.Kind.ODD
                                ? new ShopChange.Refused(trouble.text())
                                : new ShopChange.TryLater(trouble.text()));
            case Said.Denied denied -> Optional.of(new ShopChange.NotPossible());
            case Said.TooDear tooDear -> Optional.of(new ShopChange.NotPossible());
            case Said.Lost(var why) -> Optional.of(new ShopChange.Uncertain(why));
            case Said.Data(var data) -> refused(data.path(payload).path(errors));
        };
    }

    private static Optional<ShopChange> refused(JsonNode errors) {
        String why = errors.valueStream()
                .flatMap(error -> text(error, "message").stream())
                .collect(Collectors.joining(" "));
        return errors.isEmpty() ? Optional.empty() : Optional.of(new ShopChange.Refused(why));
    }

    /** Shopify cancels behind the scenes: it is looked after for a while, and what is not sure by then is uncertain. */
    private ShopChange cancel(Shop shop, Order order, OrderChange.Cancel cancel) {
        Said said = calls.ask(shop, "cancel", true, about(order).put("note", note(cancel.reason())));
        Optional<ShopChange> wrong = wrong(said, "orderCancel", "orderCancelUserErrors");
        if (wrong.isPresent()) {
            return wrong.get() instanceof ShopChange.Refused && isCancelled(shop, order)
                    ? new ShopChange.Done(Optional.empty(), Optional.empty())
                    : wrong.get();
        }
        JsonNode job = said.orTrouble().path("orderCancel").path("job");
        boolean done = job.path("done").asBoolean(false);
        for (int look = 0; look < LOOKS && !done; look++) {
            sleep();
            Said looked = calls.ask(
                    shop, "job", false, variables().put("id", text(job, "id").orElse("")));
            done = looked instanceof Said.Data(var data)
                    && data.path("job").path("done").asBoolean(false);
        }
        if (isCancelled(shop, order)) {
            return new ShopChange.Done(Optional.empty(), text(job, "id").map(ShopifyOrders::id));
        }
        return done
                ? new ShopChange.Refused("Shopify did not cancel the order: see its timeline there.")
                : new ShopChange.Uncertain("Shopify has taken the cancellation and has not finished it yet.");
    }

    private boolean isCancelled(Shop shop, Order order) {
        return calls.ask(shop, "order", false, about(order)) instanceof Said.Data(var data)
                && time(data.path("order"), "cancelledAt").isPresent();
    }

    private ShopChange address(Shop shop, Order order, Order.Postal to) {
        ObjectNode input = about(order);
        ObjectNode address = input.putObject("shippingAddress");
        to.name().ifPresent(name -> {
            int space = name.lastIndexOf(' ');
            address.put("firstName", space < 0 ? "" : name.substring(0, space));
            address.put("lastName", name.substring(space + 1));
        });
        address.put("address1", to.street().isEmpty() ? "" : to.street().getFirst());
        address.put("address2", to.street().stream().skip(1).collect(Collectors.joining(", ")));
        address.put("city", to.city());
        to.region().ifPresent(region -> address.put(region.length() <= 3 ? "provinceCode" : "province", region));
        to.postcode().ifPresent(zip -> address.put("zip", zip));
        to.country().ifPresent(country -> address.put("countryCode", country));
        Said said = calls.ask(shop, "address", true, (ObjectNode) variables().set("input", input));
        return wrong(said, "orderUpdate", "userErrors")
                .orElseGet(() -> new ShopChange.Done(
                        Optional.of(ShopifyOrders.read(
                                shop.domain(),
                                said.orTrouble().path("orderUpdate").path("order"),
                                List.of())),
                        Optional.empty()));
    }

    /** Onto the payments that were made, in the order in which Shopify suggests them; the key makes a repetition harmless. */
    private ShopChange refund(Shop shop, Order order, OrderChange.Refund refund, String key) {
        Said suggested = calls.ask(shop, "refundable", false, about(order));
        if (!(suggested instanceof Said.Data(var data))) {
            return read(suggested);
        }
        ObjectNode input = variables().put("orderId", gid("Order", order.externalId()));
        input.put("currency", refund.amount().currency().getCurrencyCode());
        input.put("note", note(refund.reason())).put("notify", true);
        JsonNode payments = data.path("order").path("suggestedRefund").path("suggestedTransactions");
        if (!spread(payments, refund.amount(), order, input.putArray("transactions"))) {
            return new ShopChange.Refused("So much cannot be refunded on this order any more.");
        }
        ObjectNode variables = variables().put("key", key);
        variables.set("input", input);
        Said said = calls.ask(shop, "refund", true, variables);
        return wrong(said, "refundCreate", "userErrors")
                .orElseGet(() -> new ShopChange.Done(
                        Optional.empty(),
                        text(said.orTrouble().path("refundCreate").path("refund"), "id")
                                .map(ShopifyOrders::id)));
    }

    private static boolean spread(JsonNode payments, Money amount, Order order, ArrayNode into) {
        BigDecimal left = amount.amount();
        for (JsonNode payment : payments) {
            JsonNode set = payment.path("amountSet").path("presentmentMoney");
            Optional<Money> most = Reading.money(text(set, "amount"), text(set, "currencyCode"))
                    .filter(money -> money.currency().equals(amount.currency()));
            if (most.isEmpty() || left.signum() <= 0 || most.get().amount().signum() <= 0) {
                continue;
            }
            BigDecimal part = left.min(most.get().amount());
            into.addObject()
                    .put("orderId", gid("Order", order.externalId()))
                    .put(
                            "parentId",
                            text(payment.path("parentTransaction"), "id").orElse(""))
                    .put("gateway", text(payment, "gateway").orElse(""))
                    .put("kind", "REFUND")
                    .put("amount", part.toPlainString());
            left = left.subtract(part);
        }
        return left.signum() == 0;
    }

    /** A question before the change went wrong: nothing has happened. */
    static ShopChange read(Said said) {
        return switch (wrong(said, "", "").orElse(new ShopChange.NotPossible())) {
            case ShopChange.Uncertain(var why) -> new ShopChange.TryLater(why);
            case ShopChange other -> other;
        };
    }

    static String note(String reason) {
        String plain = reason.isBlank() ? "Asked for in chat" : reason.strip();
        return plain.length() > LONGEST_NOTE ? plain.substring(0, LONGEST_NOTE) : plain;
    }

    private void sleep() {
        try {
            Thread.sleep(glance);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static Stream<String> scopes(JsonNode data) {
        return data.path("currentAppInstallation")
                .path("accessScopes")
                .valueStream()
                .flatMap(scope -> text(scope, "handle").stream());
    }
}
