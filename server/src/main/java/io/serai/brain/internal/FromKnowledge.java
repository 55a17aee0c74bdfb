package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Turn;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.SmallTalk;
import io.serai.content.Content.Menu.Option;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from what the shop knows: sure enough, it answers; likely, it asks which is meant; else it hands over. It never guesses. */
record FromKnowledge(Lookup lookup, SmallTalk smallTalk, Replies replies, Excerpt excerpt) {
    private static final int MEANINGS = 3;
    private static final int TRIES_TO_CLARIFY = 2;
    private static final int ANSWERS = 2;
    private static final int PRODUCTS = 3;
    private static final int COUNTRIES = 6;
    /** Beside a likely meaning, less likely ones are worth a button. */
    private static final double WORTH_OFFERING = Thresholds.ASK * 0.6;

    private static final double NEAR = Thresholds.ASK * 0.8;
    /** A single word is in many questions: "price" is not yet a question about price matching. */
    private static final double SURE_OF_ONE_WORD = 0.95;
    /** Two sure answers nearer to each other than this are two meanings. */
    private static final double TOO_CLOSE = 0.03;
    /** What a question in the shop's own words comes to. */
    private static final double CERTAIN = 0.98;

    /** What else an earlier question may have meant, now that its answer was not it. */
    Optional<Decision> otherMeanings(Thinking thinking, String question) {
        var found = lookup.find(thinking, question);
        thinking.found(found, found.isEmpty() ? 0 : found.getFirst().score());
        return found.stream().anyMatch(each -> each.score() >= WORTH_OFFERING)
                ? Optional.of(offer(thinking, found, "rejected", "rejected"))
                : Optional.empty();
    }

    boolean isSure(Thinking thinking, String question) {
        return sure(lookup.inContext(thinking, question));
    }

    /** Whether the shop has written down the very thing that is asked. */
    boolean isCertain(Thinking thinking) {
        var found = lookup.find(thinking, String.join(" ", thinking.turn().said()));
        return !found.isEmpty() && found.getFirst().score() >= CERTAIN;
    }

    /** The surest answer to one of these, should one be sure. */
    Optional<Decision> sureAnswer(Thinking thinking, String reason, List<String> questions, Optional<String> remark) {
        return questions.stream()
                .map(question -> lookup.find(thinking, question))
                .filter(FromKnowledge::sure)
                .max(Comparator.comparingDouble(found -> found.getFirst().score()))
                .map(found -> {
                    thinking.found(found, found.getFirst().score());
                    return new PassageReply(thinking, excerpt)
                            .from(
                                    reason,
                                    String.join(" ", questions),
                                    List.of(found.getFirst().passage()),
                                    remark);
                });
    }

    /** The likely meanings to choose from, else a person's business. */
    Decision unanswered(Thinking thinking, String question) {
        var found = lookup.find(thinking, question);
        thinking.found(found, found.isEmpty() ? 0 : found.getFirst().score());
        return found.stream().anyMatch(FromKnowledge::likely)
                ? askBack(thinking, found, "unsure")
                : nothingFound(thinking);
    }

    Decision decide(Thinking thinking) {
        var questions = Questions.in(thinking.turn(), smallTalk, replies);
        thinking.understoodAs(questions.joined());
        var apart = apart(thinking, questions);
        return severalAnswers(thinking, questions, apart).orElseGet(() -> oneAnswer(thinking, questions, apart));
    }

    /** @param sure answers of single sentences; @param unanswered the questions among them that have none */
    private record Apart(List<Found> sure, List<String> unanswered) {}

    private Apart apart(Thinking thinking, Questions questions) {
        var sure = new ArrayList<Found>();
        var unanswered = new ArrayList<String>();
        for (String part : questions.apart()) {
            var found = lookup.inContext(thinking, part);
            if (sure(found)) {
                add(sure, found.getFirst());
            } else if (Questions.isQuestion(part) && found.stream().noneMatch(FromKnowledge::likely)) {
                unanswered.add(part);
            }
        }
        return new Apart(sure, unanswered);
    }

    /** Several questions in one breath: each that has a sure answer of its own gets it. */
    private Optional<Decision> severalAnswers(Thinking thinking, Questions questions, Apart apart) {
        var sure = apart.sure();
        boolean unanswered = !apart.unanswered().isEmpty();
        if (sure.isEmpty() || sure.size() == 1 && !unanswered) {
            return Optional.empty();
        }
        thinking.found(sure, sure.getFirst().score());
        if (unanswered) {
            thinking.note(Decision.UNANSWERED, Titles.shortened(String.join(" ", apart.unanswered()), 300));
        }
        var passages = sure.stream().limit(ANSWERS).map(Found::passage).toList();
        var remark = unanswered ? Optional.of(thinking.voice().line("partly")) : Optional.<String>empty();
        return Optional.of(new PassageReply(thinking, excerpt)
                .from(unanswered ? "answered_partly" : "several_questions", questions.joined(), passages, remark));
    }

    private static void add(List<Found> sure, Found found) {
        if (sure.stream()
                .noneMatch(other -> other.passage().id().equals(found.passage().id()))) {
            sure.add(found);
        }
    }

