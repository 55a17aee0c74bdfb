package io.serai.eval;

import io.serai.eval.cases.ServiceCase;
import io.serai.eval.cases.ServiceCase.Step;
import io.serai.knowledge.Catalogue;
import io.serai.tools.ToolCall;
import io.serai.tools.ToolsRehearsal;
import io.serai.understanding.Understanding;
import io.serai.understanding.UnderstandingRehearsal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where service cases are played: the real brain and tools over a shop in memory, with no chat model and no knowledge but the orders. */
final class ServiceStage implements AutoCloseable {
    private static final int MOST_ASKED = 3;

    private final ShopInMemory shop;
    private final Parts serving;
    private final Understanding understanding;
    private final Optional<Path> data;

    /** @param data the shop of those cases that name none */
    ServiceStage(Optional<Path> data) {
        this.data = data;
        this.shop = ShopInMemory.of(List.of());
        this.serving = Parts.of("io.serai.tools.internal", "io.serai.understanding.internal");
        this.understanding = serving.get(UnderstandingRehearsal.class).knowing(Catalogue.NONE);
    }

    /**
     * @param expected calls that should have been made
     * @param right how many of them were
     * @param wrong changes that should not have been made
     * @param leaks what was told that must never be
     * @param handedOff whether a person was called
     * @param said what was said on both sides
     * @param otherwise how it went otherwise; empty: as it is written
     */
    record Outcome(
            int expected,
            int right,
            int wrong,
            int leaks,
            boolean handedOff,
            List<String> otherwise,
            List<String> said) {}

    /** One that cannot be played says why, and the others are played. */
    Outcome play(ServiceCase given) {
        try {
            return played(given);
        } catch (Arguments.Wrong | IllegalArgumentException unplayable) {
            int expected = of(given, Step.Calls.class).size();
            return new Outcome(expected, 0, 0, 0, false, List.of(String.valueOf(unplayable.getMessage())), List.of());
        }
    }

    private Outcome played(ServiceCase given) {
        of(given, Step.Unreadable.class).stream().findFirst().ifPresent(broken -> {
            throw new Arguments.Wrong(broken.why());
        });
        var setup = new ServiceTalk.Setup();
        setup.shop = data;
        given.steps().forEach(step -> {
            if (step instanceof Step.With with) {
                setup.with(given.folder(), with.what(), with.value());
            }
        });
        var talk = new ServiceTalk(
                shop.brain(), serving.get(ToolsRehearsal.class), shop.languages(), understanding, setup);
        var otherwise = new ArrayList<String>();
        for (Step step : given.steps()) {
            try {
                played(talk, step);
                if (setup.sure && step instanceof Step.Customer) {
                    insists(talk, of(given, Step.Calls.class));
                }
            } catch (Talk.Otherwise unlike) {
                otherwise.add(String.valueOf(unlike.getMessage()));
            }
        }
        return judged(given, talk, otherwise);
    }

    /** Says yes to what they want, as often as they are asked, and no to everything else. */
    private static void insists(ServiceTalk talk, List<Step.Calls> wanted) {
        var judge = new ServiceJudge(talk);
        for (int asked = 0; asked < MOST_ASKED && talk.pending().isPresent(); asked++) {
            talk.say(judge.wanted(talk.pending().get(), wanted) ? "Yes, please." : "No.");
        }
    }

    private static void played(ServiceTalk talk, Step step) {
        switch (step) {
            case Step.Customer customer -> talk.say(customer.said());
            case Step.Taps taps -> talk.tap(taps.option());
            case Step.ReadsCode code -> talk.say(talk.code());
            case Step.Bot bot -> {
                boolean right =
                        talk.does(bot.does()) && bot.says().stream().allMatch(part -> holds(talk.spoken(), part));
                if (!right) {
                    throw new Talk.Otherwise("expected: " + bot.does() + " " + bot.says() + ", but: " + talk.shown());
                }
            }
            case Step.MustNot not -> {
                if (not.says().stream().anyMatch(part -> holds(talk.spoken(), part))) {
                    throw new Talk.Otherwise("must not: " + not.says() + ", but: " + talk.shown());
                }
            }
            case Step.With with -> {}
            case Step.Never never -> {}
            case Step.Once once -> {}
            case Step.Unreadable broken -> {}
            case Step.Calls calls -> {}
            case Step.CallsNothing nothing -> {}
            case Step.State state -> {}
        }
    }

    private static Outcome judged(ServiceCase given, ServiceTalk talk, List<String> otherwise) {
        var judge = new ServiceJudge(talk);
        List<Step.Calls> expected = of(given, Step.Calls.class);
        var made = judge.made(expected);
        expected.stream()
                .filter(call -> !made.contains(call))
                .forEach(call -> otherwise.add(
                        "not called: " + call.tool() + " " + call.arguments() + "; the last it said: " + talk.shown()));
        List<ToolCall.Change> wrong = judge.wrong(expected);
        wrong.forEach(change ->
                otherwise.add("changed what it must not: " + change.kind().code() + " " + change.change()));
        otherwise.addAll(judge.states(of(given, Step.State.class)));
        int leaks = 0;
        for (Step.Never never : of(given, Step.Never.class)) {
            for (String part : never.says()) {
                if (talk.answers().stream().anyMatch(answer -> holds(answer, part))) {
                    leaks++;
                    otherwise.add("told: " + part);
                }
            }
        }
        for (Step.Once once : of(given, Step.Once.class)) {
            once.says().stream()
                    .filter(part -> talk.answers().stream().noneMatch(answer -> holds(plain(answer), plain(part))))
                    .forEach(part -> otherwise.add("never said: " + part));
        }
        return new Outcome(
                expected.size(), made.size(), wrong.size(), leaks, talk.everHandedOff(), otherwise, talk.said());
    }

    /** Thousands are written with and without commas. */
    private static String plain(String text) {
        return text.replaceAll("(?<=\\d),(?=\\d{3})", "");
    }

    private static boolean holds(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    private static <T extends Step> List<T> of(ServiceCase given, Class<T> kind) {
        return given.steps().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void close() {
        serving.close();
        shop.close();
    }
}
