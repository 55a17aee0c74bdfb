package io.serai.brain.internal.errands;

import io.serai.orders.Items.Item;
import io.serai.orders.Money;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderChange.Piece;
import io.serai.orders.OrderChange.Swap;
import io.serai.orders.Parcel;
import io.serai.tools.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Orders, parcels and changes in words. Everything in it comes from the order, the carrier or the shop's own lines. */
record Telling(Wording wording, Instant now, ZoneId zone) {
    private static final Duration LONG_WITHOUT_SCAN = Duration.ofDays(4);
    private static final int MOST_LINES = 6;

    String order(Order order) {
        String text = wording.line(
                "order",
                Map.of(
                        "number", number(order),
                        "date", date(order.placedAt()),
                        "items", items(order.lines()),
                        "total", wording.money(order.total()),
                        "state", state(order)));
        return order.refunded().amount().signum() > 0
                ? wording.joined(text, wording.line("refunded", Map.of("amount", wording.money(order.refunded()))))
                : text;
    }

    String brief(Order order) {
        return number(order) + " · " + date(order.placedAt()) + " · " + items(order.lines()) + " · " + state(order);
    }

    String state(Order order) {
        return wording.line("state-" + code(order.state()));
    }

    static String number(Order order) {
        return order.number().startsWith("#")
                        || !Character.isDigit(order.number().charAt(0))
                ? order.number()
                : "#" + order.number();
    }

    private String items(List<Order.Line> lines) {
        String told = lines.stream().limit(MOST_LINES).map(this::item).collect(Collectors.joining(wording.comma()));
        return lines.size() > MOST_LINES ? told + " …" : told;
    }

    private String item(Order.Line line) {
        return (line.quantity() > 1 ? line.quantity() + " × " : "")
                + line.title()
                + (line.variant().isBlank() ? "" : " (" + line.variant() + ")");
    }

    String journeys(Order order, List<Parcel> parcels) {
        if (parcels.isEmpty()) {
            return wording.line(
                    order.state() == Order.State.OPEN || order.state() == Order.State.IN_PROGRESS
                            ? "not-sent"
                            : "no-tracking",
                    Map.of("number", number(order), "state", state(order)));
        }
        var told = new ArrayList<String>();
        parcels.forEach(parcel -> told.add(journey(parcel)));
        if (order.state() == Order.State.PARTLY_SENT) {
            told.add(wording.line("rest-later"));
        }
        return String.join("\n", told);
    }

    private String journey(Parcel parcel) {
        String text = wording.line(
                "parcel",
                Map.of(
                        "number", parcel.number(),
                        "carrier", parcel.carrier().orElse(""),
                        "state", wording.line("parcel-" + code(parcel.state()))));
        text = text.replace("()", "").replaceAll(" {2,}", " ");
        if (parcel.deliveredAt().isPresent()) {
            text = wording.joined(
                    text,
                    wording.line(
                            "delivered-on",
                            Map.of("date", date(parcel.deliveredAt().get()))));
        } else if (!parcel.scans().isEmpty()) {
            text = wording.joined(text, seen(parcel));
        }
        if (parcel.deliveredAt().isEmpty() && parcel.expected().isPresent()) {
            text = wording.joined(text, expected(parcel.expected().get()));
        }
        return parcel.link().map(link -> " " + link).map(text::concat).orElse(text);
    }

    private String seen(Parcel parcel) {
        Parcel.Scan last = parcel.scans().getFirst();
        long days = Duration.between(last.at(), now).toDays();
        String where = last.place().map(place -> wording.comma() + place).orElse("");
        String text = wording.line("last-seen", Map.of("date", date(last.at()), "where", where, "text", last.text()));
        return Duration.between(last.at(), now).compareTo(LONG_WITHOUT_SCAN) > 0
                        && parcel.state() != Parcel.State.DELIVERED
                ? wording.joined(text, wording.line("no-scan", Map.of("days", Long.toString(days))))
                : text;
    }

    private String expected(Parcel.Expected expected) {
        boolean past = expected.until().isBefore(LocalDate.ofInstant(now, zone));
        String until = wording.date(expected.until());
        return past
                ? wording.line("was-expected", Map.of("date", until))
                : wording.line(
                        "expected",
                        Map.of(
                                "date",
                                expected.from().equals(expected.until())
                                        ? until
                                        : wording.date(expected.from()) + " – " + until));
    }

