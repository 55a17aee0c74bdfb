package io.serai.orders.internal.shopify;

import static io.serai.orders.internal.shops.Reading.text;

import io.serai.orders.internal.shops.Reading;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The webhooks that we ask a shop for, each once, and take back when we go. */
record ShopifySubscriptions(ShopifyCalls calls) {
    void make(Shop shop, URI hook) {
        Set<String> there =
                those(shop, hook).map(one -> text(one, "topic").orElse("")).collect(Collectors.toSet());
        ShopifyHooks.TOPICS.stream()
                .filter(topic -> !there.contains(topic))
                .forEach(topic -> calls.ask(
                                shop,
                                "webhook-create",
                                true,
                                variables().put("topic", topic).put("uri", hook.toString()))
                        .orTrouble());
    }

    void takeBack(Shop shop, URI hook) {
        those(shop, hook)
                .flatMap(one -> text(one, "id").stream())
                .toList()
                .forEach(id ->
                        calls.ask(shop, "webhook-delete", true, variables().put("id", id)));
    }

    private Stream<JsonNode> those(Shop shop, URI hook) {
        return calls.ask(shop, "webhooks", false, variables())
                .orTrouble()
                .path("webhookSubscriptions")
                .path("nodes")
                .valueStream()
                .filter(one -> text(one, "uri").filter(hook.toString()::equals).isPresent());
    }

    private static ObjectNode variables() {
        return Reading.JSON.createObjectNode();
    }
}
