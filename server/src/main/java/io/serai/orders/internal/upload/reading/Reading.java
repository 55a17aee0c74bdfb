package io.serai.orders.internal.upload.reading;

import io.serai.orders.Items.Item;
import io.serai.orders.SourceId;
import io.serai.orders.internal.upload.table.Field;
import io.serai.orders.internal.upload.table.Field.OrderField;
import io.serai.orders.internal.upload.table.Guess;
import io.serai.orders.internal.upload.table.Table;
import io.serai.orders.source.ShopOrder;
import io.serai.orders.source.ShopSource.Stock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads tables: first what the columns mean, then what the rows say. */
public final class Reading {
    private Reading() {}

    public static Plan guess(Table table, Stock stock, Optional<String> currency, ZoneId zone) {
        Map<String, Integer> columns = switch (stock) {
            case ORDERS -> Guess.of(table, Field.ofOrders(), "order-columns.txt");
            case ITEMS -> Guess.of(table, Field.ofItems(), "item-columns.txt");
        };
        boolean american = currency.filter("USD"::equals).isPresent();
        List<String> dates = Field.ofOrders().stream()
                .filter(field -> field.shape() == Field.Shape.DATE)
                .flatMap(field -> Optional.ofNullable(columns.get(field.key())).stream())
                .flatMap(column -> table.column(column, 500).stream())
                .toList();
        return new Plan(
                columns,
                currency,
                stock == Stock.ORDERS && io.serai.orders.internal.upload.table.Cells.monthFirst(dates, american),
                zone,
                Map.of());
    }

    /** @param line the first of its rows */
    public record Read<T>(int line, Optional<T> value, Optional<Wrong> wrong) {}

    /** Rows of one number are one order; those without one belong to the order above. */
    public static List<List<Line>> groups(Table table, Plan plan, Stock stock) {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        String last = "";
        for (Line row : ItemReader.lines(table, plan)) {
            String key = (stock == Stock.ORDERS ? row.text(OrderField.NUMBER) : ItemReader.key(row)).orElse(last);
            groups.computeIfAbsent(key, fresh -> new ArrayList<>()).add(row);
            last = key;
        }
        return List.copyOf(groups.values());
    }

    public static String number(List<Line> group) {
        return group.getFirst().text(OrderField.NUMBER).orElse("");
    }

    public static Read<ShopOrder> order(
            List<Line> group, Plan plan, Function<String, Optional<ShopOrder>> known, Instant now) {
        return read(group, () -> new OrderReader(group, known.apply(number(group)), plan, now).read());
    }

    public static Read<Item> item(List<Line> group, Plan plan, SourceId source, Table table) {
        return read(group, () -> new ItemReader(source, table.names(), group, plan).read());
    }

    private static <T> Read<T> read(List<Line> group, java.util.function.Supplier<T> reader) {
        int line = group.getFirst().row().line();
        try {
            return new Read<>(line, Optional.of(reader.get()), Optional.empty());
        } catch (Wrong.Found found) {
            return new Read<>(line, Optional.empty(), Optional.of(found.wrong()));
        }
    }
}
