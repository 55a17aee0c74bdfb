package io.serai.brain;

import io.serai.orders.OrderChange;
import io.serai.orders.OrderId;
import io.serai.tools.Asker;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bot is doing for a customer: which tool is wanted, what it knows for it, and what it waits for.
 *
 * @param wish empty: nothing is being done
 * @param known who it has been made sure of in this conversation that they are
 * @param claim what the customer said of themselves and of the order; proves nothing by itself
 * @param words what they said about it, oldest first: items, variants, an address, a reason are looked for in it
 * @param asked what the bot asked for last
 * @param confirm what waits for a yes; with any other answer it is not done
 * @param again how often in a row it had to ask for the same
 * @param later what else they want, in their words
 * @param last what was changed last, as long as it may be taken back
 */
public record Errand(
        Optional<ToolKind> wish,
        Asker known,
        Claim claim,
        List<String> words,
        Optional<Slot> asked,
        Optional<ToolCall.Change> confirm,
        int again,
        List<String> later,
        Optional<Last> last) {
    private static final int MOST_WORDS = 8;
    private static final int MOST_LATER = 3;

    public enum Slot {
        ORDER,
        PROOF,
        ORDER_AND_PROOF,
        CODE,
        ITEMS,
        VARIANT,
        ADDRESS,
        MAILBOX,
        /** The summary has to be said yes to. */
        CONFIRM
    }

    /** @param undo what would take it back; empty where nothing would */
    public record Last(OrderId order, String number, ToolKind kind, Optional<OrderChange> undo) {}

    /** @param number of the order, as the customer writes it */
    public record Claim(
            Optional<String> number,
            List<String> emails,
            List<String> phones,
            List<String> names,
            List<String> postcodes) {
        public static final Claim NOTHING = new Claim(Optional.empty(), List.of(), List.of(), List.of(), List.of());

        public Claim {
            emails = List.copyOf(emails);
            phones = List.copyOf(phones);
            names = List.copyOf(names);
            postcodes = List.copyOf(postcodes);
        }

        /** The newest word on each counts. */
        public Claim then(Claim newer) {
            return new Claim(
                    newer.number.or(() -> number),
                    newer.emails.isEmpty() ? emails : newer.emails,
                    newer.phones.isEmpty() ? phones : newer.phones,
                    newer.names.isEmpty() ? names : newer.names,
                    newer.postcodes.isEmpty() ? postcodes : newer.postcodes);
        }

        public Claim numbered(Optional<String> other) {
            return new Claim(other, emails, phones, names, postcodes);
        }

        public boolean saysWho() {
            return !emails.isEmpty() || !phones.isEmpty() || !names.isEmpty() && !postcodes.isEmpty();
        }

        public boolean isEmpty() {
            return equals(NOTHING);
        }
    }

    public static final Errand NONE = new Errand(
            Optional.empty(),
            Asker.NOBODY,
            Claim.NOTHING,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            0,
            List.of(),
            Optional.empty());

    public Errand {
        // what was kept before has none
        last = Objects.requireNonNullElse(last, Optional.empty());
        words = words.stream().skip(Math.max(0, words.size() - MOST_WORDS)).toList();
        later = later.stream().limit(MOST_LATER).toList();
    }

    public Errand wanting(ToolKind kind, List<String> said) {
        return new Errand(Optional.of(kind), known, claim, said, Optional.empty(), Optional.empty(), 0, later, last);
    }

    public Errand with(Asker asker) {
        return new Errand(wish, asker, claim, words, asked, confirm, again, later, last);
    }

    public Errand with(Claim other) {
        return new Errand(wish, known, other, words, asked, confirm, again, later, last);
    }

    public Errand saying(String more) {
        var all = Stream.concat(words.stream(), Stream.of(more)).toList();
        return new Errand(wish, known, claim, all, asked, confirm, again, later, last);
    }

    public Errand asking(Slot slot) {
        int times = asked.filter(slot::equals).isPresent() ? again + 1 : 0;
        return new Errand(wish, known, claim, words, Optional.of(slot), Optional.empty(), times, later, last);
    }

    public Errand confirming(ToolCall.Change call) {
        return new Errand(
                wish, known, claim, words, Optional.of(Slot.CONFIRM), Optional.of(call.agreed()), 0, later, last);
    }

    /** A yes counts no more until the summary has been shown once more. */
    public Errand unconfirmed() {
        return new Errand(wish, known, claim, words, asked, Optional.empty(), again, later, last);
    }

    public Errand laterOn(List<String> wishes) {
        return new Errand(wish, known, claim, words, asked, confirm, again, wishes, last);
    }

    /** It is done with; who they are and which order it was about stays. */
    public Errand over() {
        return new Errand(
                Optional.empty(), known, claim, List.of(), Optional.empty(), Optional.empty(), 0, later, last);
    }

    /** This has been changed, and it is the newest that can be taken back. */
    public Errand having(Last done) {
        return new Errand(wish, known, claim, words, asked, confirm, again, later, Optional.of(done));
    }
}
