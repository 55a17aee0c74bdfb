package io.serai.eval;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Turn;
import io.serai.knowledge.FaqRehearsal;
import io.serai.knowledge.Phrase;
import io.serai.knowledge.ShopKnowledge;
import io.serai.language.Languages;
import io.serai.models.ChatModel;
import io.serai.shared.Ids;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Intents;
import io.serai.understanding.Understanding;
import io.serai.understanding.UnderstandingRehearsal;
import io.serai.understanding.Utterance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * How long a turn takes, from the customer's words to the decision: language, intents, entities, mood, embedding, search, decision; without
 * a chat model and without a database. The shop is the demo's, with a catalogue of a thousand products more and all ready-made intents.
 * Every text is new, so that nothing is remembered; every third one follows the answer before it.
 */
final class TurnEvaluation implements Evaluation {
    private static final int PRODUCTS = 1_000;
    private static final int WARM_UP = 300;
    private static final List<String> KINDS =
            List.of("Tent", "Jacket", "Stove", "Backpack", "Lantern", "Kettle", "Hammock", "Parka", "Axe", "Bottle");
    private static final List<String> NAMES =
            List.of("Alpine", "Harbour", "Summit", "Ridge", "Fjord", "Birch", "Ember", "Glacier", "Meadow", "Tundra");
    private static final List<String> QUESTIONS = List.of(
            "How heavy is the %s?",
            "is the %s waterproof",
            "Was kostet das %s?",
            "¿Cuánto cuesta el %s?",
            "%s 有货吗？",
            "Quel est le prix du %s ?",
            "%s の重さは？",
            "do you have the %s in blue and how long does shipping to Spain take");

    private static final WorkspaceId WORKSPACE = WorkspaceId.next();

    @Override
    public String name() {
        return "turn";
    }

    @Override
    public String usage() {
        return "[--turns N]";
    }

    @Override
    public Report run(Arguments arguments) {
        var faqs = knowledge();
        try (Parts parts = parts(faqs)) {
            var rehearsal = parts.get(UnderstandingRehearsal.class);
            var understanding = rehearsal.withReadyMadeIntents(parts.get(ShopKnowledge.class));
            var messages = messages(rehearsal.readyMadeExamples());
            int turns = (int) Math.min(arguments.number("turns", 1_000), messages.size() - WARM_UP);
            var bench = new Bench(parts.get(Languages.class), understanding, parts.get(Brain.class));
            messages.subList(0, WARM_UP).forEach(bench::turn);
            bench.forget();
            messages.subList(WARM_UP, WARM_UP + turns).forEach(bench::turn);
            return bench.report().figure("entries of knowledge", faqs.size()).figure("turns", turns);
        }
    }

    private static Parts parts(List<FaqRehearsal.Faq> faqs) {
        return Parts.of(
                new String[] {
                    "io.serai.language.internal",
                    "io.serai.models.internal.embedding",
                    "io.serai.knowledge.internal.reading",
                    "io.serai.brain.internal",
                    "io.serai.understanding.internal"
                },
                context -> {
                    context.registerBean(
                            "shop",
                            ShopKnowledge.class,
                            () -> context.getBean(FaqRehearsal.class).with(faqs));
                    context.registerBean(ChatModel.class, Stage.NoChatModel::new);
                    // before the shop's own, which would ask a database
                    context.registerBean("noIntents", Intents.class, () -> Intents.NONE, bean -> bean.setPrimary(true));
                });
    }

    private static List<FaqRehearsal.Faq> knowledge() {
        var faqs = new ArrayList<FaqRehearsal.Faq>();
        Stage.DEMO.forEach(file -> faqs.addAll(Stage.faqs(Stage.resource(file))));
        for (int i = 0; i < PRODUCTS; i++) {
            String record = "Name: " + product(i) + "; Price: " + (20 + i % 400) + ".00 EUR; Weight: " + (200 + i * 7)
                    + " g; Waterproof: " + (i % 3 == 0 ? "yes" : "no") + "; Colours: red, blue";
            faqs.add(new FaqRehearsal.Faq(Ids.next(), List.of(), List.of(new Phrase(Language.ENGLISH, record))));
        }
        return faqs;
    }

