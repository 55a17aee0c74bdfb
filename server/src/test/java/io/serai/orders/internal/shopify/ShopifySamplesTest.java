package io.serai.orders.internal.shopify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real answers of Shopify, from a folder of theirs: {@code SERAI_SHOPIFY_SAMPLES}. */
class ShopifySamplesTest {
    @Test
    void everyOrderThatTellsItsTotalIsRead() throws IOException {
        String folder = System.getenv("SERAI_SHOPIFY_SAMPLES");
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "set SERAI_SHOPIFY_SAMPLES to a folder of Shopify's order answers");
        List<JsonNode> orders = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                JsonNode body = Reading.JSON.readTree(Files.readAllBytes(file));
                orders.add(body.path("order"));
                body.path("orders").valueStream().forEach(orders::add);
            }
        }
        List<JsonNode> whole = orders.stream()
                .filter(order -> order.has("total_price") && order.has("currency"))
                .toList();

        assertThat(whole).isNotEmpty().allSatisfy(node -> {
            ShopOrder order = ShopifyTold.read("shop.myshopify.com", node).orElseThrow();
            assertThat(order.number()).isEqualTo(node.path("name").asString(""));
            assertThat(order.total().amount().toPlainString())
                    .isEqualTo(
                            Optional.of(node.path("total_price").asString("")).orElse(""));
            assertThat(order.lines()).hasSize(node.path("line_items").size());
            assertThat(order.updatedAt()).isAfterOrEqualTo(order.placedAt());
            assertThat(order.parcels().size()).isEqualTo((int) node.path("fulfillments")
                    .valueStream()
                    .flatMap(one -> one.path("tracking_numbers").valueStream())
                    .count());
        });
    }
}
