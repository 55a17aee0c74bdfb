package io.serai.brain.internal.errands;

import static io.serai.brain.internal.errands.Errands.CHOICE;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Slot;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Conversation.HandOff;
import io.serai.orders.Items.Item;
import io.serai.orders.Items.Variant;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.orders.OrderChange.Piece;
import io.serai.orders.OrderChange.Swap;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One errand on its way: what is missing is asked for, one thing at a time; what is there is done. */
final class Doing {
    private static final int MOST_CHOICES = 5;

    private final Request request;
    private final Wording wording;
    private final Uses uses;
    private final Telling telling;
    private final Phrases phrases;
    /** What variants are called, by key. */
    private final Map<String, String> variants = new HashMap<>();

    Doing(Request request, Wording wording) {
        this.request = request;
        this.wording = wording;
        this.uses = new Uses(request.service());
        this.telling = new Telling(wording, request.now(), request.zone());
        this.phrases = wording.phrasebook().in(request.language());
    }

    Next proceed(Errand errand, Optional<String> code) {
        return switch (errand.wish().orElseThrow()) {
            case STOCK -> stock(errand);
            case BACK_IN_STOCK -> reminded(errand);
            case CREATE_LEAD -> lead(errand);
            default -> ofTheirs(errand, code);
        };
    }

    private Next ofTheirs(Errand errand, Optional<String> code) {
        var found = new Choosing(request, wording, uses, telling).order(errand, code);
        return switch (found) {
            case Choosing.Chosen.Not not -> not.next();
            case Choosing.Chosen.All all -> listed(all.errand(), all.orders());
            case Choosing.Chosen.One one -> with(one.errand(), one.order());
        };
    }

    private Next listed(Errand errand, List<Order> orders) {
        String text = orders.isEmpty()
                ? wording.line("no-orders")
                : wording.line("your-orders") + "\n"
                        + orders.stream()
                                .limit(MOST_CHOICES)
                                .map(telling::brief)
                                .collect(Collectors.joining("\n"));
        return new Next(new Move.Say("orders", text), errand.over());
    }

    private Next with(Errand errand, Order order) {
        ToolKind wish = errand.wish().orElseThrow();
        return switch (wish) {
            case FIND_ORDER, TRACK_PARCEL -> tracked(errand, order);
            case INVOICE -> invoiced(errand, order);
            case CANCEL_ORDER -> checked(errand, order, new OrderChange.Cancel(Reasons.in(words(errand), phrases)));
            case CHANGE_ADDRESS -> addressed(errand, order);
            case START_RETURN -> returned(errand, order);
            case REFUND -> refunded(errand, order);
            case EXCHANGE_ITEMS, CHANGE_ITEMS -> swapped(errand, order);
            case LIST_ORDERS, STOCK, BACK_IN_STOCK, CREATE_LEAD, IDENTIFY -> Next.nothing(errand.over());
        };
    }

    private Next tracked(Errand errand, Order order) {
        var result = uses.of(new ToolCall.Track(errand.known(), order.id()));
        if (!(result instanceof ToolResult.Journeys journeys)) {
            return new Next(new Move.Say("not_theirs", wording.line("not-known")), errand.over());
        }
        boolean sent = !journeys.parcels().isEmpty();
        String text = telling.order(journeys.order());
        boolean cancelled = journeys.order().state() == Order.State.CANCELLED;
        String whole = sent || !cancelled ? text + "\n" + telling.journeys(journeys.order(), journeys.parcels()) : text;
        return new Next(new Move.Say("tracked", whole), errand.over());
    }

    private Next invoiced(Errand errand, Order order) {
        var result = uses.of(new ToolCall.Invoice(errand.known(), order.id(), words(errand)));
        return result instanceof ToolResult.Prepared
                ? handed(errand, "prepared", wording.line("invoice-asked", Map.of("number", Telling.number(order))))
                : new Next(new Move.Say("not_theirs", wording.line("not-known")), errand.over());
    }

    private Next addressed(Errand errand, Order order) {
        var to = errand.words().reversed().stream()
                .map(said -> withoutNumber(said, order))
                .flatMap(said -> Addresses.in(said, phrases, order.shipTo()).stream())
                .findFirst();
        return to.isPresent()
                ? checked(errand, order, new OrderChange.ChangeAddress(to.get()))
                : looked(
                        errand,
                        order,
                        new OrderChange.ChangeAddress(order.shipTo().orElse(NOWHERE)),
                        Slot.ADDRESS,
                        "ask-address",
                        List.of());
    }

    /** The order's number is no number of a house. */
    private static String withoutNumber(String said, Order order) {
        String plain = order.number().replaceAll("^[#＃]", "");
        return said.replaceAll("(?i)[#＃]?" + java.util.regex.Pattern.quote(plain), "");
    }

    private static final Order.Postal NOWHERE =
            new Order.Postal(Optional.empty(), List.of(), "", Optional.empty(), Optional.empty(), Optional.empty());

