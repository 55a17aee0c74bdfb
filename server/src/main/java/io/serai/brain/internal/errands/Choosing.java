package io.serai.brain.internal.errands;

import static io.serai.brain.internal.errands.Errands.CHOICE;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Claim;
import io.serai.brain.Errand.Slot;
import io.serai.brain.internal.hearing.Folding;
import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Conversation.HandOff;
import io.serai.orders.Order;
import io.serai.orders.Order.State;
import io.serai.tools.Asker;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings.Identity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which order it is about, once it is sure who is asking. Before that nothing is looked up that an answer could tell. */
final class Choosing {
    private static final int MOST_CHOICES = 5;

    private final Request request;
    private final Wording wording;
    private final Uses uses;
    private final Telling telling;

    Choosing(Request request, Wording wording, Uses uses, Telling telling) {
        this.request = request;
        this.wording = wording;
        this.uses = uses;
        this.telling = telling;
    }

    sealed interface Chosen {
        record One(Errand errand, Order order) implements Chosen {}

        /** They want to see all of them. */
        record All(Errand errand, List<Order> orders) implements Chosen {}

        /** Something has to be asked or told first. */
        record Not(Next next) implements Chosen {}
    }

    Chosen order(Errand given, Optional<String> code) {
        Errand errand = code.isPresent() ? withCode(given, code.get()) : given;
        Optional<String> number = errand.claim().number();
        if (errand.known().known()) {
            Optional<Chosen> theirs = number.isPresent() && !elsewhere(errand, number.get())
                    ? numbered(errand, number.get())
                    : Optional.of(all(errand));
            if (theirs.isPresent()) {
                return theirs.get();
            }
        } else if (code.isPresent()) {
            return not(new Move.Say("not_known", wording.line("wrong-code")), errand.asking(Slot.CODE));
        }
        return identified(errand);
    }

    /** The order of before is not meant when what is wanted now names something that only another of theirs holds. */
    private boolean elsewhere(Errand errand, String number) {
        String said = String.join("\n", errand.words());
        boolean saidNow = errand.words().isEmpty()
                || errand.last().isEmpty()
                || said.toUpperCase(Locale.ROOT).contains(number.toUpperCase(Locale.ROOT));
        if (saidNow) {
            return false;
        }
        var orders = theirs(errand);
        boolean here = orders.stream()
                .filter(order -> order.number().replace("#", "").equalsIgnoreCase(number.replace("#", "")))
                .anyMatch(order -> Matching.fit(said, order.lines()) > 0);
        return !here && orders.stream().anyMatch(order -> Matching.fit(said, order.lines()) > 0);
    }

    private Errand withCode(Errand errand, String code) {
        String email = errand.claim().emails().stream().findFirst().orElse("");
        return uses.of(new ToolCall.CheckCode(email, code)) instanceof ToolResult.Known known
                ? errand.with(errand.known().and(known.asker()))
                : errand;
    }

    /** Empty where they may still show that it is theirs in another way. */
    private Optional<Chosen> numbered(Errand errand, String number) {
        var found = uses.of(new ToolCall.FindOrder(errand.known(), number));
        if (found instanceof ToolResult.Orders orders && !orders.orders().isEmpty()) {
            return Optional.of(new Chosen.One(errand, orders.orders().getFirst()));
        }
        Optional<Order> byParcel = theirs(errand).stream()
                .filter(order ->
                        order.parcels().stream().anyMatch(sent -> sent.number().equalsIgnoreCase(number)))
                .findFirst();
        if (byParcel.isPresent()) {
            return byParcel.map(order -> new Chosen.One(errand, order));
        }
        return errand.claim().saysWho() && !provenBy(errand) ? Optional.empty() : Optional.of(notTheirs(errand));
    }

    /** What they claim has been made sure of already: claiming it once more shows nothing new. */
    private static boolean provenBy(Errand errand) {
        Claim claim = errand.claim();
        return errand.known().emails().containsAll(claim.emails())
                && errand.known().phones().containsAll(claim.phones())
                && claim.names().isEmpty();
    }