    /** What stands beside a question that is clear by itself (an outcry, a story) must not make it unclear. */
    private Decision oneAnswer(Thinking thinking, Questions questions, Apart apart) {
        var together = lookup.find(thinking, questions);
        var found = !sure(together) && apart.sure().size() == 1 ? apart.sure() : together;
        thinking.found(found, found.isEmpty() ? 0 : found.getFirst().score());
        List<Passage> products = products(thinking, found, questions);
        if (!products.isEmpty()) {
            return new PassageReply(thinking, excerpt).from("product", questions.joined(), products);
        }
        if (sure(found) && dependsOnTheCountry(thinking, found.getFirst().passage())) {
            return whichCountry(thinking, found.getFirst().passage());
        }
        if (!sure(found)) {
            return found.stream().anyMatch(FromKnowledge::likely)
                    ? askBack(thinking, found, "unsure")
                    : nothingFound(thinking);
        }
        return twoMeanings(found) || questions.isOneWord() && found.getFirst().score() < SURE_OF_ONE_WORD
                ? askBack(thinking, found, "several_meanings")
                : new PassageReply(thinking, excerpt)
                        .from(
                                "confident",
                                questions.joined(),
                                List.of(found.getFirst().passage()));
    }

    private static boolean dependsOnTheCountry(Thinking thinking, Passage passage) {
        return passage.validity().isForSomeOnly()
                && Circumstances.of(thinking).country().isEmpty();
    }

    /** The answer is another one elsewhere, and nobody knows where the customer is. */
    private Decision whichCountry(Thinking thinking, Passage passage) {
        var asker = Circumstances.of(thinking);
        Locale locale = Locale.forLanguageTag(thinking.turn().language().value());
        var options = Stream.concat(
                        Stream.of(passage),
                        lookup.knowledge().variants(thinking.turn().workspace(), passage).stream()
                                .filter(other -> other.validity().holdsFor(asker)))
                .sorted(Comparator.comparing((Passage each) -> !each.validity().isForSomeOnly())
                        .thenComparing(each -> countries(thinking, each, locale)))
                .limit(COUNTRIES)
                .map(each -> new Option(TappedChoice.optionFor(each), countries(thinking, each, locale)))
                .toList();
        var person = new Option(TappedChoice.HUMAN, thinking.voice().line("person"));
        return thinking.ask(
                "which_country",
                thinking.voice().line("which-country"),
                Stream.concat(options.stream(), Stream.of(person)).toList());
    }

    private static String countries(Thinking thinking, Passage passage, Locale locale) {
        String names = passage.validity().countries().stream()
                .map(code -> Locale.of("", code).getDisplayCountry(locale))
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? thinking.voice().line("other-country") : names;
    }

    /** Products that the question names, and of which the catalogue says what it asks for: two are compared. */
    private static List<Passage> products(Thinking thinking, List<Found> found, Questions questions) {
        List<Passage> named = found.stream()
                .map(Found::passage)
                .filter(passage -> Attributes.answer(questions.joined(), passage))
                .toList();
        var spoken = thinking.turn().language().primary();
        List<Passage> own = named.stream()
                .filter(passage -> passage.language().primary().equals(spoken))
                .toList();
        return (own.isEmpty() ? named : own).stream().limit(PRODUCTS).toList();
    }

    private static boolean sure(List<Found> found) {
        return !found.isEmpty() && found.getFirst().score() >= Thresholds.ANSWER;
    }

    private static boolean likely(Found found) {
        return found.score() >= Thresholds.ASK;
    }

    private static boolean twoMeanings(List<Found> found) {
        return found.size() > 1
                && found.get(1).score() >= Thresholds.ANSWER
                && found.get(0).score() - found.get(1).score() < TOO_CLOSE
                && found.stream().limit(2).allMatch(each -> each.passage().kind() == Passage.Kind.FAQ);
    }

    private static Decision askBack(Thinking thinking, List<Found> found, String reason) {
        Turn turn = thinking.turn();
        if (turn.unreadable() || turn.memory().clarified() >= TRIES_TO_CLARIFY) {
            return turn.unreadable() ? cannotRead(thinking) : stillUnclear(thinking);
        }
        return offer(thinking, found, reason, "which");
    }

    private static Decision offer(Thinking thinking, List<Found> found, String reason, String prompt) {
        Turn turn = thinking.turn();
        var meanings = found.stream()
                .filter(each -> each.score() >= WORTH_OFFERING)
                .limit(MEANINGS)
                .map(each ->
                        new Option(TappedChoice.optionFor(each.passage()), Titles.of(each.passage(), turn.language())))
                .toList();
        var person = new Option(TappedChoice.HUMAN, thinking.voice().line("person"));
        return thinking.ask(
                reason,
                thinking.voice().line(meanings.size() > 1 || prompt.equals("rejected") ? prompt : "meant"),
                Stream.concat(meanings.stream(), Stream.of(person)).toList());
    }

    private static Decision stillUnclear(Thinking thinking) {
        return thinking.handOff(
                Reason.REPEATED_FAILURE, "still_unclear", thinking.voice().sorry("no-answer"));
    }

    private static Decision nothingFound(Thinking thinking) {
        return thinking.turn().unreadable() ? cannotRead(thinking) : nothingKnown(thinking);
    }

    private static Decision cannotRead(Thinking thinking) {
        return thinking.handOff(
                Reason.CANNOT_READ, "cannot_read", thinking.voice().sorry("cannot-read"));
    }

    private static Decision nothingKnown(Thinking thinking) {
        // something may be it, yet too unlikely to offer: whoever reads it should look there first
        boolean near = thinking.best().filter(best -> best.score() >= NEAR).isPresent();
        return near
                ? thinking.handOff(
                        Reason.LOW_CONFIDENCE, "too_unsure", thinking.voice().sorry("no-answer"))
                : thinking.handOff(
                        Reason.NO_ANSWER, "nothing_found", thinking.voice().sorry("no-answer"));
    }
}