    private Next returned(Errand errand, Order order) {
        var lines = lines(errand, order);
        if (lines.isEmpty()) {
            var all = new OrderChange.Return(pieces(order.lines(), ""), "");
            return looked(errand, order, all, Slot.ITEMS, "ask-items", itemOptions(order));
        }
        return checked(
                errand,
                order,
                new OrderChange.Return(pieces(lines, words(errand)), Reasons.in(words(errand), phrases)));
    }

    private Next refunded(Errand errand, Order order) {
        var lines = lines(errand, order);
        var amount = Reasons.money(request.entities(), order.total().currency())
                .orElseGet(() ->
                        lines.isEmpty() || lines.size() == order.lines().size()
                                ? order.total().minus(order.refunded())
                                : lines.stream()
                                        .map(line -> line.price().times(line.quantity()))
                                        .reduce(order.total().minus(order.total()), (one, other) -> one.plus(other)));
        return checked(errand, order, new OrderChange.Refund(amount, Reasons.in(words(errand), phrases)));
    }

    /** Before it is sent, other variants are a change of the order; after it has come, an exchange. */
    private Next swapped(Errand errand, Order order) {
        boolean come = order.state() == Order.State.DELIVERED || order.state() == Order.State.SENT;
        boolean offered = request.service().offered().contains(come ? ToolKind.EXCHANGE_ITEMS : ToolKind.CHANGE_ITEMS);
        if (!offered) {
            return new Next(new Move.Say("refused", wording.line("refused-off")), errand.over());
        }
        var lines = lines(errand, order);
        if (lines.isEmpty()) {
            return looked(errand, order, change(come, List.of(), ""), Slot.ITEMS, "ask-items", itemOptions(order));
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
            variants.put(variant.key(), Swaps.told(variant.options()));
            swaps.add(new Swap(line.key(), line.quantity(), variant.key(), variant.sku()));
        }
        return checked(errand, order, change(come, swaps, Reasons.in(words(errand), phrases)));
    }

    /** Those that fit what was said; of several that do, or of all, the cheapest where that is what they want. */
    private List<Variant> fitting(Errand errand, Order.Line line, List<Order.Line> lines, Item item) {
        var fitting = Swaps.fitting(wanted(errand, line, lines, item), line, item);
        boolean cheapest = phrases.within("cheapest", io.serai.brain.internal.hearing.Folding.fold(words(errand)));
        if (!cheapest || fitting.size() == 1) {
            return fitting;
        }
        return (fitting.isEmpty() ? others(item, line) : fitting)
                .stream()
                        .min(java.util.Comparator.comparing(
                                variant -> variant.price().amount()))
                        .stream()
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
                .limit(MOST_CHOICES)
                .map(variant -> new Option(CHOICE + "variant:" + variant.key(), Swaps.told(variant.options())))
                .toList();
        String prompt = wording.line("ask-variant", Map.of("item", line.title()));
        return looked(errand, order, change(come, List.of(), ""), Slot.VARIANT, prompt, options);
    }

    private static List<Variant> others(Item item, Order.Line line) {
        return item.variants().stream()
                .filter(variant -> variant.available() && !Swaps.isCurrent(variant, line))
                .toList();
    }

    private List<Order.Line> lines(Errand errand, Order order) {
        if (order.lines().size() == 1) {
            return order.lines();
        }
        for (String said : errand.words().reversed()) {
            var kept = excepted(said, order.lines());
            var named = kept.isEmpty()
                    ? Matching.lines(said, order.lines())
                    : without(kept, Matching.lines(before(said), order.lines()), order.lines());
            if (!named.isEmpty()) {
                return named;
            }
            if (phrases.within("everything", io.serai.brain.internal.hearing.Folding.fold(said))) {
                return order.lines();
            }
        }
        return List.of();
    }

    /** What stays: "all but the lamp", "and keep the navy one". */
    private List<Order.Line> excepted(String said, List<Order.Line> lines) {
        String folded = io.serai.brain.internal.hearing.Folding.fold(said);
        int at = exception(folded);
        if (at < 0) {
            return List.of();
        }
        var kept = Matching.lines(folded.substring(at), lines);
        return kept.size() < lines.size() ? kept : List.of();
    }

    private String before(String said) {
        String folded = io.serai.brain.internal.hearing.Folding.fold(said);
        return folded.substring(0, Math.max(0, exception(folded)));
    }

    private int exception(String folded) {
        for (int at = 0; at < folded.length(); at++) {
            if (phrases.reach("except", folded, at) > at) {
                return at;
            }
        }
        return -1;
    }

    private static List<Order.Line> without(List<Order.Line> kept, List<Order.Line> named, List<Order.Line> all) {
        var those = named.isEmpty() ? all : named;
        return those.stream().filter(line -> !kept.contains(line)).toList();
    }

