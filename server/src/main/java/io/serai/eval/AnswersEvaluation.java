package io.serai.eval;

import io.serai.brain.Decision;
import io.serai.knowledge.Passage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** What customers get to hear: answers that are right or wrong, questions back, and where the bot says that it does not know. */
final class AnswersEvaluation implements Evaluation {
    @Override
    public String name() {
        return "answers";
    }

    @Override
    public String usage() {
        return "--passages FILE --questions FILE";
    }

    @Override
    public Report run(Arguments arguments) {
        Asking asking = Asking.of(arguments.path("passages"), arguments.path("questions"));
        try (ShopInMemory shop = ShopInMemory.of(asking.passages())) {
            return measured(asking, shop);
        }
    }

    /** Of all questions, or of those in one language. */
    private static final class Tally {
        private int answerable;
        private int unanswerable;
        private int right;
        private int wrong;
        private int wrongUnanswerable;
        private int clarified;
        private int clarifiedWithIt;
        private int clarifiedUnanswerable;
        private int refusedRightly;
        private int refusedWrongly;

        private static double share(int part, int whole) {
            return whole == 0 ? 0 : (double) part / whole;
        }

        private int questions() {
            return answerable + unanswerable;
        }

        private double wrongShare() {
            return share(wrong + wrongUnanswerable, questions());
        }

        void answered(boolean can, boolean isRight) {
            right += can && isRight ? 1 : 0;
            wrong += can && !isRight ? 1 : 0;
            wrongUnanswerable += can ? 0 : 1;
        }

        void asked(boolean can, boolean offersIt) {
            clarified += can ? 1 : 0;
            clarifiedWithIt += can && offersIt ? 1 : 0;
            clarifiedUnanswerable += can ? 0 : 1;
        }

        void refused(boolean can) {
            refusedWrongly += can ? 1 : 0;
            refusedRightly += can ? 0 : 1;
        }
    }

    private static Report measured(Asking asking, ShopInMemory shop) {
        var all = new Tally();
        Map<String, Tally> languages = new TreeMap<>();
        var times = new Times();
        int sentences = 0;
        int unsupported = 0;
        var reasons = new TreeMap<String, Integer>();
        for (Asking.Question question : asking.questions()) {
            long began = System.nanoTime();
            Decision decision = shop.brain().decide(shop.turn(question.text(), question.language()));
            times.add(System.nanoTime() - began);
            reasons.merge(decision.trace().decision() + " " + decision.trace().reason(), 1, Integer::sum);
            for (Tally tally :
                    List.of(all, languages.computeIfAbsent(question.language().value(), tag -> new Tally()))) {
                count(question, decision, shop, tally);
            }
            if (decision instanceof Decision.Answer answer && answer.wording().isPresent()) {
                String evidence = evidence(decision, shop);
                List<String> said =
                        sentences(answer.content().words(), question.language().value());
                sentences += said.size();
                unsupported += (int) said.stream()
                        .filter(one -> !evidence.contains(plain(one)))
                        .count();
            }
        }
        return report(all, languages, sentences, unsupported, times, reasons);
    }

    private static void count(Asking.Question question, Decision decision, ShopInMemory shop, Tally tally) {
        boolean can = !question.relevant().isEmpty();
        tally.answerable += can ? 1 : 0;
        tally.unanswerable += can ? 0 : 1;
        List<UUID> named = sources(decision, shop);
        switch (decision) {
            case Decision.Answer answer
            when answer.wording().isPresent() ->
                tally.answered(
                        can,
                        Asking.place(named.subList(0, Math.min(2, named.size())), question.relevant()) == 0
                                || answer.trace().reason().equals("several_questions")
                                        && Asking.place(named, question.relevant()) >= 0);
            case Decision.Ask ask -> tally.asked(can, offers(ask, question.relevant(), shop));
            case Decision.Answer words -> tally.refused(can);
            case Decision.HandOffTo handOff -> tally.refused(can);
            case Decision.Act act -> tally.refused(can);
            case Decision.StayQuiet quiet -> tally.refused(can);
        }
    }

    /** The passages that the answer rests on, as the trace names them. */
    private static List<UUID> sources(Decision decision, ShopInMemory shop) {
        return decision.trace().candidates().stream()
                .flatMap(candidate -> passage(candidate.passage(), shop).stream())
                .map(Passage::source)
                .toList();
    }

    private static Optional<Passage> passage(String id, ShopInMemory shop) {
        try {
            return shop.knowledge().passage(shop.workspace(), UUID.fromString(id));
        } catch (IllegalArgumentException noPassage) {
            return Optional.empty();
        }
    }

    private static boolean offers(Decision.Ask ask, Set<UUID> relevant, ShopInMemory shop) {
        return ask.question().options().stream()
                .map(option -> option.id().substring(option.id().lastIndexOf(':') + 1))
                .flatMap(id -> passage(id, shop).stream())
                .anyMatch(passage -> relevant.contains(passage.source()));
    }

    private static String evidence(Decision decision, ShopInMemory shop) {
        return plain(String.join(
                "\n",
                decision.trace().candidates().stream()
                        .flatMap(candidate -> passage(candidate.passage(), shop).stream())
                        .flatMap(passage ->
                                Stream.concat(Stream.of(passage.text()), passage.answers().values().stream()))
                        .toList()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static List<String> sentences(String text, String language) {
        var sentences = new ArrayList<String>();
        for (String line :
                Arrays.stream(text.split("\\R")).filter(line -> !line.isBlank()).toList()) {
            var breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
                sentences.add(line.substring(start, end));
                start = end;
            }
        }
        return sentences;
    }

    private static Report report(
            Tally all,
            Map<String, Tally> languages,
            int sentences,
            int unsupported,
            Times times,
            Map<String, Integer> reasons) {
        var report = new Report()
                .figure("questions", all.questions())
                .figure("answerable", all.answerable)
                .figure("unanswerable", all.unanswerable)
                .figure("answered right (of answerable)", Tally.share(all.right, all.answerable))
                .figure("answered wrong (of all)", all.wrongShare())
                .figure("answered wrong (of answerable)", Tally.share(all.wrong, all.answerable))
                .figure("answered wrong (of unanswerable)", Tally.share(all.wrongUnanswerable, all.unanswerable))
                .figure("clarified (of answerable)", Tally.share(all.clarified, all.answerable))
                .figure(
                        "clarified, the answer among the choices (of answerable)",
                        Tally.share(all.clarifiedWithIt, all.answerable))
                .figure("clarified (of unanswerable)", Tally.share(all.clarifiedUnanswerable, all.unanswerable))
                .figure("refused rightly (of unanswerable)", Tally.share(all.refusedRightly, all.unanswerable))
                .figure("refused wrongly (of answerable)", Tally.share(all.refusedWrongly, all.answerable))
                .figure("sentences said", sentences)
                .figure("unsupported sentences", Tally.share(unsupported, sentences))
                .figure("ms per question p50", times.millis(0.5))
                .figure("ms per question p99", times.millis(0.99));
        var table =
                report.table("by language", "language", "questions", "right", "wrong", "clarified", "refused rightly");
        languages.forEach((tag, tally) -> table.row(
                tag,
                tally.questions(),
                Tally.share(tally.right, tally.answerable),
                tally.wrongShare(),
                Tally.share(tally.clarified + tally.clarifiedUnanswerable, tally.questions()),
                Tally.share(tally.refusedRightly, tally.unanswerable)));
        var why = report.table("decisions", "decision", "times");
        reasons.forEach(why::row);
        return report;
    }
}
