package io.serai.orders.internal;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.SourceId;
import io.serai.orders.source.ShopOrder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Orders and products for tests. */
public final class SampleOrders {
    public static final Instant MONDAY = Instant.parse("2026-11-16T09:00:00Z");

    private SampleOrders() {}

    public static ShopOrder order(String externalId, String number) {
        return order(externalId, number, "ana@example.com", "+34600111222", MONDAY);
    }

    public static ShopOrder order(String externalId, String number, String email, String phone, Instant updatedAt) {
        return new ShopOrder(
                externalId,
                number,
                new Order.Buyer(Optional.of("Ana Ruiz"), Optional.of(email), Optional.of(phone), Optional.of("c7")),
                Order.State.SENT,
                Order.Payment.PAID,
                Money.of("49.90", "EUR"),
                Money.of("0", "EUR"),
                List.of(new Order.Line(
                        "l1",
                        "Desk lamp",
                        Optional.of("LAMP-1"),
                        Optional.of("lamp"),
                        "Black",
                        Map.of("colour", "black"),
                        1,
                        Money.of("49.90", "EUR"))),
                Optional.of(new Order.Postal(
                        Optional.of("Ana Ruiz"),
                        List.of("Calle Mayor 1"),
                        "Madrid",
                        Optional.empty(),
                        Optional.of("28013"),
                        Optional.of("ES"))),
                List.of(new Order.Sent("1Z 999 AA1", Optional.of("UPS"), Optional.empty(), List.of("l1"), MONDAY)),
                List.of(),
                Optional.of(URI.create("https://shop.example.com/admin/orders/" + externalId)),
                MONDAY.minusSeconds(86_400),
                Optional.empty(),
                updatedAt);
    }

    public static Item item(SourceId source, String key, String name, Variant... variants) {
        return new Item(
                source, key, name, Optional.empty(), Optional.empty(), Map.of("material", "brass"), List.of(variants));
    }

    public static Variant variant(String key, String sku, String colour, String price) {
        return new Variant(
                key, Optional.of(sku), Map.of("colour", colour), Money.of(price, "EUR"), Optional.of(3), true);
    }
}
