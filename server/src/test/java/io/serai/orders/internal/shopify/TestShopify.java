package io.serai.orders.internal.shopify;

import io.serai.orders.SourceId;
import io.serai.orders.source.Connection;
import io.serai.orders.source.ShopCalls;
import io.serai.orders.source.ShopSource;
import io.serai.shared.Ids;
import io.serai.shared.WorkspaceId;
import io.serai.simulator.shops.ShopifyDouble;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The connector with its double behind it. */
public final class TestShopify {
    private TestShopify() {}

    public static ShopSource source() {
        return new ShopifySource(new ShopCalls(Set.of(), true), Clock.systemUTC(), Duration.ofMillis(5));
    }

    public static Connection connection(ShopSource source, WorkspaceId workspace, ShopifyDouble shop) {
        var checked = source.check(
                workspace,
                Map.of(
                        "shop",
                        ShopifyDouble.DOMAIN,
                        "base_url",
                        shop.base().toString(),
                        "access_token",
                        ShopifyDouble.TOKEN));
        return new Connection(
                workspace,
                new SourceId(Ids.next()),
                "shopify",
                checked.name(),
                "key",
                URI.create("https://desk.example.com/hooks/shops/shopify/key"),
                checked.settings(),
                checked.credentials());
    }
}
