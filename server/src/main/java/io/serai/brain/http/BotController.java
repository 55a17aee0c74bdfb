package io.serai.brain.http;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Workspace;
import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.brain.Turn;
import io.serai.channels.BusinessHours;
import io.serai.channels.Channels;
import io.serai.content.ChannelKind;
import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Trace;
import io.serai.language.Languages;
import io.serai.models.PictureReader;
import io.serai.privacy.AuditLog;
import io.serai.privacy.CurrentAgent;
import io.serai.privacy.Permission;
import io.serai.shared.Language;
import io.serai.shared.Problem;
import io.serai.understanding.Heard;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the bot is, and a place to talk to it before customers do. */
@RestController
@RequestMapping("/api/bot")
class BotController {
    private static final int LONGEST = 2_000;
    private static final int MOST_LINES = 20;

    private final Personas personas;
    private final Brain brain;
    private final Languages languages;
    private final Accounts accounts;
    private final CurrentAgent current;
    private final AuditLog audit;
    private final Understanding understanding;
    private final Channels channels;
    private final Clock clock;

    BotController(
            Personas personas,
            Brain brain,
            Languages languages,
            Accounts accounts,
            CurrentAgent current,
            AuditLog audit,
            Understanding understanding,
            Channels channels,
            Clock clock) {
        this.channels = channels;
        this.personas = personas;
        this.brain = brain;
        this.languages = languages;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.understanding = understanding;
        this.clock = clock;
    }

    record TriedLine(@Nullable String speaker, @Nullable String text) {
        Turn.Line line() {
            return new Turn.Line(
                    switch (Objects.requireNonNullElse(speaker, "").toLowerCase(Locale.ROOT)) {
                        case "customer" -> Turn.Speaker.CUSTOMER;
                        case "bot" -> Turn.Speaker.BOT;
                        default -> throw Problem.invalid("A speaker is 'customer' or 'bot'.");
                    },
                    Objects.requireNonNullElse(text, ""));
        }
    }

    record TryRequest(
            @Nullable String said,
            @Nullable List<String> seen,
            @Nullable Boolean unreadable,
            @Nullable List<TriedLine> history,
            @Nullable String choice,
            @Nullable Memory memory) {}

    /** @param memory to be sent along with the next thing that is said */
    record Tried(String decision, Optional<Content> content, Trace trace, Memory memory, Optional<HandOff> handOff) {}

    @GetMapping
    Persona persona() {
        return personas.of(current.agent().workspace());
    }

    @PutMapping
    Persona change(@RequestBody Persona persona) {
        Agent agent = current.require(Permission.EDIT_BOT);
        personas.change(agent.workspace(), persona);
        audit.record(
                agent.workspace(),
                Optional.of(agent.id()),
                "bot.changed",
                Map.of(
                        "active",
                        String.valueOf(persona.active()),
                        "tone",
                        persona.tone().name()));
        return persona;
    }

    @PostMapping("/try")
    Tried talk(@RequestBody TryRequest request) {
        Agent agent = current.require(Permission.EDIT_BOT);
        Turn turn = turn(agent, request);
        Decision decision = brain.decide(turn);
        return switch (decision) {
            case Decision.Answer answer -> {
                yield switch (brain.word(turn, answer, draft -> {})) {
                    case Decision.Answer worded -> tried(worded, Optional.of(worded.content()), worded.trace());
                    case Decision.HandOffTo handOff -> tried(handOff, Optional.of(handOff.farewell()), handOff.trace());
                    case Decision.Ask ask -> tried(ask, Optional.of(ask.question()), ask.trace());
                    case Decision.Act act -> tried(act, Optional.empty(), act.trace());
                    case Decision.StayQuiet quiet -> tried(quiet, Optional.empty(), quiet.trace());
                };
            }
            case Decision.Ask ask -> tried(decision, Optional.of(ask.question()), ask.trace());
            case Decision.HandOffTo handOff -> tried(decision, Optional.of(handOff.farewell()), handOff.trace());
            case Decision.Act act -> tried(decision, Optional.empty(), act.trace());
            case Decision.StayQuiet quiet -> tried(decision, Optional.empty(), quiet.trace());
        };
    }

    private static Tried tried(Decision decision, Optional<Content> content, Trace trace) {
        Optional<HandOff> why =
                decision instanceof Decision.HandOffTo handOff ? Optional.of(handOff.why()) : Optional.empty();
        return new Tried(trace.decision(), content, trace, decision.memory(), why);
    }

    private Turn.Scene scene(Agent agent) {
        var workspace = accounts.workspace(agent.workspace());
        return new Turn.Scene(
                clock.instant(),
                workspace.zone(),
                Optional.empty(),
                Optional.empty(),
                hours(workspace),
                ChannelKind.WIDGET,
                workspace.language(),
                false);
    }

    /** Those of the first account that has any: nobody knows yet through which one the customer will write. */
    private BusinessHours hours(Workspace workspace) {
        return channels.accounts(workspace.id()).stream()
                .map(account -> BusinessHours.of(account.settings(), workspace.zone()))
                .filter(BusinessHours::areKnown)
                .findFirst()
                .orElseGet(() -> BusinessHours.unknown(workspace.zone()));
    }

    private Turn turn(Agent agent, TryRequest request) {
        String said = Objects.requireNonNullElse(request.said(), "").strip();
        List<String> seen = request.seen() == null ? List.of() : request.seen();
        boolean unreadable = Boolean.TRUE.equals(request.unreadable());
        boolean silent = said.isEmpty() && seen.isEmpty() && !unreadable;
        if (silent || said.length() + String.join("", seen).length() > LONGEST + PictureReader.MOST_LETTERS) {
            throw Problem.invalid("Say something of at most " + LONGEST + " characters.");
        }
        List<String> words = said.isEmpty() ? List.of() : List.of(said);
        var given = request.history() == null ? List.<TriedLine>of() : request.history();
        var history = given.stream()
                .skip(Math.max(0, given.size() - MOST_LINES))
                .map(TriedLine::line)
                .toList();
        Workspace workspace = accounts.workspace(agent.workspace());
        Language language = languages
                .detect(said.isEmpty() ? String.join("\n", seen) : said, spokenBefore(history))
                .language();
        return new Turn(
                agent.workspace(),
                personas.of(agent.workspace()),
                workspace.shopName(),
                words,
                language,
                Optional.ofNullable(request.choice()),
                history,
                Objects.requireNonNullElse(request.memory(), Memory.NONE),
                history.stream().noneMatch(line -> line.speaker() == Turn.Speaker.BOT),
                seen,
                unreadable,
                heard(workspace, words, language).beside(heard(workspace, seen, language)),
                scene(agent));
    }

    private Heard heard(Workspace workspace, List<String> texts, Language language) {
        return understanding.hear(
                new Utterance(workspace.id(), texts, language, Optional.empty(), clock.instant(), workspace.zone()));
    }

    private Optional<Language> spokenBefore(List<Turn.Line> history) {
        return history.reversed().stream()
                .filter(line -> line.speaker() == Turn.Speaker.CUSTOMER)
                .findFirst()
                .map(line -> languages.detect(line.text(), Optional.empty()).language());
    }
}
