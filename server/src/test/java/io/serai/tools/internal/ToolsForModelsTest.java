package io.serai.tools.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.models.Tool;
import io.serai.orders.Items;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.SourceId;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A chat model may ask what there is, and is told no more than anybody is. */
class ToolsForModelsTest {
    private final WorkspaceId workspace = WorkspaceId.next();
    private final Item mug = new Item(
            new SourceId(Ids.next()),
            "p1",
            "Travel Mug",
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            List.of(variant("blue", true), variant("black", false)));
    private final Tool stock = new ToolsForModels.Stock(
            new Items() {
                @Override
                public Optional<Item> find(WorkspaceId of, SourceId source, String product) {
                    return Optional.empty();
                }

                @Override
                public List<Item> named(WorkspaceId of, String words) {
                    return of.equals(workspace)
                                    && words.toLowerCase(Locale.ROOT).contains("mug")
                            ? List.of(mug)
                            : List.of();
                }
            },
            workspace);

    private static Variant variant(String colour, boolean available) {
        return new Variant(
                colour,
                Optional.empty(),
                Map.of("colour", colour),
                Money.of("24.50", "EUR"),
                Optional.empty(),
                available);
    }

    private String used(String arguments) {
        return stock.use(JsonMapper.shared().readTree(arguments));
    }

    @Test
    void itSaysWhichVariantsCanBeOrderedAndForHowMuch() {
        assertThat(used("{\"product\":\"the Travel Mug\"}"))
                .contains("Travel Mug")
                .containsPattern("blue: .*24\\.50.*, can be ordered")
                .containsPattern("black: .*, out of stock");
    }

    @Test
    void whatIsNotThereIsSaidAndWhatWasNotAskedIsAskedFor() {
        assertThat(used("{\"product\":\"a spaceship\"}")).isEqualTo("The shop has no such product.");
        assertThat(used("{}")).contains("product");
    }

    @Test
    void itsParametersAreAJsonSchema() {
        assertThat(JsonMapper.shared()
                        .readTree(stock.parameters())
                        .path("required")
                        .path(0)
                        .asString(""))
                .isEqualTo("product");
    }
}