    /** What is about to be done, for the customer to say yes to. */
    String summary(ToolResult.Allowed allowed, Map<String, String> variants) {
        Order order = allowed.order();
        String text = wording.line("sum-" + kind(allowed.change()), values(order, allowed.change(), variants));
        Optional<Money> back = allowed.amount();
        if (back.isPresent() && !(allowed.change() instanceof OrderChange.Refund)) {
            text = wording.joined(text, wording.line("money-back", Map.of("amount", wording.money(back.get()))));
        }
        return allowed.byPerson() ? wording.joined(text, wording.line("by-person")) : text;
    }

    String done(ToolResult.Done done, Map<String, String> variants) {
        String text = wording.line("done-" + kind(done.change()), values(done.after(), done.change(), variants));
        Optional<Money> back = done.amount().filter(amount -> !(done.change() instanceof OrderChange.Refund));
        text = back.isPresent()
                ? wording.joined(text, wording.line("money-back", Map.of("amount", wording.money(back.get()))))
                : text;
        return done.reference().isPresent()
                ? wording.joined(
                        text,
                        wording.line(
                                "reference",
                                Map.of("reference", done.reference().get())))
                : text;
    }

    String refused(ToolResult.Refused refused) {
        String number = number(refused.order());
        return switch (refused.why()) {
            case STATE -> wording.line("refused-state", Map.of("number", number, "state", state(refused.order())));
            case TOO_LATE ->
                wording.line("refused-late", Map.of("number", number, "days", Integer.toString(refused.days())));
            case OFF -> wording.line("refused-off");
            case NOTHING_LEFT -> wording.line("refused-nothing-left", Map.of("number", number));
            case UNAVAILABLE -> wording.line("refused-unavailable");
        };
    }

    private Map<String, String> values(Order order, OrderChange change, Map<String, String> variants) {
        return Map.of("number", number(order), "what", what(order, change, variants));
    }

    private String what(Order order, OrderChange change, Map<String, String> variants) {
        return switch (change) {
            case OrderChange.Cancel cancel -> items(order.lines());
            case OrderChange.ChangeAddress address -> postal(address.to());
            case OrderChange.ChangeItems items -> swaps(order, items.swaps(), variants);
            case OrderChange.Return back -> pieces(order, back.pieces());
            case OrderChange.Exchange exchange -> swaps(order, exchange.swaps(), variants);
            case OrderChange.Refund refund -> wording.money(refund.amount());
            case OrderChange.Withdraw withdraw -> withdraw.reference().orElse("");
        };
    }

    private String pieces(Order order, List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> (piece.quantity() > 1 ? piece.quantity() + " × " : "") + title(order, piece.line()))
                .collect(Collectors.joining(wording.comma()));
    }

    private String swaps(Order order, List<Swap> swaps, Map<String, String> variants) {
        return swaps.stream()
                .map(swap -> title(order, swap.line()) + " → "
                        + variants.getOrDefault(swap.variant(), swap.sku().orElse(swap.variant())))
                .collect(Collectors.joining(wording.comma()));
    }

    private static String title(Order order, String key) {
        return order.line(key)
                .map(line -> line.title() + (line.variant().isBlank() ? "" : " (" + line.variant() + ")"))
                .orElse(key);
    }

    static String postal(Order.Postal to) {
        var parts = new ArrayList<>(to.street());
        String town = to.postcode().map(code -> code + " ").orElse("") + to.city();
        parts.add(town);
        to.region().ifPresent(parts::add);
        to.country().ifPresent(parts::add);
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    String stock(List<Item> items, String words) {
        return items.stream().limit(3).map(item -> stock(item, words)).collect(Collectors.joining("\n"));
    }

    private String stock(Item item, String words) {
        var meant = item.variants().stream()
                .filter(variant -> Matching.said(words, variant.options()) > 0)
                .toList();
        var asked = meant.isEmpty() ? item.variants() : meant;
        var there = asked.stream().filter(variant -> variant.available()).toList();
        String name = item.name();
        if (there.isEmpty()) {
            return wording.line(
                    "stock-none",
                    Map.of(
                            "item",
                            name
                                    + (meant.isEmpty()
                                            ? ""
                                            : " (" + Swaps.told(meant.getFirst().options()) + ")")));
        }
        String which = there.stream()
                .map(variant -> Swaps.told(variant.options()))
                .filter(told -> !told.isBlank())
                .limit(8)
                .collect(Collectors.joining("; "));
        return wording.line("stock-some", Map.of("item", which.isBlank() ? name : name + ": " + which));
    }

    private String date(Instant at) {
        return wording.date(at.atZone(zone).toLocalDate());
    }

    private static String kind(OrderChange change) {
        return code(change.kind());
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
