package io.serai.brain.internal.errands;

import io.serai.brain.Errand;
import io.serai.brain.Errand.Claim;
import io.serai.brain.internal.hearing.Folding;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.brain.internal.hearing.Phrases;
import io.serai.shared.Language;
import io.serai.tools.ToolKind;
import io.serai.understanding.IntentGuess;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears what a customer wants done, as opposed to what they want to know about how things are done. */
final class Wishes {
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[?？؟!！。।\\n;；])|(?<=[\\p{L}\\p{N}][.…])\\s+(?=\\p{L})");
    private static final Pattern PIECES = Pattern.compile(
            "(?i)(?=[,，、]|\\s(?:and|then|also|plus|und|y|et|e|и|en|oraz|i|ve|dan|và|और)\\s|另外|还有|顺便|同时|然后|以及|并且|再帮|그리고|และ)");
    /** "1) this 2) that": what stands behind a mark is a sentence of its own. */
    private static final Pattern LIST_MARK = Pattern.compile("(?:^|(?<=[\\s，。；,;.:：]))[(（]?[1-9][)）.、](?=\\s|\\p{L})");

    private static final double SURE = 0.6;

    /** The more telling first: whoever wants a return for their money says both. */
    private static final Map<ToolKind, String> PHRASES = new EnumMap<>(Map.ofEntries(
            Map.entry(ToolKind.WITHDRAW_RETURN, "withdraw"),
            Map.entry(ToolKind.CANCEL_ORDER, "cancel"),
            Map.entry(ToolKind.CHANGE_ADDRESS, "address"),
            Map.entry(ToolKind.EXCHANGE_ITEMS, "exchange"),
            Map.entry(ToolKind.CHANGE_ITEMS, "items"),
            Map.entry(ToolKind.START_RETURN, "return"),
            Map.entry(ToolKind.REFUND, "refund"),
            Map.entry(ToolKind.INVOICE, "invoice"),
            Map.entry(ToolKind.BACK_IN_STOCK, "notify"),
            Map.entry(ToolKind.CREATE_LEAD, "lead"),
            Map.entry(ToolKind.STOCK, "stock"),
            Map.entry(ToolKind.LIST_ORDERS, "list"),
            Map.entry(ToolKind.TRACK_PARCEL, "track"),
            Map.entry(ToolKind.FIND_ORDER, "find")));

    private static final List<ToolKind> ORDER = List.of(
            ToolKind.WITHDRAW_RETURN,
            ToolKind.INVOICE,
            ToolKind.BACK_IN_STOCK,
            ToolKind.CREATE_LEAD,
            ToolKind.EXCHANGE_ITEMS,
            ToolKind.CANCEL_ORDER,
            ToolKind.START_RETURN,
            ToolKind.CHANGE_ADDRESS,
            ToolKind.CHANGE_ITEMS,
            ToolKind.REFUND,
            ToolKind.TRACK_PARCEL,
            ToolKind.LIST_ORDERS,
            ToolKind.FIND_ORDER,
            ToolKind.STOCK);

    private static final Map<String, ToolKind> INTENTS = Map.of(
            "track_order", ToolKind.TRACK_PARCEL,
            "cancel_order", ToolKind.CANCEL_ORDER,
            "change_address", ToolKind.CHANGE_ADDRESS,
            "change_order", ToolKind.CHANGE_ITEMS,
            "return_item", ToolKind.START_RETURN,
            "exchange_item", ToolKind.EXCHANGE_ITEMS);

    private final Phrasebook phrasebook;

    Wishes(Phrasebook phrasebook) {
        this.phrasebook = phrasebook;
    }

    /** @param words the sentences that say it, and those after it that say more about it */
    record Wish(ToolKind kind, String words) {}

    /**
     * In the order in which they were said.
     *
     * @param concrete whether an order is named or being talked of: then "how do I cancel it" is a wish, too
     */
    List<Wish> heardIn(String said, Language language, List<IntentGuess> intents, boolean concrete) {
        var wishes = new ArrayList<Wish>();
        var before = new StringBuilder();
        for (String sentence : sentences(said, language, concrete)) {
            Optional<ToolKind> kind = inSentence(sentence, language, concrete);
            if (kind.isPresent()
                    && (wishes.isEmpty()
                            || !sameErrand(
                                    wishes.getLast().kind(),
                                    kind.get(),
                                    wishes.getLast().words(),
                                    sentence))) {
                wishes.add(new Wish(kind.get(), (before + " " + sentence.strip()).strip()));
                before.setLength(0);
            } else if (!wishes.isEmpty()) {
                Wish last = wishes.removeLast();
                wishes.add(new Wish(narrower(last.kind(), kind), last.words() + "\n" + sentence.strip()));
            } else {
                before.append(sentence.strip()).append('\n');
            }
        }
        if (!wishes.isEmpty() || !concrete) {
            return wishes;
        }
        String spelled = Spelling.mended(said, phrasebook.in(language));
        return spelled.equals(said) ? byIntent(said, intents) : heardIn(spelled, language, intents, true);
    }

    /** Sentences, and what within one begins another wish: "cancel the one and send the other back". */
    private List<String> sentences(String said, Language language, boolean concrete) {
        var sentences = new ArrayList<String>();
        String text = LIST_MARK.matcher(said.replaceAll("[:：]\\s*\\n", ": ")).replaceAll("\n");
        for (String sentence : SENTENCE_END.split(text)) {
            var part = new StringBuilder();
            Optional<ToolKind> before = Optional.empty();
            for (String piece : PIECES.split(sentence)) {
                Optional<ToolKind> kind = inSentence(piece, language, concrete);
                boolean another = before.isPresent()
                        && kind.filter(Wishes::standsAlone)
                                .filter(one -> standsAlone(before(part, language, concrete)))
                                .isPresent()
                        && !sameErrand(before(part, language, concrete), kind.get(), part.toString(), piece);
                if (another) {
                    sentences.add(part.toString());
                    part.setLength(0);
                }
                part.append(piece);
                before = inSentence(part.toString(), language, concrete);
            }
            sentences.add(part.toString());
        }
        return sentences.stream().filter(sentence -> !sentence.isBlank()).toList();
    }

    private ToolKind before(StringBuilder part, Language language, boolean concrete) {
        return inSentence(part.toString(), language, concrete).orElse(ToolKind.IDENTIFY);
    }

    /** What is wanted of an order by itself; a reminder or an inquiry may hold the words of others. */
    private static boolean standsAlone(ToolKind kind) {
        return switch (kind) {
            case CANCEL_ORDER,
                    START_RETURN,
                    WITHDRAW_RETURN,
                    TRACK_PARCEL,
                    CHANGE_ADDRESS,
                    INVOICE,
                    EXCHANGE_ITEMS,
                    REFUND -> true;
            case CHANGE_ITEMS, FIND_ORDER, LIST_ORDERS, STOCK, BACK_IN_STOCK, CREATE_LEAD, IDENTIFY -> false;
        };
    }

    /** "Where is my order? Has it shipped?" is one wish; so is a return for the money. */
    private static boolean sameErrand(ToolKind one, ToolKind other, String words, String more) {
        var first = Claims.numbers(words);
        var second = Claims.numbers(more);
        boolean otherOrder =
                !first.isEmpty() && !second.isEmpty() && second.stream().noneMatch(first::contains);
        return one == other || sameErrand(one, other) && !otherOrder;
    }

    private static boolean sameErrand(ToolKind one, ToolKind other) {
        return one == other
                || looks(one) && looks(other)
                || givesBack(one) && givesBack(other)
                || changes(one) && changes(other);
    }

    private static boolean looks(ToolKind kind) {
        return kind == ToolKind.TRACK_PARCEL || kind == ToolKind.FIND_ORDER || kind == ToolKind.LIST_ORDERS;
    }

    private static boolean givesBack(ToolKind kind) {
        return kind == ToolKind.START_RETURN || kind == ToolKind.REFUND || kind == ToolKind.CANCEL_ORDER;
    }

    private static boolean changes(ToolKind kind) {
        return kind == ToolKind.CHANGE_ITEMS || kind == ToolKind.EXCHANGE_ITEMS;
    }

    /** A refund is what a return or a cancellation is for; tracking says more than finding. */
    private static ToolKind narrower(ToolKind first, Optional<ToolKind> more) {
        if (more.isEmpty() || !sameErrand(first, more.get())) {
            return first;
        }
        return first == ToolKind.REFUND || first == ToolKind.FIND_ORDER || first == ToolKind.LIST_ORDERS
                ? more.get()
                : first;
    }

    private Optional<ToolKind> inSentence(String sentence, Language language, boolean concrete) {
        String folded = Folding.fold(sentence);
        for (Phrases phrases : phrasebook.startingWith(language)) {
            if (!phrases.language().equals(language.primary()) && mustBeOwn(phrases)) {
                continue;
            }
            if (phrases.within("general", folded) && !(concrete && !phrases.within("policy", folded))) {
                return Optional.empty();
            }
            for (ToolKind kind : ORDER) {
                String name = PHRASES.getOrDefault(kind, "");
                if (phrases.within(name, folded) && !phrases.within("never-" + name, folded)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    /** Words of joined scripts match inside others; short Latin words of one language are others in the next. */
    private static boolean mustBeOwn(Phrases phrases) {
        return !phrases.language().value().equals("en");
    }

    private static List<Wish> byIntent(String said, List<IntentGuess> intents) {
        return intents.stream()
                .filter(guess -> guess.probability() >= SURE)
                .flatMap(guess -> Optional.ofNullable(INTENTS.get(guess.intent())).stream())
                .limit(1)
                .map(kind -> new Wish(kind, said))
                .toList();
    }

    /** "Rather exchange them": what was said before of the same order still tells what is meant. */
    static List<String> of(Errand open, Claim claim, Wish wish) {
        return open.wish().isPresent() && claim.number().isEmpty()
                ? Stream.concat(open.words().stream(), Stream.of(wish.words())).toList()
                : List.of(wish.words());
    }

    /** "Cancel both #1 and #2": the same words once more for each of the other orders, without the number of the first. */
    static List<String> others(Wish wish, Claim claim) {
        boolean oneByOne = switch (wish.kind()) {
            case CANCEL_ORDER,
                    START_RETURN,
                    WITHDRAW_RETURN,
                    TRACK_PARCEL,
                    FIND_ORDER,
                    INVOICE,
                    CHANGE_ADDRESS,
                    REFUND -> true;
            case EXCHANGE_ITEMS, CHANGE_ITEMS, LIST_ORDERS, STOCK, BACK_IN_STOCK, CREATE_LEAD, IDENTIFY -> false;
        };
        List<String> numbers = Claims.numbers(wish.words());
        if (!oneByOne || claim.number().filter(numbers::contains).isEmpty()) {
            return List.of();
        }
        return numbers.stream()
                .filter(number ->
                        !claim.number().get().equals(number) && !claim.phones().contains(number))
                .map(number -> numbers.stream()
                        .filter(other -> !other.equals(number))
                        .reduce(
                                wish.words(),
                                (words, other) -> words.replace("#" + other, "").replace(other, "")))
                .toList();
    }
}
