package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.internal.woo.WooCalls.Heard;
import io.serai.orders.internal.woo.WooCalls.Store;
import io.serai.orders.source.ShopChange;
import io.serai.orders.source.ShopTrouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Does to an order of WooCommerce what can be done there: cancel, change the address, refund. It knows no returns. */
final class WooChanges {
    /** Under which a refund of ours is found again. */
    private static final String KEY = "_serai_key";

    private final WooCalls calls;

    WooChanges(WooCalls calls) {
        this.calls = calls;
    }

    ShopChange change(Store store, Order order, OrderChange change, String key) {
        return switch (change) {
            case OrderChange.Cancel cancel -> cancel(store, order, cancel.reason());
            case OrderChange.ChangeAddress address -> address(store, order, address.to());
            case OrderChange.Refund refund -> refund(store, order, refund, key);
            case OrderChange.Return back -> new ShopChange.NotPossible();
            case OrderChange.Exchange exchange -> new ShopChange.NotPossible();
            case OrderChange.ChangeItems items -> new ShopChange.NotPossible();
            case OrderChange.Withdraw withdraw -> new ShopChange.NotPossible();
        };
    }

    /** Looked at first: WooCommerce would cancel even what was sent. */
    private ShopChange cancel(Store store, Order order, String reason) {
        String path = "/orders/" + order.externalId();
        Heard now;
        try {
            now = WooCalls.good(calls.get(store, path, Map.of()));
        } catch (ShopTrouble trouble) {
            return before(trouble);
        }
        Order.State state = WooOrders.read(store.url(), now.body()).state();
        if (state == Order.State.CANCELLED) {
            return new ShopChange.Done(Optional.of(WooOrders.read(store.url(), now.body())), Optional.empty());
        }
        if (state != Order.State.OPEN && state != Order.State.IN_PROGRESS) {
            return new ShopChange.Refused("The order has been sent already.");
        }
        ShopChange done = wrote(
                () -> calls.put(store, path, Reading.JSON.createObjectNode().put("status", "cancelled")),
                body -> new ShopChange.Done(Optional.of(WooOrders.read(store.url(), body)), Optional.empty()));
        if (done instanceof ShopChange.Done && !reason.isBlank()) {
            note(store, path, reason);
        }
        return done;
    }

    /** For the seller's eyes; without it nothing is lost. */
    private void note(Store store, String path, String reason) {
        try {
            calls.post(
                    store,
                    path + "/notes",
                    Reading.JSON.createObjectNode().put("note", "Cancelled in chat: " + reason));
        } catch (ShopTrouble itIsOnlyANote) {
            // the cancellation stands
        }
    }

    private ShopChange address(Store store, Order order, Order.Postal to) {
        ObjectNode body = Reading.JSON.createObjectNode();
        ObjectNode address = body.putObject("shipping");
        to.name().ifPresent(name -> {
            int space = name.lastIndexOf(' ');
            address.put("first_name", space < 0 ? "" : name.substring(0, space));
            address.put("last_name", name.substring(space + 1));
        });
        List<String> street = to.street();
        address.put("address_1", street.isEmpty() ? "" : street.getFirst());
        address.put("address_2", street.stream().skip(1).collect(Collectors.joining(", ")));
        address.put("city", to.city());
        address.put("state", to.region().orElse(""));
        address.put("postcode", to.postcode().orElse(""));
        to.country().ifPresent(country -> address.put("country", country));
        return wrote(
                () -> calls.put(store, "/orders/" + order.externalId(), body),
                answer -> new ShopChange.Done(Optional.of(WooOrders.read(store.url(), answer)), Optional.empty()));
    }

    /** WooCommerce knows no idempotency keys, so ours is written beside the refund and looked for first. */
    private ShopChange refund(Store store, Order order, OrderChange.Refund refund, String key) {
        String path = "/orders/" + order.externalId() + "/refunds";
        try {
            Optional<JsonNode> known = WooCalls.good(calls.get(store, path, Map.of("per_page", "100")))
                    .body()
                    .valueStream()
                    .filter(one -> one.path("meta_data")
                            .valueStream()
                            .anyMatch(meta -> text(meta, "key")
                                            .filter(KEY::equals)
                                            .isPresent()
                                    && text(meta, "value").filter(key::equals).isPresent()))
                    .findFirst();
            if (known.isPresent()) {
                return new ShopChange.Done(Optional.empty(), text(known.get(), "id"));
            }
        } catch (ShopTrouble trouble) {
            return before(trouble);
        }
        ObjectNode body = Reading.JSON
                .createObjectNode()
                .put("amount", refund.amount().amount().toPlainString())
                .put("reason", refund.reason())
                .put("api_refund", true);
        body.putArray("meta_data").addObject().put("key", KEY).put("value", key);
        return wrote(
                () -> calls.post(store, path, body),
                answer -> new ShopChange.Done(Optional.empty(), text(answer, "id")));
    }

    private static ShopChange before(ShopTrouble trouble) {
        return switch (trouble.kind()) {
            case REFUSED, ODD -> new ShopChange.Refused(trouble.text());
            case THROTTLED, UNREACHABLE, LOST -> new ShopChange.TryLater(trouble.text());
        };
    }

    /** What WooCommerce refuses it refuses in its own words, even with 500; a 500 in other words may have had its effect. */
    private static ShopChange wrote(Supplier<Heard> call, Function<JsonNode, ShopChange> done) {
        Heard heard;
        try {
            heard = call.get();
        } catch (ShopTrouble trouble) {
            return switch (trouble.kind()) {
                case LOST, ODD -> new ShopChange.Uncertain(trouble.text());
                case UNREACHABLE, THROTTLED -> new ShopChange.TryLater(trouble.text());
                case REFUSED -> new ShopChange.Refused(trouble.text());
            };
        }
        if (heard.status() / 100 == 2) {
            return done.apply(heard.body());
        }
        if (heard.status() == 429) {
            return new ShopChange.TryLater("The shop asks for a slower pace.");
        }
        boolean itsOwn = heard.code()
                .filter(code -> code.contains("woocommerce") || code.startsWith("rest_"))
                .isPresent();
        return heard.status() < 500 || itsOwn
                ? new ShopChange.Refused(heard.why())
                : new ShopChange.Uncertain("The shop answers " + heard.status() + ".");
    }
}
