package io.serai.orders.internal.catalogue;

import io.serai.language.Languages;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Money;
import io.serai.orders.ShopCards;
import io.serai.shared.Language;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A product as a row of a table of products: what it is called, costs and is made of, in the words of the language in which the shop tells of it. */
@Component
class ItemRecords {
    /** What readers of shops call what every shop has. */
    private static final Set<String> COMMON = Set.of("brand", "type", "category", "weight", "description");

    private static final int MOST_NUMBERS = 20;
    private static final int MOST_VALUES = 40;
    private static final int LONGEST_VALUE = 1_600;

    private final Languages languages;

    ItemRecords(Languages languages) {
        this.languages = languages;
    }

    Map<String, String> columns(Item item) {
        Language language = languages
                .detect(item.name() + ". " + String.join(". ", item.attributes().values()), Optional.empty())
                .language();
        var columns = new LinkedHashMap<String, String>();
        columns.put(RecordLabels.of("name", language), item.name());
        columns.put("sku", numbers(item));
        price(item, language).ifPresent(price -> columns.put(RecordLabels.of("price", language), price));
        if (!item.variants().isEmpty()) {
            columns.put(RecordLabels.of("availability", language), availability(item, language));
        }
        item.attributes()
                .forEach((name, value) -> columns.putIfAbsent(
                        COMMON.contains(name) ? RecordLabels.of(name, language) : name, cut(value)));
        options(item).forEach((name, values) -> columns.putIfAbsent(name, cut(String.join(", ", values))));
        variants(item, language).ifPresent(each -> columns.put(RecordLabels.of("variants", language), each));
        return columns;
    }

    /** Every product has one: its own number where its variants have none. */
    private static String numbers(Item item) {
        String numbers = item.variants().stream()
                .flatMap(variant -> variant.sku().stream())
                .distinct()
                .limit(MOST_NUMBERS)
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? item.key() : numbers;
    }

    private static Optional<String> price(Item item, Language language) {
        List<Money> prices = item.variants().stream()
                .map(Variant::price)
                .filter(price -> price.amount().signum() > 0)
                .toList();
        boolean oneCurrency = prices.stream().map(Money::currency).distinct().count() == 1;
        if (!oneCurrency) {
            return prices.isEmpty()
                    ? Optional.empty()
                    : Optional.of(prices.stream()
                            .map(price -> ShopCards.told(price, language))
                            .distinct()
                            .limit(MOST_VALUES)
                            .collect(Collectors.joining(", ")));
        }
        Money least = prices.stream().min(Money::compareTo).orElseThrow();
        Money most = prices.stream().max(Money::compareTo).orElseThrow();
        return Optional.of(
                least.compareTo(most) == 0
                        ? ShopCards.told(least, language)
                        : ShopCards.told(least, language) + " – " + ShopCards.told(most, language));
    }

    private static String availability(Item item, Language language) {
        List<Variant> there =
                item.variants().stream().filter(Variant::available).toList();
        String inStock = RecordLabels.of("in-stock", language);
        String outOfStock = RecordLabels.of("out-of-stock", language);
        if (there.isEmpty() || there.size() == item.variants().size()) {
            return there.isEmpty() ? outOfStock : inStock;
        }
        List<Variant> missing =
                item.variants().stream().filter(variant -> !variant.available()).toList();
        return cut(inStock + " (" + named(there) + "), " + outOfStock + " (" + named(missing) + ")");
    }

    private static String named(List<Variant> variants) {
        return variants.stream().map(ItemRecords::named).limit(MOST_VALUES).collect(Collectors.joining(", "));
    }

    private static String named(Variant variant) {
        String options = String.join(" / ", variant.options().values());
        return options.isBlank() ? variant.sku().orElse(variant.key()) : options;
    }

    private static Map<String, Set<String>> options(Item item) {
        Map<String, Set<String>> options = new LinkedHashMap<>();
        item.variants()
                .forEach(variant -> variant.options()
                        .forEach((name, value) -> options.computeIfAbsent(name, each -> new LinkedHashSet<>())
                                .add(value)));
        return options;
    }

    /** Each with its price, where they differ in it. */
    private static Optional<String> variants(Item item, Language language) {
        long prices = item.variants().stream().map(Variant::price).distinct().count();
        return prices < 2
                ? Optional.empty()
                : Optional.of(cut(item.variants().stream()
                        .map(variant -> named(variant) + " " + ShopCards.told(variant.price(), language))
                        .limit(MOST_VALUES)
                        .collect(Collectors.joining(", "))));
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
    }
}