    private Chosen notTheirs(Errand errand) {
        boolean vouched = errand.known().proofs().stream()
                .anyMatch(proof ->
                        proof == Asker.Proof.PHONE || proof == Asker.Proof.MAILBOX || proof == Asker.Proof.SIGNED_IN);
        Errand asking =
                errand.with(errand.claim().numbered(errand.claim().number())).asking(Slot.PROOF);
        return asking.again() > 1 || !vouched && asking.again() > 0
                ? handOver(errand)
                : not(new Move.Say("not_theirs", wording.line("not-theirs")), asking);
    }

    private List<Order> theirs(Errand errand) {
        return uses.of(new ToolCall.ListOrders(errand.known())) instanceof ToolResult.Orders orders
                ? orders.orders()
                : List.of();
    }

    private Chosen all(Errand errand) {
        var orders = theirs(errand);
        ToolKind wish = errand.wish().orElseThrow();
        if (wish == ToolKind.LIST_ORDERS) {
            return new Chosen.All(errand, orders);
        }
        if (orders.isEmpty()) {
            return not(new Move.Say("no_orders", wording.line("no-orders")), errand.asking(Slot.ORDER_AND_PROOF));
        }
        var named = orders.stream()
                .filter(order -> !Matching.lines(String.join("\n", errand.words()), order.lines())
                        .isEmpty())
                .toList();
        var possible = narrowed(named.isEmpty() ? orders : named, wish);
        if (possible.size() > 1 && !named.isEmpty()) {
            possible = fitting(errand, possible);
        }
        if (possible.size() > 1 && everyOne(errand, wish)) {
            return oneByOne(errand, possible);
        }
        return possible.size() == 1 ? new Chosen.One(errand, possible.getFirst()) : which(errand, possible);
    }

    /** "The black T-shirt in XXL" is in the order that has one, not in the one with the blue. */
    private static List<Order> fitting(Errand errand, List<Order> orders) {
        String said = String.join("\n", errand.words());
        double best = orders.stream()
                .mapToDouble(order -> Matching.fit(said, order.lines()))
                .max()
                .orElse(0);
        var fitting = orders.stream()
                .filter(order -> Matching.fit(said, order.lines()) >= best)
                .toList();
        return fitting.size() == 1 ? fitting : orders;
    }

    private boolean everyOne(Errand errand, ToolKind wish) {
        boolean separately = wish == ToolKind.CANCEL_ORDER || wish == ToolKind.TRACK_PARCEL;
        return separately
                && wording.phrasebook()
                        .in(request.language())
                        .within("all-orders", Folding.fold(String.join("\n", errand.words())));
    }

    /** "All my open orders": the first now, the others after it, each with its own summary. */
    private static Chosen oneByOne(Errand errand, List<Order> orders) {
        String words = String.join(" ", errand.words());
        var rest = orders.stream().skip(1).map(order -> words + " " + order.number());
        Errand queued =
                errand.laterOn(Stream.concat(rest, errand.later().stream()).toList());
        return new Chosen.One(queued, orders.getFirst());
    }

    /** Those that are in a state in which it makes sense; all, where none is. */
    private static List<Order> narrowed(List<Order> orders, ToolKind wish) {
        var fitting = orders.stream().filter(order -> fits(order.state(), wish)).toList();
        return fitting.isEmpty() ? orders : fitting;
    }

    private static boolean fits(State state, ToolKind wish) {
        return switch (wish) {
            case CANCEL_ORDER, CHANGE_ADDRESS, CHANGE_ITEMS -> state == State.OPEN || state == State.IN_PROGRESS;
            case START_RETURN, EXCHANGE_ITEMS -> state == State.DELIVERED;
            case TRACK_PARCEL -> state != State.DELIVERED && state != State.CANCELLED && state != State.RETURNED;
            default -> true;
        };
    }

