package io.serai.tools.internal;

import io.serai.models.Tool;
import io.serai.orders.Items;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolSettings;
import io.serai.tools.internal.settings.ToolSettingsStore;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What a chat model may use while it words an answer: only what anybody may be told. Who asks, orders and changes are the bot's own steps, which
 * prove, show and confirm; no text can talk a model into one of them.
 */
@Component
class ToolsForModels implements Tool.Source {
    private final ObjectProvider<Items> items;
    private final ToolSettingsStore settings;

    ToolsForModels(ObjectProvider<Items> items, ToolSettingsStore settings) {
        this.items = items;
        this.settings = settings;
    }

    @Override
    public List<Tool> tools(WorkspaceId workspace, Language language) {
        boolean offered = settings.of(workspace).of(ToolKind.STOCK).mode() != ToolSettings.Mode.OFF;
        return offered
                ? items.stream()
                        .limit(1)
                        .<Tool>map(shop -> new Stock(shop, workspace))
                        .toList()
                : List.of();
    }

    record Stock(Items items, WorkspaceId workspace) implements Tool {
        private static final int LONGEST = 200;
        private static final int MOST_ITEMS = 3;
        private static final int MOST_VARIANTS = 20;

        @Override
        public String name() {
            return "check_stock";
        }

        @Override
        public String description() {
            return "Looks up a product of the shop by its name or number: its variants, what each costs, and whether it can be ordered now.";
        }

        @Override
        public String parameters() {
            return """
                    {"type":"object","properties":{"product":{"type":"string","description":"The product's name or number"}},"required":["product"]}""";
        }

        @Override
        public String use(JsonNode arguments) {
            String product = arguments.path("product").asString("").strip();
            if (product.isEmpty()) {
                return "Say which product in \"product\".";
            }
            String found = items.named(workspace, product.substring(0, Math.min(product.length(), LONGEST))).stream()
                    .limit(MOST_ITEMS)
                    .map(Stock::told)
                    .collect(Collectors.joining("\n"));
            return found.isEmpty() ? "The shop has no such product." : found;
        }

        private static String told(Item item) {
            return item.name() + "\n"
                    + item.variants().stream()
                            .limit(MOST_VARIANTS)
                            .map(Stock::told)
                            .collect(Collectors.joining("\n"));
        }

        private static String told(Variant variant) {
            String options = String.join(", ", variant.options().values());
            return "- " + (options.isBlank() ? "" : options + ": ") + variant.price() + ", "
                    + (variant.available() ? "can be ordered" : "out of stock");
        }
    }
}