    private static String product(int number) {
        return NAMES.get(number % 10) + " " + KINDS.get(number / 10 % 10) + " " + (number / 100 + 1) + "00";
    }

    /** What customers of most shops write, in seven languages, and questions on products; always in the same order. */
    private static List<String> messages(List<String> examples) {
        var messages = new ArrayList<>(examples.stream().distinct().toList());
        for (int i = 0; i < PRODUCTS; i += 2) {
            messages.add(QUESTIONS.get(i / 2 % QUESTIONS.size()).formatted(product(i)));
        }
        Collections.shuffle(messages, new Random(7));
        return messages;
    }

    private static final class Bench {
        private final Languages languages;
        private final Understanding understanding;
        private final Brain brain;
        private Times all = new Times();
        private Times hearing = new Times();
        private Times deciding = new Times();
        private final Map<String, Times> byLanguage = new TreeMap<>();
        private final Map<String, Integer> decisions = new TreeMap<>();
        private Optional<Decision> before = Optional.empty();
        private String saidBefore = "";
        private int count;

        Bench(Languages languages, Understanding understanding, Brain brain) {
            this.languages = languages;
            this.understanding = understanding;
            this.brain = brain;
        }

        void forget() {
            all = new Times();
            hearing = new Times();
            deciding = new Times();
            byLanguage.clear();
            decisions.clear();
        }

        void turn(String said) {
            boolean follows = ++count % 3 == 0 && before.isPresent();
            List<Turn.Line> history = follows
                    ? List.of(
                            new Turn.Line(Turn.Speaker.CUSTOMER, saidBefore), new Turn.Line(Turn.Speaker.BOT, spoken()))
                    : List.of();
            Memory memory = follows ? before.map(Decision::memory).orElse(Memory.NONE) : Memory.NONE;
            long began = System.nanoTime();
            Language language = languages.detect(said, Optional.empty()).language();
            var heard = understanding.hear(
                    new Utterance(WORKSPACE, List.of(said), language, Optional.empty(), Instant.EPOCH, ZoneOffset.UTC));
            long understood = System.nanoTime();
            Decision decision = brain.decide(new Turn(
                    WORKSPACE,
                    Persona.DEFAULT,
                    "Serai",
                    List.of(said),
                    language,
                    Optional.empty(),
                    history,
                    memory,
                    !follows,
                    List.of(),
                    false,
                    heard,
                    Turn.Scene.at(Instant.EPOCH)));
            long decided = System.nanoTime();
            all.add(decided - began);
            hearing.add(understood - began);
            deciding.add(decided - understood);
            byLanguage.computeIfAbsent(language.value(), tag -> new Times()).add(decided - began);
            decisions.merge(decision.trace().decision(), 1, Integer::sum);
            before = Optional.of(decision);
            saidBefore = said;
        }

        private String spoken() {
            return before.map(decision -> decision instanceof Decision.Answer answer
                            ? answer.content().words()
                            : "")
                    .orElse("");
        }

        Report report() {
            var report = new Report()
                    .figure("ms p50", all.millis(0.5))
                    .figure("ms p95", all.millis(0.95))
                    .figure("ms p99", all.millis(0.99))
                    .figure("understanding ms p50", hearing.millis(0.5))
                    .figure("understanding ms p99", hearing.millis(0.99))
                    .figure("deciding ms p50", deciding.millis(0.5))
                    .figure("deciding ms p99", deciding.millis(0.99));
            var table = report.table("by language", "language", "ms p50", "ms p99");
            byLanguage.forEach((language, times) -> table.row(language, times.millis(0.5), times.millis(0.99)));
            var how = report.table("decisions", "decision", "turns");
            decisions.forEach(how::row);
            return report;
        }
    }
}