    private Chosen which(Errand errand, List<Order> orders) {
        var options = orders.stream()
                .sorted(Matching.newestFirst())
                .limit(MOST_CHOICES)
                .map(order -> new Option(CHOICE + "order:" + order.number(), telling.brief(order)))
                .toList();
        return not(new Move.Ask("which_order", wording.line("which-order"), options), errand.asking(Slot.ORDER));
    }

    private Chosen identified(Errand errand) {
        Claim claim = errand.claim();
        boolean lenient = request.service().identity() == Identity.EMAIL_OR_NAME_AND_POSTCODE;
        if (claim.saysWho() && (claim.number().isPresent() || lenient)) {
            return inVain(errand) ? notKnown(errand, lenient) : claimed(errand, lenient);
        }
        if (!claim.emails().isEmpty() && request.service().codes()) {
            String email = claim.emails().getFirst();
            return uses.of(new ToolCall.SendCode(email)) instanceof ToolResult.CodeSent
                    ? not(new Move.Say("code_sent", wording.line("ask-code")), errand.asking(Slot.CODE))
                    : handOver(errand);
        }
        boolean number = claim.number().isPresent();
        Slot slot = number ? Slot.PROOF : claim.saysWho() ? Slot.ORDER : Slot.ORDER_AND_PROOF;
        String line =
                number ? "ask-proof" : claim.saysWho() ? "ask-number" : lenient ? "ask-who" : "ask-order-and-proof";
        return not(new Move.Say("who", wording.line(line)), errand.asking(slot));
    }

    private Chosen claimed(Errand errand, boolean lenient) {
        Claim claim = errand.claim();
        var asked = identify(claim);
        if (asked instanceof ToolResult.NotKnown && lenient && claim.number().isPresent()) {
            asked = identify(claim.numbered(Optional.empty()));
        }
        return switch (asked) {
            case ToolResult.Known known -> proven(errand.with(errand.known().and(known.asker())));
            case ToolResult.NotKnown(boolean triesLeft) when triesLeft -> notKnown(errand, lenient);
            default -> handOver(errand);
        };
    }

    /** Now that it is sure who they are: an order that is not among theirs is not, whatever else they say of themselves. */
    private Chosen proven(Errand errand) {
        Optional<String> number = errand.claim().number();
        return number.isPresent() ? numbered(errand, number.get()).orElseGet(() -> notTheirs(errand)) : all(errand);
    }

    /** What they said stays: whoever puts one of it right need not say the rest again. */
    private Chosen notKnown(Errand errand, boolean lenient) {
        return not(
                new Move.Say("not_known", wording.line("not-known")),
                errand.asking(lenient ? Slot.PROOF : Slot.ORDER_AND_PROOF));
    }

    /** The same was tried before, and they have said nothing new of themselves: that is no second try. */
    private boolean inVain(Errand errand) {
        boolean asked = errand.asked()
                .filter(slot -> slot == Slot.PROOF || slot == Slot.ORDER_AND_PROOF)
                .isPresent();
        boolean lenient = request.service().identity() == Identity.EMAIL_OR_NAME_AND_POSTCODE;
        return asked
                && Claims.of(request.said(), request.entities(), errand.asked(), errand.claim(), lenient)
                        .isEmpty();
    }

    private ToolResult identify(Claim claim) {
        return uses.of(new ToolCall.Identify(
                claim.number(), claim.emails(), claim.phones(), claim.names(), claim.postcodes()));
    }

    /** Nobody is told whether the order was wrong or they were. */
    private Chosen handOver(Errand errand) {
        return new Chosen.Not(new Next(
                new Move.HandOver(
                        HandOff.Reason.REPEATED_FAILURE,
                        HandOff.Priority.NORMAL,
                        "not_known",
                        wording.line("no-more-tries")),
                errand.over().laterOn(List.of())));
    }

    private static Chosen not(Move move, Errand errand) {
        return new Chosen.Not(new Next(move, errand));
    }
}
