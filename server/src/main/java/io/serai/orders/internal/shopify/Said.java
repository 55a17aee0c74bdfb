package io.serai.orders.internal.shopify;

import io.serai.orders.source.ShopTrouble;
import tools.jackson.databind.JsonNode;

/** How a call of Shopify ended. */
sealed interface Said {
    record Data(JsonNode data) implements Said {}

    /** Nothing has happened. */
    record Failed(ShopTrouble trouble) implements Said {}

    /** The app may not do this. */
    record Denied(String why) implements Said {}

    /** The question is dearer than Shopify allows for one call. */
    record TooDear() implements Said {}

    /** It may have happened. */
    record Lost(String why) implements Said {}

    /** For reading, where what may have happened does not matter. */
    default JsonNode orTrouble() {
        return switch (this) {
            case Data(var data) -> data;
            case Failed(var trouble) -> throw trouble;
            case Denied(var why) -> throw ShopTrouble.refused(why);
            case TooDear tooDear -> throw ShopTrouble.odd("Shopify finds the question too dear.");
            case Lost(var why) -> throw ShopTrouble.unreachable(why);
        };
    }
}
