package io.serai.orders;

import io.serai.content.Content.Cards;
import io.serai.content.Content.Cards.About;
import io.serai.content.Content.Cards.Card;
import io.serai.content.Content.Menu.Option;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.shared.Language;
import java.net.URI;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders and products as cards for a customer, in their language: what they may see of their own, never an address or a name. */
public final class ShopCards {
    private static final int MOST_LINES = 4;
    private static final int MOST_LINKS = 2;
    private static final int MOST_PRODUCTS = 10;
    private static final int LONGEST_TITLE = 120;

    private ShopCards() {}

    /** @param parcels what the carriers say, where they were asked; the shop's own word for where a parcel is found counts else */
    public static Cards order(Order order, List<Parcel> parcels, Language language) {
        String number = order.number().startsWith("#") ? order.number() : "#" + order.number();
        var lines = new ArrayList<String>();
        lines.add(CardWords.of("state-" + order.state().name().toLowerCase(Locale.ROOT), language) + " · "
                + told(order.total(), language));
        order.lines().stream().limit(MOST_LINES).map(ShopCards::line).forEach(lines::add);
        if (order.lines().size() > MOST_LINES) {
            lines.add("…");
        }
        return new Cards(List.of(new Card(
                CardWords.of("order", language) + " " + number,
                Optional.of(String.join("\n", lines)),
                Optional.empty(),
                links(order, parcels).stream()
                        .distinct()
                        .limit(MOST_LINKS)
                        .map(link -> new Option(link.toString(), CardWords.of("track", language)))
                        .toList(),
                Optional.of(new About(About.Kind.ORDER, order.id().value().toString())))));
    }

    private static String line(Order.Line line) {
        return (line.quantity() > 1 ? line.quantity() + " × " : "")
                + line.title()
                + (line.variant().isBlank() ? "" : " (" + line.variant() + ")");
    }

    private static List<URI> links(Order order, List<Parcel> parcels) {
        var links = new ArrayList<URI>();
        parcels.forEach(parcel -> parcel.link().ifPresent(links::add));
        if (links.isEmpty()) {
            order.parcels().forEach(parcel -> parcel.link().ifPresent(links::add));
        }
        return links.stream().filter(ShopCards::safe).toList();
    }

    public static Cards products(List<Item> items, Language language) {
        return new Cards(items.stream()
                .limit(MOST_PRODUCTS)
                .map(item -> product(item, language))
                .toList());
    }

    private static Card product(Item item, Language language) {
        var lines = new ArrayList<String>();
        price(item, language).ifPresent(lines::add);
        if (!item.variants().isEmpty()) {
            boolean there = item.variants().stream().anyMatch(Variant::available);
            lines.add(CardWords.of(there ? "in-stock" : "out-of-stock", language));
        }
        options(item).ifPresent(lines::add);
        return new Card(
                item.name().length() > LONGEST_TITLE ? item.name().substring(0, LONGEST_TITLE) + "…" : item.name(),
                Optional.of(String.join("\n", lines)).filter(text -> !text.isEmpty()),
                item.picture().filter(ShopCards::safe).map(URI::toString),
                item.link().filter(ShopCards::safe).stream()
                        .map(link -> new Option(link.toString(), CardWords.of("view", language)))
                        .toList(),
                Optional.of(new About(About.Kind.PRODUCT, item.source().value() + ":" + item.key())));
    }

    private static Optional<String> price(Item item, Language language) {
        List<Money> prices = item.variants().stream()
                .map(Variant::price)
                .filter(price -> price.amount().signum() > 0)
                .toList();
        if (prices.stream().map(Money::currency).distinct().count() != 1) {
            return Optional.empty();
        }
        Money least = prices.stream().min(Money::compareTo).orElseThrow();
        Money most = prices.stream().max(Money::compareTo).orElseThrow();
        return Optional.of(
                least.compareTo(most) == 0
                        ? told(least, language)
                        : told(least, language) + " – " + told(most, language));
    }

    private static Optional<String> options(Item item) {
        return Optional.of(item.variants().stream()
                        .filter(Variant::available)
                        .map(variant -> String.join(" / ", variant.options().values()))
                        .filter(told -> !told.isBlank())
                        .distinct()
                        .limit(6)
                        .collect(Collectors.joining(", ")))
                .filter(told -> !told.isEmpty());
    }

    /** Money as it is written where the customer's language is spoken. */
    public static String told(Money money, Language language) {
        var format = NumberFormat.getCurrencyInstance(Locale.forLanguageTag(language.value()));
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(money.amount()).replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static boolean safe(URI link) {
        return "https".equals(link.getScheme()) && link.getHost() != null;
    }

    /** The few words of a card, by language; in English where a language has none. */
    private static final class CardWords {
        private static final Map<String, Map<String, String>> WORDS =
                LanguageTable.read("/io/serai/orders/card-words.tsv");

        private CardWords() {}

        static String of(String word, Language language) {
            return LanguageTable.word(WORDS, word, language);
        }
    }
}
