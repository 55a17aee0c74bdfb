package io.serai.eval;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Turn;
import io.serai.content.Content;
import io.serai.language.Languages;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Heard;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Plays one golden dialogue against the brain, and stops at the first thing that goes otherwise. */
final class Talk {
    private static final WorkspaceId WORKSPACE = WorkspaceId.next();
    private static final String SHOP = "Kestrel & Pine";
    private static final Duration FORGET_AFTER = Duration.ofHours(24);

    private final Brain brain;
    private final Languages languages;
    private final Understanding understanding;
    private final Setting setting = new Setting();
    private final List<Turn.Line> history = new ArrayList<>();
    private Optional<Language> before = Optional.empty();
    private List<Content.Menu.Option> offered = List.of();
    private Optional<Decision> decision = Optional.empty();
    private Memory memory = Memory.NONE;

    /** It went otherwise than it was written. */
    static final class Otherwise extends RuntimeException {
        Otherwise(String message) {
            super(message);
        }
    }

    Talk(Brain brain, Languages languages, Understanding understanding) {
        this.brain = brain;
        this.languages = languages;
        this.understanding = understanding;
    }

    void play(Dialogue dialogue) {
        for (Dialogue.Step step : dialogue.steps()) {
            switch (step) {
                case Dialogue.Step.With with
                when with.what().equals("language") -> before = Optional.of(new Language(with.value()));
                case Dialogue.Step.With with -> setting.with(with.what(), with.value());
                case Dialogue.Step.Customer customer -> hear(customer.said(), Optional.empty(), List.of(), false);
                case Dialogue.Step.SendsFile file -> hear(words(file.words()), Optional.empty(), List.of(), true);
                case Dialogue.Step.Shows shows ->
                    hear(words(shows.words()), Optional.empty(), List.of(String.join("\n", shows.lines())), false);
                case Dialogue.Step.Taps taps -> tap(taps.option());
                case Dialogue.Step.Later later -> setting.later(Duration.parse(later.duration()));
                case Dialogue.Step.Bot bot -> expect(bot);
                case Dialogue.Step.MustNot mustNot -> mustNotSay(mustNot.says());
                case Dialogue.Step.Remembers remembers -> holds(memory.toString(), remembers.parts(), "remembers");
            }
        }
    }

    private void tap(int number) {
        if (number > offered.size()) {
            throw new Otherwise("there are only " + offered.size() + " choices");
        }
        var option = offered.get(number - 1);
        hear(List.of(option.label()), Optional.of(option.id()), List.of(), false);
    }

    private static List<String> words(String words) {
        return words.isEmpty() ? List.of() : List.of(words);
    }

    private void hear(List<String> said, Optional<String> choice, List<String> seen, boolean unreadable) {
        String text = String.join("\n", said);
        Language language = choice.isPresent() || text.isBlank()
                ? before.orElse(Language.ENGLISH)
                : languages.detect(text, before).language();
        var heard = heard(said, language).beside(heard(seen, language));
        Memory known = memory.holds(1, setting.now(), FORGET_AFTER) ? memory : Memory.NONE;
        Decision made = brain.decide(new Turn(
                WORKSPACE,
                setting.persona(),
                SHOP,
                said,
                language,
                choice,
                List.copyOf(history),
                known,
                history.stream().noneMatch(line -> line.speaker() != Turn.Speaker.CUSTOMER),
                seen,
                unreadable,
                heard,
                setting.scene()));
        decision = Optional.of(made);
        memory = made.memory();
        before = Optional.of(made.trace().language());
        said.forEach(line -> history.add(new Turn.Line(Turn.Speaker.CUSTOMER, line)));
        offered = made instanceof Decision.Ask ask ? ask.question().options() : List.of();
        if (!spoken().isEmpty()) {
            history.add(new Turn.Line(Turn.Speaker.BOT, spoken()));
        }
    }

    private Heard heard(List<String> texts, Language language) {
        return understanding.hear(new Utterance(
                WORKSPACE,
                texts,
                language,
                setting.scene().country(),
                setting.now(),
                setting.scene().zone()));
    }

    private Decision made() {
        return decision.orElseThrow(() -> new Otherwise("nobody has said anything yet"));
    }

    private String spoken() {
        return switch (made()) {
            case Decision.Answer answer -> answer.content().words();
            case Decision.Ask ask -> ask.question().prompt();
            case Decision.HandOffTo handOff -> handOff.farewell().body();
            case Decision.Act act -> "";
            case Decision.StayQuiet quiet -> "";
        };
    }

    private String does() {
        return switch (made()) {
            case Decision.Answer answer -> "answers";
            case Decision.Ask ask -> "asks";
            case Decision.HandOffTo handOff -> "hands off";
            case Decision.Act act -> "does " + act.call().kind().code();
            case Decision.StayQuiet quiet -> "stays quiet";
        };
    }

    private void expect(Dialogue.Step.Bot bot) {
        if (bot.does().equals("leads to")) {
            if (does().equals("asks")) {
                tap(1);
            }
            expect(new Dialogue.Step.Bot("answers", bot.says()));
            return;
        }
        if (!does().equals(bot.does())) {
            throw new Otherwise("expected: " + bot.does() + " " + bot.says() + ", but it " + shown());
        }
        holds(said(), bot.says(), "expected");
    }

    private void holds(String text, List<String> parts, String what) {
        for (String part : parts) {
            if (!text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                throw new Otherwise(what + ": " + part + ", but it " + shown());
            }
        }
    }

    private void mustNotSay(List<String> parts) {
        for (String part : parts) {
            if (said().toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT))) {
                throw new Otherwise("must not: " + part + ", but it " + shown());
            }
        }
    }

    /** All that the customer sees, and for a hand-off all that the desk gets. */
    private String said() {
        String labels = offered.stream().map(Content.Menu.Option::label).collect(Collectors.joining(" / "));
        return made() instanceof Decision.HandOffTo handOff
                ? spoken() + " " + handOff.why().reason() + " " + handOff.why().summary() + " "
                        + handOff.why().brief()
                : spoken() + " " + labels;
    }

    private String shown() {
        var trace = made().trace();
        return does() + " “" + said().strip() + "” [" + trace.reason() + " " + trace.language() + " " + trace.notes()
                + " "
                + trace.candidates().stream()
                        .limit(3)
                        .map(found -> "%s %.2f".formatted(found.title(), found.score()))
                        .toList()
                + "]";
    }
}
