package io.serai.orders.internal.upload.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.orders.Items.Item;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Reading.Read;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import io.serai.shared.Ids;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Table table(String csv) {
        return Table.of("file.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Read<ShopOrder>> orders(Table table, Optional<String> currency) {
        Plan plan = Reading.guess(table, Stock.ORDERS, currency, BERLIN);
        return Reading.groups(table, plan, Stock.ORDERS).stream()
                .map(group -> Reading.order(group, plan, number -> Optional.empty(), NOW))
                .toList();
    }

    private static List<Item> items(Table table) {
        Plan plan = Reading.guess(table, Stock.ITEMS, Optional.of("USD"), BERLIN);
        return Reading.groups(table, plan, Stock.ITEMS).stream()
                .map(group -> Reading.item(group, plan, new SourceId(Ids.next()), table)
                        .value()
                        .orElseThrow())
                .toList();
    }

    @Test
    void aShopSystemsExportIsReadAsItIsWithSeveralRowsOfAnOrder() {
        Table table = table("""
                Name,Email,Financial Status,Paid at,Fulfillment Status,Fulfilled at,Currency,Subtotal,Shipping,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Name,Shipping Address1,Shipping City,Shipping Zip,Shipping Country,Shipping Phone,Cancelled at,Refunded Amount
                #1001,ana@example.com,paid,2026-11-03 10:11:12 +0100,fulfilled,2026-11-04 09:00:00 +0100,EUR,59.80,5.00,64.80,2026-11-03 10:11:12 +0100,1,Desk lamp - Black,49.80,LAMP-B,Ana Ruiz,Ana Ruiz,Calle Mayor 1,Madrid,'28013,ES,+34 600 111 222,,0.00
                #1001,ana@example.com,,,,,,,,,,2,Cable,5.00,CAB-1,,,,,,,,,
                #1002,ben@example.com,refunded,2026-11-05 10:00:00 +0100,unfulfilled,,EUR,10,0,10.00,2026-11-05 10:00:00 +0100,1,Mug,10.00,MUG,Ben,Ben,High St 2,Leeds,LS1,GB,,2026-11-06 08:00:00 +0100,10.00
                """);

        List<ShopOrder> read = orders(table, Optional.empty()).stream()
                .map(it -> it.value().orElseThrow(() -> new AssertionError(it.wrong())))
                .toList();

        assertThat(read).hasSize(2);
        ShopOrder first = read.getFirst();
        assertThat(first.number()).isEqualTo("#1001");
        assertThat(first.buyer().email()).hasValue("ana@example.com");
        assertThat(first.state()).isEqualTo(Order.State.SENT);
        assertThat(first.payment()).isEqualTo(Order.Payment.PAID);
        assertThat(first.total()).isEqualTo(Money.of("64.80", "EUR"));
        assertThat(first.placedAt()).isEqualTo(Instant.parse("2026-11-03T09:11:12Z"));
        assertThat(first.lines()).extracting(Order.Line::title).containsExactly("Desk lamp - Black", "Cable");
        assertThat(first.lines()).extracting(Order.Line::quantity).containsExactly(1, 2);
        assertThat(first.shipTo().orElseThrow().country()).hasValue("ES");
        assertThat(read.getLast().state()).isEqualTo(Order.State.CANCELLED);
        assertThat(read.getLast().refunded()).isEqualTo(Money.of("10.00", "EUR"));
    }

    @Test
    void aMarketplacesChineseExportIsReadInItsOwnEncoding() {
        String csv = """
                订单编号,买家会员名,买家实际支付金额,订单状态,收货人姓名,收货地址,联系手机,订单创建时间,宝贝标题,宝贝总数量,物流单号,物流公司
                3301245678901,tb_小王,129.00,卖家已发货，等待买家确认,王小明,浙江省杭州市西湖区文三路1号,13800138000,2026-11-20 14:03:22,台灯 黑色 可调光,1,SF1234567890123,顺丰速运
                3301245678902,tb_小李,59.90,等待买家付款,李雷,上海市浦东新区世纪大道2号,13900139000,2026-11-21 09:00:00,陶瓷杯,2,,
                """;
        Table table = Table.of("订单.csv", csv.getBytes(Charset.forName("GB18030")));

        List<ShopOrder> read = orders(table, Optional.of("CNY")).stream()
                .map(it -> it.value().orElseThrow(() -> new AssertionError(it.wrong())))
                .toList();

        assertThat(read).extracting(ShopOrder::state).containsExactly(Order.State.SENT, Order.State.OPEN);
        assertThat(read.getFirst().total()).isEqualTo(Money.of("129.00", "CNY"));
        assertThat(read.getFirst().parcels()).extracting(Order.Sent::number).containsExactly("SF1234567890123");
        assertThat(read.getFirst().parcels().getFirst().carrier()).hasValue("顺丰速运");
        assertThat(read.getFirst().buyer().phone()).hasValue("13800138000");
        assertThat(read.getLast().lines().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void aGermanTableWithSemicolonsAndCommasForDecimals() {
        Table table = table("""
                Bestellungen im November;;;;;
                Bestellnummer;Bestelldatum;Kunde;E-Mail;Gesamtbetrag;Bestellstatus
                B-77;03.11.2026;Jörg Weiß;joerg@example.de;1.234,50 €;Versendet
                B-78;13.11.2026;Ute Groß;ute@example.de;19,90 €;In Bearbeitung
                """);

        List<ShopOrder> read = orders(table, Optional.empty()).stream()
                .map(it -> it.value().orElseThrow(() -> new AssertionError(it.wrong())))
                .toList();

        assertThat(read)
                .extracting(ShopOrder::total)
                .containsExactly(Money.of("1234.50", "EUR"), Money.of("19.90", "EUR"));
        assertThat(read).extracting(ShopOrder::state).containsExactly(Order.State.SENT, Order.State.IN_PROGRESS);
        assertThat(read.getFirst().placedAt()).isEqualTo(Instant.parse("2026-11-03T11:00:00Z"));
        assertThat(read.getFirst().buyer().name()).hasValue("Jörg Weiß");
    }

    @Test
    void aRowThatCannotBeUnderstoodSaysWhichAndWhyAndTheOthersAreRead() {
        Table table = table("""
                Order number,Status,Total,Order date,Email
                1,Shipped,12 USD,2026-11-01,a@example.com
                2,Frobnicated,12 USD,2026-11-01,b@example.com
                3,Shipped,12 USD,31/02/2026,c@example.com
                4,Shipped,twelve,2026-11-01,d@example.com
                """);

        List<Read<ShopOrder>> read = orders(table, Optional.empty());

        assertThat(read.getFirst().value()).isPresent();
        assertThat(read)
                .filteredOn(it -> it.wrong().isPresent())
                .extracting(it -> it.wrong().orElseThrow().code(), Read::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Wrong.Code.UNKNOWN_STATE, 3),
                        org.assertj.core.groups.Tuple.tuple(Wrong.Code.BAD_DATE, 4),
                        org.assertj.core.groups.Tuple.tuple(Wrong.Code.BAD_AMOUNT, 5));
    }

    @Test
    void wordsOfTheShopsOwnCanBeTranslated() {
        Table table = table("Order number,Status,Total\n7,Frobnicated,12 USD\n8,Shipped,3 USD\n");
        Plan guessed = Reading.guess(table, Stock.ORDERS, Optional.empty(), BERLIN);
        Plan plan = new Plan(guessed.columns(), Optional.empty(), false, BERLIN, Map.of("Frobnicated", "delivered"));

        Read<ShopOrder> read = Reading.order(
                Reading.groups(table, plan, Stock.ORDERS).getFirst(), plan, number -> Optional.empty(), NOW);

        assertThat(read.value().orElseThrow().state()).isEqualTo(Order.State.DELIVERED);
    }

    @Test
    void aSecondFileWithParcelsOnlyLeavesTheRestAsItWas() {
        Table first = table(
                "Order number,Status,Total,Email\n1001,Processing,20 EUR,ana@example.com\n1002,New,1 EUR,b@example.com\n");
        ShopOrder known = orders(first, Optional.empty()).getFirst().value().orElseThrow();
        Table second = table("Order no,Tracking number,Courier\n1001,1Z999AA10123456784,UPS\n1002,,\n");
        Plan plan = Reading.guess(second, Stock.ORDERS, Optional.empty(), BERLIN);

        ShopOrder merged = Reading.order(
                        Reading.groups(second, plan, Stock.ORDERS).getFirst(), plan, number -> Optional.of(known), NOW)
                .value()
                .orElseThrow();

        assertThat(merged.state()).isEqualTo(Order.State.SENT);
        assertThat(merged.total()).isEqualTo(Money.of("20", "EUR"));
        assertThat(merged.buyer().email()).hasValue("ana@example.com");
        assertThat(merged.parcels()).extracting(Order.Sent::number).containsExactly("1Z999AA10123456784");
    }

    @Test
    void productsOfOneHandleAreVariantsAndOtherColumnsAreAttributesOrOptions() {
        Table table = table("""
                Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Qty,Variant Price,Image Src
                lamp,Desk lamp,<p>Warm <b>light</b></p>,Lumo,Colour,Black,LAMP-B,3,49.80,https://cdn.example.com/l.jpg
                lamp,,,,,White,LAMP-W,0,44.80,
                mug,Mug,Stoneware,Potter,Title,Default Title,MUG,7,10.00,
                """);

        List<Item> read = items(table);

        assertThat(read).extracting(Item::name).containsExactly("Desk lamp", "Mug");
        Item lamp = read.getFirst();
        assertThat(lamp.variants())
                .extracting(variant -> variant.options().get("Colour"))
                .containsExactly("Black", "White");
        assertThat(lamp.variants()).extracting(variant -> variant.available()).containsExactly(true, false);
        assertThat(lamp.attributes()).containsEntry("Vendor", "Lumo").containsEntry("Body (HTML)", "Warm light");
        assertThat(read.getLast().variants().getFirst().options()).isEmpty();
    }

    @Test
    void columnsThatDifferWithinAProductAreItsOptions() {
        Table table = table("""
                商品名称,货号,售价,库存,颜色,尺码,材质
                冲锋衣,A-1-S,399,5,黑,S,尼龙
                冲锋衣,A-1-M,399,0,黑,M,尼龙
                帽子,B-1,59,9,红,均码,棉
                """);

        List<Item> read = items(table);

        assertThat(read.getFirst().variants()).hasSize(2);
        assertThat(read.getFirst().variants().getLast().options()).containsEntry("尺码", "M");
        assertThat(read.getFirst().attributes()).containsEntry("材质", "尼龙").containsEntry("颜色", "黑");
        assertThat(read.getLast().attributes()).containsEntry("颜色", "红");
    }
}
