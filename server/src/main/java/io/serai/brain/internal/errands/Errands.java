package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Claim;
import io.serai.brain.Errand.Slot;
import io.serai.brain.internal.errands.Wishes.Wish;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.conversations.Conversation.HandOff;
import io.serai.tools.ToolKind;
import io.serai.tools.ToolResult;
import io.serai.tools.ToolSettings;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Does things for customers: hears what they want, asks for what is missing, makes sure who they are, lets them confirm, and tells what came of
 * it. Decides only: what has to be looked up or done is handed out as a call, and comes back with its result in the next round of the same turn.
 */
public final class Errands {
    static final String CHOICE = "errand:";
    private static final int ENOUGH = 2;
    private static final Pattern QUESTION = Pattern.compile("[?？؟]\\s*$");
    private static final Pattern SIX_DIGITS = Pattern.compile("(?<!\\d)(\\d{3})[ -]?(\\d{3})(?!\\d)");

    private final Phrasebook phrasebook = Wording.phrases();
    private final Wishes wishes = new Wishes(phrasebook);
    private final Agreement agreement = new Agreement(phrasebook);

    public Next consider(Request request) {
        if (request.service().offered().isEmpty()) {
            return Next.nothing(request.errand());
        }
        Errand before = request.errand()
                .with(request.errand().known().and(request.service().asker()));
        var wording = new Wording(phrasebook, request.language(), request.tone());
        try {
            return heard(request, before, wording);
        } catch (Uses.Needed needed) {
            return new Next(new Move.Use(needed.call()), before);
        } catch (Uses.Broken broken) {
            return new Next(
                    new Move.HandOver(
                            HandOff.Reason.TOOL_FAILURE,
                            HandOff.Priority.URGENT,
                            broken.perhapsDone() ? "uncertain" : "failed",
                            wording.line(broken.perhapsDone() ? "uncertain" : "failed")),
                    before.over().laterOn(List.of()));
        }
    }

    private Next heard(Request request, Errand before, Wording wording) {
        if (request.choice().isPresent()) {
            return tapped(request, before, request.choice().get(), wording);
        }
        if (before.confirm().isPresent() || asked(before, Slot.CONFIRM)) {
            Optional<Next> answered = confirmed(request, before, wording);
            if (answered.isPresent()) {
                return answered.get();
            }
        }
        Errand open = before.unconfirmed();
        Claim claim = Claims.of(
                request.said(),
                request.entities(),
                open.asked(),
                open.claim(),
                request.service().identity() == ToolSettings.Identity.EMAIL_OR_NAME_AND_POSTCODE);
        if (putsRight(request, open, claim)) {
            return proceed(request, open.with(open.claim().then(claim)).saying(request.said()), wording);
        }
        Optional<Next> undone = open.last().isPresent() ? undone(request, open, wording) : Optional.empty();
        if (undone.isPresent()) {
            return undone.get();
        }
        boolean concrete = claim.number().isPresent() || open.wish().isPresent();
        List<Wish> wanted = wishes.heardIn(request.said(), request.language(), request.intents(), concrete).stream()
                .filter(wish -> request.service().offered().contains(wish.kind()))
                .toList();
        Optional<Next> cannot = beyond(request, open, wanted, wording);
        if (cannot.isPresent()) {
            return cannot.get();
        }
        if (notAfterAll(before, wanted)) {
            return wanted.size() == 1
                    ? dropped(before, wording)
                    : begun(request, open, claim, wanted.subList(1, wanted.size()), wording);
        }
        if (!wanted.isEmpty()) {
            return begun(request, open, claim, wanted, wording);
        }
        if (open.wish().isPresent()) {
            return filled(request, open, claim, wording);
        }
        Optional<Next> nothing = undone(request, open, wording);
        if (nothing.isPresent()) {
            return nothing.get();
        }
        return claim.number().isPresent() && bare(request.said(), claim)
                ? proceed(request, open.with(open.claim().then(claim)).wanting(ToolKind.FIND_ORDER, List.of()), wording)
                : introduced(request, open, claim, wording);
    }

    /** What sounds like something that it does, and is not: said plainly, before an order is looked at in vain. */
    private Optional<Next> beyond(Request request, Errand open, List<Wish> wanted, Wording wording) {
        boolean address = !wanted.isEmpty() && wanted.getFirst().kind() == ToolKind.CHANGE_ADDRESS;
        if (address && Claims.numbers(request.said()).isEmpty() && says("account-address", request)) {
            return Optional.of(new Next(
                    new Move.Say("account_address", wording.line("account-address")),
                    open.over().laterOn(List.of())));
        }
        return Optional.empty();
    }

