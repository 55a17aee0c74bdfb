package io.serai.orders.internal.upload.reading;

import static io.serai.orders.internal.upload.table.Field.ItemField.*;

import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.reading.Wrong.Code;
import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.internal.upload.table.Field.ItemField;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.internal.upload.table.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes a product of all rows of one key. Columns without a meaning of their own are options where its rows differ in them, else attributes. */
final class ItemReader {
    private static final Set<String> NO = Set.of(
            "no",
            "false",
            "0",
            "n",
            "draft",
            "archived",
            "out of stock",
            "unavailable",
            "discontinued",
            "否",
            "下架",
            "已下架",
            "缺货",
            "无货",
            "いいえ",
            "品切れ",
            "販売停止",
            "아니오",
            "품절",
            "nein",
            "nicht verfugbar",
            "non",
            "rupture",
            "indisponible",
            "agotado",
            "no disponible",
            "nao",
            "esgotado",
            "esaurito",
            "нет",
            "нет в наличии",
            "nee",
            "hayir",
            "tukendi",
            "het hang",
            "หมด",
            "habis",
            "لا",
            "nie");

    private final SourceId source;
    private final List<String> names;
    private final List<Line> rows;
    private final Plan plan;

    ItemReader(SourceId source, List<String> names, List<Line> rows, Plan plan) {
        this.source = source;
        this.names = names;
        this.rows = rows;
        this.plan = plan;
    }

    static Optional<String> key(Line row) {
        return row.text(PRODUCT).or(() -> row.text(NAME)).or(() -> row.text(SKU));
    }

    Item read() {
        Line first = rows.getFirst();
        String key = key(first).orElseThrow(() -> first.wrong(Code.NO_NAME, NAME));
        String name = text(NAME).or(() -> text(SKU)).orElseThrow(() -> first.wrong(Code.NO_NAME, NAME));
        List<Integer> differing = differing();
        List<Variant> variants = new ArrayList<>();
        for (Line row : rows) {
            // further pictures of a product take a row of their own in some exports
            if (row.text(PRICE).isPresent() || row.text(SKU).isPresent()) {
                variants.add(variant(row, differing, variants.size() + 1));
            }
        }
        return new Item(
                source,
                key,
                name,
                first(row -> row.link(LINK)),
                first(row -> row.link(PICTURE)),
                attributes(differing),
                variants);
    }

    private Optional<String> text(Field field) {
        return first(row -> row.text(field));
    }

    private <T> Optional<T> first(java.util.function.Function<Line, Optional<T>> of) {
        return rows.stream().flatMap(row -> of.apply(row).stream()).findFirst();
    }

    private Variant variant(Line row, List<Integer> differing, int place) {
        Optional<Integer> stock = row.count(STOCK);
        boolean offered =
                row.text(AVAILABLE).map(cell -> !NO.contains(Words.plain(cell))).orElse(true);
        return new Variant(
                row.text(SKU).orElse(Integer.toString(place)),
                row.text(SKU),
                options(row, differing),
                row.money(PRICE, CURRENCY)
                        .or(() -> first(any -> any.money(PRICE, CURRENCY)))
                        .orElseGet(() -> new Money(
                                BigDecimal.ZERO,
                                row.currency(CURRENCY, PRICE)
                                        .orElseThrow(() -> row.wrong(Code.NO_CURRENCY, CURRENCY)))),
                stock,
                offered && stock.map(count -> count > 0).orElse(true));
    }

    private Map<String, String> options(Line row, List<Integer> differing) {
        Map<String, String> options = new LinkedHashMap<>();
        option(row, options, OPTION1, OPTION1_NAME, 1);
        option(row, options, OPTION2, OPTION2_NAME, 2);
        option(row, options, OPTION3, OPTION3_NAME, 3);
        row.text(VARIANT).ifPresent(text -> {
            Map<String, String> named = Options.of(text);
            options.putAll(named.isEmpty() ? Map.of(name(VARIANT), text) : named);
        });
        differing.forEach(column -> {
            if (!row.row().cell(column).isEmpty()) {
                options.put(names.get(column), row.row().cell(column));
            }
        });
        // Shopify's word for a product without any
        options.remove("Title", "Default Title");
        return options;
    }

    private void option(Line row, Map<String, String> options, ItemField value, ItemField name, int place) {
        row.text(value).ifPresent(text -> options.put(text(name).orElse("Option " + place), text));
    }

    private String name(Field field) {
        Integer column = plan.columns().get(field.key());
        return column == null ? field.key() : names.get(column);
    }

    private List<Integer> differing() {
        return unnamed().stream()
                .filter(column -> rows.stream()
                                .map(row -> row.row().cell(column))
                                .filter(cell -> !cell.isEmpty() && cell.length() <= 60)
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    private Map<String, String> attributes(List<Integer> differing) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int column : unnamed()) {
            String cell = rows.stream()
                    .map(row -> row.row().cell(column))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            if (!differing.contains(column) && !cell.isEmpty()) {
                attributes.put(names.get(column), Text.plain(cell));
            }
        }
        return attributes;
    }

    private List<Integer> unnamed() {
        Set<Integer> mapped = new HashSet<>(plan.columns().values());
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            if (!mapped.contains(column) && !names.get(column).isBlank()) {
                columns.add(column);
            }
        }
        return columns;
    }

    static List<Line> lines(Table table, Plan plan) {
        return table.rows().stream().map(row -> new Line(row, plan)).toList();
    }
}
