package io.serai.brain.internal.errands;

import static io.serai.brain.internal.errands.Errands.CHOICE;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Slot;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.content.Content.Menu.Option;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderChange.Swap;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Other variants of what was bought, before or after it has come. */
final class Swapping {
    private final Doing doing;
    private final Wording wording;
    private final Uses uses;
    private final Phrases phrases;
    private final Naming naming;

    Swapping(Doing doing, Wording wording, Uses uses, Phrases phrases) {
        this.doing = doing;
        this.wording = wording;
        this.uses = uses;
        this.phrases = phrases;
        this.naming = new Naming(phrases);
    }

    /** Before it is sent, other variants are a change of the order; after it has come, an exchange. */
    Next swapped(Errand errand, Order order) {
        boolean come = order.state() == Order.State.DELIVERED || order.state() == Order.State.SENT;
        boolean offered = doing.service().offered().contains(come ? ToolKind.EXCHANGE_ITEMS : ToolKind.CHANGE_ITEMS);
        if (!offered) {
            return new Next(new Move.Say("refused", wording.line("refused-off")), errand.over());
        }
        var lines = naming.lines(errand, order);
        if (lines.isEmpty()) {
            return doing.looked(
                    errand, order, change(come, List.of(), ""), Slot.ITEMS, "ask-items", doing.itemOptions(order));
        }
        var swaps = new ArrayList<Swap>();
        for (Order.Line line : lines) {
            var item = item(order, line);
            var fitting = item.map(found -> fitting(errand, line, lines, found)).orElse(List.of());
            if (fitting.size() != 1) {
                return whichVariant(
                        errand,
                        order,
                        line,
                        come,
                        fitting,
                        item.map(found -> others(found, line)).orElse(List.of()));
            }
            Variant variant = fitting.getFirst();
            doing.called(variant.key(), Swaps.told(variant.options()));
            swaps.add(new Swap(line.key(), line.quantity(), variant.key(), variant.sku()));
        }
        return doing.checked(errand, order, change(come, swaps, Reasons.in(Doing.words(errand), phrases)));
    }

    /** Those that fit what was said; of several that do, or of all, the cheapest where that is what they want. */
    private List<Variant> fitting(Errand errand, Order.Line line, List<Order.Line> lines, Item item) {
        var fitting = Swaps.fitting(wanted(errand, line, lines, item), line, item);
        String said = Folding.fold(Doing.words(errand));
        boolean cheapest = phrases.within("cheapest", said) || phrases.within("any-will-do", said);
        if (!cheapest || fitting.size() == 1) {
            return fitting;
        }
        return (fitting.isEmpty() ? others(item, line) : fitting)
                .stream().min(Comparator.comparing(variant -> variant.price().amount())).stream()
                        .toList();
    }

    private static OrderChange change(boolean come, List<Swap> swaps, String reason) {
        return come ? new OrderChange.Exchange(swaps, reason) : new OrderChange.ChangeItems(swaps);
    }

    private Optional<Item> item(Order order, Order.Line line) {
        return line.product()
                .map(product -> uses.of(new ToolCall.Variants(order.source(), product)))
                .flatMap(result -> result instanceof ToolResult.Found found
                        ? found.items().stream().findFirst()
                        : Optional.empty());
    }

    /** The newest words that say something about it: "no, the blue one" is later than the red. */
    private List<String> wanted(Errand errand, Order.Line line, List<Order.Line> lines, Item item) {
        var parts = new ArrayList<String>();
        for (String said : errand.words().reversed()) {
            Swaps.wanted(lines.size() > 1 ? part(said, line, lines) : said, phrases).stream()
                    .filter(part -> Swaps.says(part, item))
                    .findFirst()
                    .ifPresent(parts::add);
        }
        return parts;
    }

    /** Of "the mug to red and the lamp to black", what is said of the lamp. */
    private String part(String said, Order.Line line, List<Order.Line> lines) {
        var own = new ArrayList<String>();
        boolean ofThis = false;
        for (String part : said.split("[,;，；、。\\n]| and | und | y | et | e |和|以及|并且")) {
            var named = Matching.lines(part, lines);
            // what names none says more of the one that was named last
            ofThis = named.isEmpty() ? ofThis : named.contains(line);
            if (ofThis) {
                own.add(part);
            }
        }
        return String.join(" ", own);
    }

    private Next whichVariant(
            Errand errand, Order order, Order.Line line, boolean come, List<Variant> fitting, List<Variant> others) {
        var offered = fitting.isEmpty() ? others : fitting;
        if (offered.isEmpty()) {
            return new Next(new Move.Say("refused", wording.line("refused-unavailable")), errand.over());
        }
        var options = offered.stream()
                .filter(variant -> !variant.options().isEmpty())
                .limit(Doing.MOST_CHOICES)
                .map(variant -> new Option(CHOICE + "variant:" + variant.key(), Swaps.told(variant.options())))
                .toList();
        String prompt = wording.line("ask-variant", Map.of("item", line.title()));
        return doing.looked(errand, order, change(come, List.of(), ""), Slot.VARIANT, prompt, options);
    }

    private static List<Variant> others(Item item, Order.Line line) {
        return item.variants().stream()
                .filter(variant -> variant.available() && !Swaps.isCurrent(variant, line))
                .toList();
    }
}
