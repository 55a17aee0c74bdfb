package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.channels.Webhook;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopEvent;
import io.serai.orders.source.ShopEvent.Buyers;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** What Shopify sends: signed with the app's secret; sent again, it is the payload of then. */
final class ShopifyHooks {
    /** Those that an app may ask for by itself; the three about privacy are written into the app's settings. */
    static final List<String> TOPICS = List.of(
            "ORDERS_CREATE",
            "ORDERS_UPDATED",
            "ORDERS_CANCELLED",
            "ORDERS_FULFILLED",
            "ORDERS_DELETE",
            "REFUNDS_CREATE",
            "FULFILLMENTS_CREATE",
            "FULFILLMENTS_UPDATE",
            "PRODUCTS_CREATE",
            "PRODUCTS_UPDATE",
            "PRODUCTS_DELETE",
            "APP_UNINSTALLED");

    private ShopifyHooks() {}

    static boolean verify(Secret secret, String domain, Webhook webhook) {
        Optional<String> sign = webhook.header("x-shopify-hmac-sha256");
        boolean ours = webhook.header("x-shopify-shop-domain")
                .map(domain::equalsIgnoreCase)
                .orElse(true);
        return ours
                && sign.isPresent()
                && MessageDigest.isEqual(
                        Base64.getEncoder()
                                .encodeToString(hmac(secret, webhook.body()))
                                .getBytes(StandardCharsets.US_ASCII),
                        sign.get().strip().getBytes(StandardCharsets.UTF_8));
    }

    static byte[] hmac(Secret secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<ShopEvent> parse(String domain, Webhook webhook) {
        JsonNode body = json(webhook);
        return switch (webhook.header("x-shopify-topic").orElse("")) {
            case "orders/create",
                    "orders/updated",
                    "orders/cancelled",
                    "orders/fulfilled",
                    "orders/partially_fulfilled",
                    "orders/paid",
                    "orders/edited" ->
                ShopifyTold.read(domain, body)
                        .<List<ShopEvent>>map(order -> List.of(new ShopEvent.OrderTold(order)))
                        .orElseGet(() -> touched(body, "id"));
            case "orders/delete" -> one(text(body, "id").map(ShopEvent.OrderGone::new));
            case "refunds/create", "fulfillments/create", "fulfillments/update" -> touched(body, "order_id");
            case "products/create", "products/update" -> product(body);
            case "products/delete" -> one(text(body, "id").map(ShopEvent.ItemGone::new));
            case "customers/data_request" -> List.of(new ShopEvent.DataRequested(buyers(body, "orders_requested")));
            case "customers/redact" -> List.of(new ShopEvent.Redacted(buyers(body, "orders_to_redact")));
            case "shop/redact" -> List.of(new ShopEvent.ShopRedacted());
            case "app/uninstalled" -> List.of(new ShopEvent.Disconnected());
            default -> List.of();
        };
    }

    private static List<ShopEvent> touched(JsonNode body, String field) {
        return one(text(body, field).map(ShopEvent.OrderTouched::new));
    }

    private static List<ShopEvent> one(Optional<? extends ShopEvent> event) {
        return event.<List<ShopEvent>>map(List::of).orElseGet(List::of);
    }

    /** The webhook lacks what the shop notes in fields of its own, and does not say which of two is the younger: the product is pulled. */
    private static List<ShopEvent> product(JsonNode body) {
        return ShopifyItems.isOffered(body)
                ? List.of(new ShopEvent.ItemsTouched())
                : one(text(body, "id").map(ShopEvent.ItemGone::new));
    }

    private static Buyers buyers(JsonNode body, String orders) {
        JsonNode customer = body.path("customer");
        return new Buyers(
                text(customer, "email"),
                text(customer, "phone"),
                body.path(orders).valueStream().map(id -> id.asString("")).toList());
    }

    private static JsonNode json(Webhook webhook) {
        try {
            return Reading.JSON.readTree(webhook.body());
        } catch (JacksonException unreadable) {
            throw Problem.invalid("This is not JSON.");
        }
    }
}