    private static List<Piece> pieces(List<Order.Line> lines, String said) {
        return lines.stream()
                .map(line -> new Piece(line.key(), Reasons.quantity(said, line)))
                .toList();
    }

    /** Asks for what is missing, unless it could not be done anyway: then nobody is asked for an address in vain. */
    private Next looked(
            Errand errand, Order order, OrderChange change, Slot slot, String prompt, List<Option> options) {
        var result = uses.of(new ToolCall.Change(errand.known(), order.id(), change, false));
        return switch (result) {
            case ToolResult.Refused refused
            when refused.why() != ToolResult.Why.NOTHING_LEFT ->
                new Next(new Move.Say("refused", telling.refused(refused)), errand.over());
            default -> {
                String text = prompt.contains(" ") || prompt.codePoints().anyMatch(c -> c > 127)
                        ? prompt
                        : wording.line(prompt);
                Errand asking = errand.with(errand.claim().numbered(Optional.of(order.number())))
                        .asking(slot);
                yield new Next(
                        options.isEmpty() ? new Move.Say("asks", text) : new Move.Ask("asks", text, options), asking);
            }
        };
    }

    private List<Option> itemOptions(Order order) {
        return order.lines().size() > MOST_CHOICES
                ? List.of()
                : order.lines().stream()
                        .map(line -> new Option(
                                CHOICE + "line:" + line.key(),
                                line.title() + (line.variant().isBlank() ? "" : " (" + line.variant() + ")")))
                        .toList();
    }

    private Next checked(Errand errand, Order order, OrderChange change) {
        var call = new ToolCall.Change(errand.known(), order.id(), change, false);
        return switch (uses.of(call)) {
            case ToolResult.Allowed allowed -> {
                String way = allowed.amount().isPresent()
                                && phrases.within(
                                        "other-way", io.serai.brain.internal.hearing.Folding.fold(words(errand)))
                        ? " " + wording.line("same-way")
                        : "";
                String text = telling.summary(allowed, variants) + way + " " + wording.line("is-that-right");
                var options = List.of(
                        new Option(CHOICE + "yes", wording.line("yes")), new Option(CHOICE + "no", wording.line("no")));
                Errand confirming = errand.with(errand.claim().numbered(Optional.of(order.number())))
                        .confirming(call);
                yield new Next(new Move.Ask("confirm", text.strip(), options), confirming);
            }
            case ToolResult.Refused refused ->
                new Next(new Move.Say("refused", telling.refused(refused)), errand.over());
            default -> new Next(new Move.Say("not_theirs", wording.line("not-known")), errand.over());
        };
    }

    Next perform(Errand errand, ToolCall.Change call) {
        return switch (uses.of(call)) {
            case ToolResult.Done done -> new Next(new Move.Say("done", telling.done(done, variants)), errand.over());
            case ToolResult.Prepared prepared -> handed(errand, "prepared", wording.line("for-person"));
            case ToolResult.Refused refused ->
                new Next(new Move.Say("refused", telling.refused(refused)), errand.over());
            default -> new Next(new Move.Say("not_theirs", wording.line("not-known")), errand.over());
        };
    }

    private static Next handed(Errand errand, String reason, String text) {
        return new Next(
                new Move.HandOver(HandOff.Reason.RULE, HandOff.Priority.NORMAL, reason, text),
                errand.over().laterOn(List.of()));
    }

    private Next stock(Errand errand) {
        var result = uses.of(new ToolCall.Stock(words(errand)));
        return result instanceof ToolResult.Found found && !found.items().isEmpty()
                ? new Next(new Move.Say("stock", telling.stock(found.items(), words(errand))), errand.over())
                : Next.nothing(errand.over());
    }

    private Next reminded(Errand errand) {
        Optional<String> address = mailbox(errand);
        if (address.isEmpty()) {
            return new Next(new Move.Say("asks", wording.line("ask-mailbox")), errand.asking(Slot.MAILBOX));
        }
        uses.of(new ToolCall.Remind(words(errand), address.get()));
        return handed(errand, "prepared", wording.line("reminder-noted"));
    }

    private Next lead(Errand errand) {
        Optional<String> address = mailbox(errand);
        if (address.isEmpty()) {
            return new Next(new Move.Say("asks", wording.line("ask-mailbox")), errand.asking(Slot.MAILBOX));
        }
        uses.of(new ToolCall.Lead(words(errand), address));
        return handed(errand, "prepared", wording.line("inquiry-noted"));
    }

    private static Optional<String> mailbox(Errand errand) {
        return errand.claim().emails().stream()
                .findFirst()
                .or(() -> errand.claim().phones().stream().findFirst())
                .or(() -> errand.known().emails().stream().findFirst())
                .or(() -> errand.known().phones().stream().findFirst());
    }

    private static String words(Errand errand) {
        return String.join("\n", errand.words());
    }
}
