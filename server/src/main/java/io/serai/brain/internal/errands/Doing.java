package io.serai.brain.internal.errands;

import static io.serai.brain.internal.errands.Errands.CHOICE;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Slot;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Conversation.HandOff;
import io.serai.orders.Order;
import io.serai.orders.OrderChange;
import io.serai.tools.Service;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One errand on its way: what is missing is asked for, one thing at a time; what is there is done. */
final class Doing {
    static final int MOST_CHOICES = 5;

    private final Request request;
    private final Wording wording;
    private final Uses uses;
    private final Telling telling;
    private final Phrases phrases;
    private final Naming naming;
    /** What variants are called, by key. */
    private final Map<String, String> variants = new HashMap<>();

    Doing(Request request, Wording wording) {
        this.request = request;
        this.wording = wording;
        this.uses = new Uses(request.service());
        this.telling = new Telling(wording, request.now(), request.zone());
        this.phrases = wording.phrasebook().in(request.language());
        this.naming = new Naming(phrases);
    }

    Service service() {
        return request.service();
    }

    /** What a variant is called in a summary. */
    void called(String variant, String name) {
        variants.put(variant, name);
    }

    Next proceed(Errand errand, Optional<String> code) {
        return switch (errand.wish().orElseThrow()) {
            case STOCK -> new ForAnybody(wording, uses, telling).stock(errand);
            case BACK_IN_STOCK -> new ForAnybody(wording, uses, telling).reminded(errand);
            case CREATE_LEAD -> new ForAnybody(wording, uses, telling).lead(errand);
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
            case CANCEL_ORDER -> cancelled(errand, order);
            case CHANGE_ADDRESS -> addressed(errand, order);
            case START_RETURN -> notSent(errand, order) ? cancelled(errand, order) : returned(errand, order);
            case REFUND -> refunded(errand, order);
            case EXCHANGE_ITEMS, CHANGE_ITEMS -> new Swapping(this, wording, uses, phrases).swapped(errand, order);
            case WITHDRAW_RETURN -> checked(errand, order, new OrderChange.Withdraw(Optional.empty()));
            case LIST_ORDERS, STOCK, BACK_IN_STOCK, CREATE_LEAD, IDENTIFY -> Next.nothing(errand.over());
        };
    }

    private Next cancelled(Errand errand, Order order) {
        return checked(errand, order, new OrderChange.Cancel(Reasons.in(words(errand), phrases)));
    }

    /** "I want it gone, send it back", said of what is still here: it is called off. Only where calling off was said, too. */
    private boolean notSent(Errand errand, Order order) {
        String said = Folding.fold(words(errand));
        return (order.state() == Order.State.OPEN || order.state() == Order.State.IN_PROGRESS)
                && order.lines().size() == 1
                && phrases.within("cancel", said)
                && !phrases.within("never-cancel", said)
                && request.service().offered().contains(ToolKind.CANCEL_ORDER);
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
        var lines = naming.lines(errand, order);
        if (lines.isEmpty()) {
            var all = new OrderChange.Return(Naming.pieces(order.lines(), ""), "");
            return looked(errand, order, all, Slot.ITEMS, "ask-items", itemOptions(order));
        }
        return checked(
                errand,
                order,
                new OrderChange.Return(Naming.pieces(lines, words(errand)), Reasons.in(words(errand), phrases)));
    }

    private Next refunded(Errand errand, Order order) {
        var lines = naming.lines(errand, order);
        var amount = Reasons.money(request.entities(), order.total().currency())
                .orElseGet(() ->
                        lines.isEmpty() || lines.size() == order.lines().size()
                                ? order.total().minus(order.refunded())
                                : lines.stream()
                                        .map(line -> line.price().times(line.quantity()))
                                        .reduce(order.total().minus(order.total()), (one, other) -> one.plus(other)));
        return checked(errand, order, new OrderChange.Refund(amount, Reasons.in(words(errand), phrases)));
    }

    /** Asks for what is missing, unless it could not be done anyway: then nobody is asked for an address in vain. */
    Next looked(Errand errand, Order order, OrderChange change, Slot slot, String prompt, List<Option> options) {
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

    List<Option> itemOptions(Order order) {
        return order.lines().size() > MOST_CHOICES
                ? List.of()
                : order.lines().stream()
                        .map(line -> new Option(
                                CHOICE + "line:" + line.key(),
                                line.title() + (line.variant().isBlank() ? "" : " (" + line.variant() + ")")))
                        .toList();
    }

    Next checked(Errand errand, Order order, OrderChange change) {
        var call = new ToolCall.Change(errand.known(), order.id(), change, false);
        return switch (uses.of(call)) {
            case ToolResult.Allowed allowed -> {
                String way = allowed.amount().isPresent() && phrases.within("other-way", Folding.fold(words(errand)))
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

    /** Shows what taking it back would mean; it is done as any other change is, after a yes. */
    Next undone(Errand errand, Errand.Last last, OrderChange undo) {
        var found = uses.of(new ToolCall.FindOrder(errand.known(), last.number()));
        Optional<Order> order = found instanceof ToolResult.Orders orders
                ? orders.orders().stream()
                        .filter(each -> each.id().equals(last.order()))
                        .findFirst()
                : Optional.empty();
        return order.isPresent()
                ? checked(errand.wanting(ToolKind.of(undo), errand.words()), order.get(), undo)
                : new Next(new Move.Say("undo", wording.line("undo-none")), errand.over());
    }

    Next perform(Errand errand, ToolCall.Change call) {
        return switch (uses.of(call)) {
            case ToolResult.Done done ->
                new Next(
                        new Move.Say("done", telling.done(done, variants)),
                        errand.over()
                                .having(new Errand.Last(
                                        done.after().id(), done.after().number(), call.kind(), done.undo())));
            case ToolResult.Prepared prepared -> handed(errand, "prepared", wording.line("for-person"));
            case ToolResult.Refused refused ->
                new Next(new Move.Say("refused", telling.refused(refused)), errand.over());
            default -> new Next(new Move.Say("not_theirs", wording.line("not-known")), errand.over());
        };
    }

    static Next handed(Errand errand, String reason, String text) {
        return new Next(
                new Move.HandOver(HandOff.Reason.RULE, HandOff.Priority.NORMAL, reason, text),
                errand.over().laterOn(List.of()));
    }

    static String words(Errand errand) {
        return String.join("\n", errand.words());
    }
}
