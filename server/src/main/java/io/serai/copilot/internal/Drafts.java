package io.serai.copilot.internal;

import io.serai.accounts.Accounts;
import io.serai.accounts.Agent;
import io.serai.accounts.Workspace;
import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Memories;
import io.serai.brain.Persona;
import io.serai.brain.Personas;
import io.serai.brain.Turn;
import io.serai.channels.BusinessHours;
import io.serai.channels.Channels;
import io.serai.conversations.Author;
import io.serai.conversations.ConversationId;
import io.serai.conversations.Message;
import io.serai.conversations.Trace;
import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import io.serai.shared.Language;
import io.serai.understanding.Heard;
import io.serai.understanding.Understanding;
import io.serai.understanding.Utterance;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Drafts an answer with the bot's own brain, whoever has the turn. The draft is the agent's to send, change or leave. */
@Service
public class Drafts {
    private static final int SOURCES = 3;

    private final Talks talks;
    private final Brain brain;
    private final Personas personas;
    private final Memories memories;
    private final Accounts accounts;
    private final Channels channels;
    private final Understanding understanding;
    private final KnowledgeBase knowledge;
    private final Clock clock;

    Drafts(
            Talks talks,
            Brain brain,
            Personas personas,
            Memories memories,
            Accounts accounts,
            Channels channels,
            Understanding understanding,
            KnowledgeBase knowledge,
            Clock clock) {
        this.talks = talks;
        this.brain = brain;
        this.personas = personas;
        this.memories = memories;
        this.accounts = accounts;
        this.channels = channels;
        this.understanding = understanding;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /** {@code KNOWLEDGE}: a passage's own words; {@code UNSURE}: a passage that may answer; {@code NOTHING}: nothing does. */
    public enum By {
        MODEL,
        KNOWLEDGE,
        QUESTION,
        UNSURE,
        NOTHING
    }

    public record Source(UUID passage, String title, String text, double score) {}

    /** @param reason as in a {@link Trace} */
    public record Draft(
            Optional<String> text, By by, String reason, double confidence, Language language, List<Source> sources) {}

    public Draft draft(Agent agent, ConversationId id) {
        Talk talk = talks.of(agent, id);
        List<String> said = Talk.said(talk.open());
        if (said.isEmpty()) {
            return new Draft(Optional.empty(), By.NOTHING, "nothing_open", 0, talk.language(), List.of());
        }
        Turn turn = turn(talk, said);
        return switch (brain.decide(turn)) {
            case Decision.Answer answer -> worded(talk, turn, answer);
            case Decision.Ask ask ->
                drafted(talk, By.QUESTION, Optional.of(ask.question().prompt()), ask.trace());
            case Decision.HandOffTo handOff -> unsure(talk, handOff.trace());
            // a look-up is the bot's own business; none is offered here
            case Decision.Act act -> unsure(talk, act.trace());
            case Decision.StayQuiet quiet -> drafted(talk, By.NOTHING, Optional.empty(), quiet.trace());
        };
    }

    private Draft worded(Talk talk, Turn turn, Decision.Answer answer) {
        return switch (brain.word(turn, answer, piece -> {})) {
            case Decision.Answer said -> {
                By by = said.trace().model().isPresent() ? By.MODEL : By.KNOWLEDGE;
                yield drafted(talk, by, Optional.of(said.content().words()), said.trace());
            }
            case Decision.Ask ask ->
                drafted(talk, By.QUESTION, Optional.of(ask.question().prompt()), ask.trace());
            case Decision.HandOffTo handOff -> unsure(talk, handOff.trace());
            // a look-up is the bot's own business; none is offered here
            case Decision.Act act -> unsure(talk, act.trace());
            case Decision.StayQuiet quiet -> drafted(talk, By.NOTHING, Optional.empty(), quiet.trace());
        };
    }

    /** What a bot must not say on its own, a person may look at: the nearest passage, if it is near at all. */
    private Draft unsure(Talk talk, Trace trace) {
        List<Source> sources = sources(talk, trace);
        Optional<Source> best = sources.stream().findFirst().filter(source -> source.score() >= Thresholds.ASK);
        return new Draft(
                best.map(Source::text),
                best.isPresent() ? By.UNSURE : By.NOTHING,
                trace.reason(),
                trace.confidence(),
                talk.language(),
                sources);
    }

    private Draft drafted(Talk talk, By by, Optional<String> text, Trace trace) {
        return new Draft(
                text.filter(words -> !words.isBlank()),
                by,
                trace.reason(),
                trace.confidence(),
                trace.language(),
                sources(talk, trace));
    }

    private List<Source> sources(Talk talk, Trace trace) {
        return trace.candidates().stream()
                .limit(SOURCES)
                .flatMap(candidate -> knowledge
                        .passage(talk.agent().workspace(), UUID.fromString(candidate.passage()))
                        .map(passage -> new Source(
                                passage.id(), candidate.title(), text(passage, talk.language()), candidate.score()))
                        .stream())
                .toList();
    }

    static String text(Passage passage, Language language) {
        return passage.answerIn(language).orElse(passage.text());
    }

    private Turn turn(Talk talk, List<String> said) {
        Workspace workspace = accounts.workspace(talk.agent().workspace());
        Persona persona = awake(personas.of(workspace.id()));
        return new Turn(
                workspace.id(),
                persona,
                workspace.shopName(),
                said,
                talk.language(),
                Optional.empty(),
                talk.before().stream().map(Drafts::line).toList(),
                memories.of(talk.conversation()),
                false,
                List.of(),
                false,
                heard(talk, said, workspace),
                new Turn.Scene(
                        clock.instant(),
                        workspace.zone(),
                        talk.contact().country(),
                        talk.contact().zone(),
                        channels.account(workspace.id(), talk.conversation().account())
                                .map(account -> BusinessHours.of(account.settings(), workspace.zone()))
                                .orElse(BusinessHours.unknown(workspace.zone())),
                        talk.conversation().address().kind(),
                        workspace.language(),
                        false));
    }

    private static Persona awake(Persona persona) {
        return new Persona(
                true,
                persona.name(),
                persona.tone(),
                persona.greetings(),
                persona.apologies(),
                persona.closings(),
                persona.sensitiveWords(),
                persona.manner(),
                persona.guardrails());
    }

    private Heard heard(Talk talk, List<String> said, Workspace workspace) {
        return understanding.hear(new Utterance(
                workspace.id(),
                said,
                talk.language(),
                talk.contact().country(),
                clock.instant(),
                talk.contact().zone().orElse(workspace.zone())));
    }

    private static Turn.Line line(Message message) {
        return new Turn.Line(
                switch (message.author()) {
                    case Author.Customer customer -> Turn.Speaker.CUSTOMER;
                    case Author.Bot bot -> Turn.Speaker.BOT;
                    case Author.System system -> Turn.Speaker.BOT;
                    case Author.Human human -> Turn.Speaker.HUMAN;
                    case Author.Elsewhere elsewhere -> Turn.Speaker.HUMAN;
                },
                Talk.words(message));
    }
}