    /** "No, undo that": what was changed last in this conversation, where the shop lets it be taken back. */
    private Optional<Next> undone(Request request, Errand open, Wording wording) {
        if (open.wish().isPresent() || !open.known().known() || !says("undo", request)) {
            return Optional.empty();
        }
        Optional<Errand.Last> last = open.last();
        if (last.isEmpty()) {
            return Optional.of(new Next(new Move.Say("undo", wording.line("undo-none")), open));
        }
        return Optional.of(last.get()
                .undo()
                .map(undo -> new Doing(request, wording).undone(open.saying(request.said()), last.get(), undo))
                .orElseGet(() -> new Next(new Move.Say("undo", wording.line("undo-not")), open)));
    }

    /** "No, I won't return it", while the return is still being talked of: nothing was done that would have to be taken back. */
    private static boolean notAfterAll(Errand before, List<Wish> wanted) {
        boolean returning = before.wish()
                .filter(wish ->
                        wish == ToolKind.START_RETURN || wish == ToolKind.EXCHANGE_ITEMS || wish == ToolKind.REFUND)
                .isPresent();
        return returning && !wanted.isEmpty() && wanted.getFirst().kind() == ToolKind.WITHDRAW_RETURN;
    }

    private boolean says(String kind, Request request) {
        return phrasebook.in(request.language()).within(kind, Folding.fold(request.said()));
    }

    /** "Wait no, I meant the other one, #1002": the same is wanted of another order, whatever else those words might mean. */
    private boolean putsRight(Request request, Errand open, Claim claim) {
        boolean another = claim.number().isPresent()
                && open.wish().isPresent()
                && !claim.number().equals(open.claim().number());
        return another
                && phrasebook.startingWith(request.language()).stream()
                        .anyMatch(phrases -> phrases.within("corrects", Folding.fold(request.said())));
    }

    /** Who says who they are without wanting anything yet is remembered, and another step answers. */
    private static Next introduced(Request request, Errand open, Claim claim, Wording wording) {
        return Next.nothing(
                claim.isEmpty() ? request.errand() : open.with(open.claim().then(claim)));
    }

    private Next tapped(Request request, Errand before, String choice, Wording wording) {
        if (!choice.startsWith(CHOICE) || before.wish().isEmpty()) {
            return Next.nothing(request.errand());
        }
        String what = choice.substring(CHOICE.length());
        if (what.equals("yes")) {
            return before.confirm().isPresent()
                    ? performed(request, before, wording)
                    : proceed(request, before, wording);
        }
        if (what.equals("no")) {
            return dropped(before, wording);
        }
        if (what.startsWith("order:")) {
            String number = what.substring("order:".length());
            return proceed(request, before.unconfirmed().with(before.claim().numbered(Optional.of(number))), wording);
        }
        return proceed(request, before.unconfirmed().saying(request.said()), wording);
    }

    /** Empty where it is neither yes nor no. */
    private Optional<Next> confirmed(Request request, Errand before, Wording wording) {
        return switch (agreement.in(request.said(), request.language())) {
            case YES ->
                Optional.of(
                        before.confirm().isPresent()
                                ? performed(request, before, wording)
                                : proceed(request, before, wording));
            case NO -> Optional.of(dropped(before, wording));
            case NO_BUT -> Optional.empty();
            case NEITHER ->
                before.confirm().filter(call -> saidAgain(request, call.kind())).isPresent()
                        ? Optional.of(performed(request, before, wording))
                        : Optional.empty();
        };
    }

    /** "Cancel it, please", of a cancellation that was shown for a yes: the same wish once more, and nothing else. */
    private boolean saidAgain(Request request, ToolKind shown) {
        var phrases = phrasebook.in(request.language());
        String plain = phrases.without("polite", Folding.fold(request.said())).strip();
        String rest = phrases.whole("agree-again", plain)
                ? plain
                : phrases.without("agree", plain).strip();
        var heard = wishes.heardIn(request.said(), request.language(), List.of(), true);
        return phrases.whole("agree-again", rest)
                && !QUESTION.matcher(request.said()).find()
                && heard.stream().allMatch(wish -> wish.kind() == shown)
                && !heard.isEmpty();
    }

    private Next performed(Request request, Errand before, Wording wording) {
        var service = new Doing(request, wording);
        Next next = service.perform(before, before.confirm().orElseThrow());
        return andThen(request, next, wording);
    }

    private static Next dropped(Errand before, Wording wording) {
        return new Next(
                new Move.Say("dropped", wording.line("nothing-done")),
                before.over().laterOn(List.of()));
    }

