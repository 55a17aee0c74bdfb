package io.serai.orders.internal.woo;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.channels.Webhook;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.internal.woo.WooCalls.Store;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopEvent;
import io.serai.shared.Problem;
import io.serai.shared.Secret;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What WooCommerce sends. */
final class WooHooks {
    static final List<String> TOPICS = List.of(
            "order.created",
            "order.updated",
            "order.deleted",
            "order.restored",
            "product.created",
            "product.updated",
            "product.deleted",
            "product.restored");

    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,12}");

    private WooHooks() {}

    /** Those that are there are told the secret of these keys again, and go on where WooCommerce had given them up. */
    static void prepare(WooCalls calls, Store store, Connection connection) {
        List<JsonNode> there = ours(calls, store, connection);
        for (String topic : TOPICS) {
            ObjectNode body = Reading.JSON
                    .createObjectNode()
                    .put("name", "Serai " + topic)
                    .put("status", "active")
                    .put("topic", topic)
                    .put("delivery_url", connection.hook().toString())
                    .put("secret", secret(connection).value());
            Optional<String> known = there.stream()
                    .filter(hook -> text(hook, "topic").filter(topic::equals).isPresent())
                    .findFirst()
                    .flatMap(hook -> text(hook, "id"));
            WooCalls.good(
                    known.isPresent()
                            ? calls.put(store, "/webhooks/" + known.get(), body)
                            : calls.post(store, "/webhooks", body));
        }
    }

    static List<JsonNode> ours(WooCalls calls, Store store, Connection connection) {
        return WooCalls.good(calls.get(store, "/webhooks", Map.of("per_page", "100", "status", "all")))
                .body()
                .valueStream()
                .filter(hook -> text(hook, "delivery_url")
                        .filter(connection.hook().toString()::equals)
                        .isPresent())
                .toList();
    }

    /** Made of the keys and the address, so that it need not be kept, and is another after the keys were changed. */
    static Secret secret(Connection connection) {
        Secret keys = connection.credential(WooSource.SECRET).orElseThrow();
        return new Secret(HexFormat.of()
                .formatHex(hmac(keys, ("serai-webhook:" + connection.key()).getBytes(StandardCharsets.UTF_8))));
    }

    /** Sent when a webhook is made, without a signature and as a form; it says nothing. Refused, WooCommerce would give the webhook up. */
    static boolean isPing(Webhook webhook) {
        return webhook.body().length < 40
                && PING.matcher(new String(webhook.body(), StandardCharsets.UTF_8).strip())
                        .matches();
    }

    static boolean verify(Connection connection, Webhook webhook) {
        Optional<String> sign = webhook.header("x-wc-webhook-signature");
        String right = Base64.getEncoder().encodeToString(hmac(secret(connection), webhook.body()));
        return sign.isPresent()
                && MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII),
                        sign.get().strip().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(Secret secret, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static List<ShopEvent> parse(Connection connection, URI store, String currency, Webhook webhook) {
        JsonNode body = json(webhook);
        Optional<String> id = text(body, "id");
        return switch (webhook.header("x-wc-webhook-topic").orElse("")) {
            case "order.created", "order.updated", "order.restored" -> order(store, body, id);
            case "order.deleted" -> one(id.map(ShopEvent.OrderGone::new));
            case "product.created", "product.updated", "product.restored" -> product(connection, currency, body, id);
            case "product.deleted" -> one(id.map(ShopEvent.ItemGone::new));
            default -> List.of();
        };
    }

    /** Where a plugin changed the payload's shape, the order is fetched. */
    private static List<ShopEvent> order(URI store, JsonNode body, Optional<String> id) {
        return body.has("total") && body.has("currency") && id.isPresent()
                ? List.of(new ShopEvent.OrderTold(WooOrders.read(store, body)))
                : one(id.map(ShopEvent.OrderTouched::new));
    }

    /** A variable product's variations are not in it. */
    private static List<ShopEvent> product(Connection connection, String currency, JsonNode body, Optional<String> id) {
        if (!WooItems.isOffered(body)) {
            return one(id.map(ShopEvent.ItemGone::new));
        }
        return List.of(
                WooItems.hasVariations(body)
                        ? new ShopEvent.ItemsTouched()
                        : new ShopEvent.ItemTold(WooItems.read(connection.id(), currency, body, List.of())));
    }

    private static List<ShopEvent> one(Optional<? extends ShopEvent> event) {
        return event.<List<ShopEvent>>map(List::of).orElseGet(List::of);
    }

    private static JsonNode json(Webhook webhook) {
        try {
            return Reading.JSON.readTree(webhook.body());
        } catch (JacksonException unreadable) {
            throw Problem.invalid("This is not JSON.");
        }
    }
}
