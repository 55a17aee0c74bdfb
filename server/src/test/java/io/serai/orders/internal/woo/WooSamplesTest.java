package io.serai.orders.internal.woo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.serai.orders.SourceId;
import io.serai.orders.internal.shops.Reading;
import io.serai.orders.source.ShopOrder;
import io.serai.shared.Ids;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real answers of WooCommerce, from a folder of theirs: {@code SERAI_WOO_SAMPLES}. */
class WooSamplesTest {
    @Test
    void everyOrderAndEveryProductIsRead() throws IOException {
        String folder = System.getenv("SERAI_WOO_SAMPLES");
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                "set SERAI_WOO_SAMPLES to a folder of WooCommerce's answers");
        List<JsonNode> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                collect(Reading.JSON.readTree(Files.readAllBytes(file)), all);
            }
        }
        List<JsonNode> orders =
                all.stream().filter(node -> node.has("line_items")).toList();
        List<JsonNode> products = all.stream()
                .filter(node -> node.has("permalink") && node.has("sku"))
                .toList();

        assertThat(orders).isNotEmpty().allSatisfy(node -> {
            ShopOrder order = WooOrders.read(URI.create("https://shop.example.com"), node);
            assertThat(order.total().amount())
                    .isEqualByComparingTo(node.path("total").asString(""));
            assertThat(order.lines()).hasSize(node.path("line_items").size());
            assertThat(order.lines()).allMatch(line -> !line.title().contains("&"));
        });
        assertThat(products)
                .isNotEmpty()
                .allSatisfy(node -> assertThat(WooItems.read(new SourceId(Ids.next()), "USD", node, List.of())
                                .name())
                        .isNotEmpty());
    }

    private static void collect(JsonNode node, List<JsonNode> into) {
        if (node.isObject()) {
            into.add(node);
        }
        node.valueStream().forEach(inner -> collect(inner, into));
    }
}