    private Next begun(Request request, Errand open, Claim claim, List<Wish> wanted, Wording wording) {
        Wish first = wanted.getFirst();
        boolean same = open.wish().filter(first.kind()::equals).isPresent();
        Claim told = open.claim().then(claim);
        Errand errand = same
                ? open.with(told).saying(first.words())
                : open.with(told).wanting(first.kind(), Wishes.of(open, claim, first));
        var rest = Stream.concat(
                        Wishes.others(first, claim).stream(),
                        wanted.stream().skip(1).map(Wish::words))
                .toList();
        return proceed(request, rest.isEmpty() ? errand : errand.laterOn(rest), wording);
    }

    /** The answer to what was asked for; a question in between is answered by others, and this one waits. */
    private Next filled(Request request, Errand open, Claim claim, Wording wording) {
        Slot slot = open.asked().orElse(Slot.CONFIRM);
        boolean question = QUESTION.matcher(request.said()).find();
        Errand told = open.with(open.claim().then(claim));
        boolean fits = switch (slot) {
            case ORDER, PROOF, ORDER_AND_PROOF -> !claim.isEmpty();
            case CODE -> SIX_DIGITS.matcher(request.said()).find() || !claim.isEmpty();
            case MAILBOX -> !claim.emails().isEmpty() || !claim.phones().isEmpty();
            case ITEMS, VARIANT, ADDRESS, CONFIRM -> true;
        };
        if (!fits && question && !without(request)) {
            return Next.nothing(open);
        }
        Errand errand = told.saying(request.said());
        Next next = proceed(request, errand, wording);
        boolean still =
                next.errand().asked().equals(open.asked()) && next.errand().again() > open.again();
        if (still && question) {
            return Next.nothing(open);
        }
        return still && next.errand().again() > ENOUGH ? givenUp(next.errand(), wording) : next;
    }

    /** "I don't have the order number here": an answer, if not the one that was hoped for. */
    private boolean without(Request request) {
        return phrasebook.startingWith(request.language()).stream()
                .anyMatch(phrases -> phrases.within("no-number", Folding.fold(request.said())));
    }

    private static Next givenUp(Errand errand, Wording wording) {
        return new Next(
                new Move.HandOver(
                        HandOff.Reason.REPEATED_FAILURE, HandOff.Priority.NORMAL, "unclear", wording.line("unclear")),
                errand.over().laterOn(List.of()));
    }

    private Next proceed(Request request, Errand errand, Wording wording) {
        Optional<String> code = asked(errand, Slot.CODE) ? sixDigits(request.said()) : Optional.empty();
        Next next = new Doing(request, wording).proceed(errand, code);
        return andThen(request, next, wording);
    }

    /** Done with one thing, it goes on to the next that they wanted. */
    private Next andThen(Request request, Next next, Wording wording) {
        boolean over = next.errand().wish().isEmpty() && next.move() instanceof Move.Say;
        if (!over || next.errand().later().isEmpty()) {
            return next;
        }
        String words = next.errand().later().getFirst();
        Errand rest =
                next.errand().laterOn(next.errand().later().stream().skip(1).toList());
        Claim claim = Claims.in(words, List.of(), Optional.empty());
        var wanted = wishes.heardIn(words, request.language(), List.of(), true);
        if (wanted.isEmpty()) {
            return new Next(next.move(), rest);
        }
        Errand errand = rest.with(rest.claim().then(claim))
                .wanting(wanted.getFirst().kind(), List.of(wanted.getFirst().words()));
        String said = ((Move.Say) next.move()).text();
        return andThen(
                request,
                new Doing(request, wording).proceed(errand, Optional.empty()).after(said, wording),
                wording);
    }

    private static boolean asked(Errand errand, Slot slot) {
        return errand.asked().filter(slot::equals).isPresent();
    }

    private static Optional<String> sixDigits(String said) {
        var found = SIX_DIGITS.matcher(said);
        return found.find() ? Optional.of(found.group(1) + found.group(2)) : Optional.empty();
    }

    /** An order's number and hardly anything else. */
    private static boolean bare(String said, Claim claim) {
        String rest = said.replace(claim.number().orElse(""), "");
        for (String email : claim.emails()) {
            rest = rest.toLowerCase(java.util.Locale.ROOT).replace(email, "");
        }
        return rest.replaceAll("[^\\p{L}\\p{N}]", "").length() <= 14
                && !QUESTION.matcher(rest).find();
    }

    /** Whether a result says that nothing of theirs was found. */
    static boolean none(ToolResult result) {
        return result instanceof ToolResult.Orders orders && orders.orders().isEmpty();
    }
}
