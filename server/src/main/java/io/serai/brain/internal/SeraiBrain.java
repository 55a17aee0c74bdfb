package io.serai.brain.internal;

import io.serai.brain.Brain;
import io.serai.brain.Decision;
import io.serai.brain.Persona;
import io.serai.brain.Recall;
import io.serai.brain.Turn;
import io.serai.brain.internal.errands.Errands;
import io.serai.brain.internal.guard.GuardedKnowledge;
import io.serai.brain.internal.guard.PhraseGuard;
import io.serai.brain.internal.hearing.HoursAsked;
import io.serai.brain.internal.hearing.HumanRequests;
import io.serai.brain.internal.hearing.Phrasebook;
import io.serai.brain.internal.hearing.Replies;
import io.serai.brain.internal.hearing.Sensitivity;
import io.serai.brain.internal.hearing.SmallTalk;
import io.serai.brain.internal.wording.Wordsmith;
import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff.Reason;
import io.serai.knowledge.KnowledgeBase;
import io.serai.models.ChatModel;
import io.serai.models.Tool;
import io.serai.shared.Language;
import io.serai.understanding.Intents;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Looks for one thing after another; the first that has something to say decides, and the shop's knowledge has the last word. */
final class SeraiBrain implements Brain {
    private final Phrasebook phrasebook;
    private final Declining declining;
    private final List<Step> steps;
    private final FromKnowledge fromKnowledge;
    private final Replies replies;
    private final Wordsmith wordsmith;
    private final List<Tool.Source> tools;
    private final LongSupplier nanos;

    SeraiBrain(KnowledgeBase knowledge, ChatModel chatModel, LongSupplier nanos) {
        this(knowledge, chatModel, Intents.NONE, List.of(), nanos);
    }

    SeraiBrain(KnowledgeBase known, ChatModel chatModel, Intents intents, List<Tool.Source> tools, LongSupplier nanos) {
        this.nanos = nanos;
        this.tools = List.copyOf(tools);
        var guard = new PhraseGuard();
        var knowledge = new GuardedKnowledge(known, guard);
        this.declining = new Declining(guard);
        this.phrasebook = new Phrasebook();
        this.wordsmith = new Wordsmith(chatModel, guard, nanos);
        var smallTalk = new SmallTalk(phrasebook);
        var excerpt = new Excerpt();
        this.replies = new Replies(phrasebook);
        this.fromKnowledge = new FromKnowledge(new Lookup(knowledge, Recall.standard()), smallTalk, replies, excerpt);
        var tapped = new TappedChoice(knowledge, excerpt);
        this.steps = List.of(
                new HandOffSteps.WhilePaused(),
                new HandOffSteps.WhenSensitive(new Sensitivity(phrasebook)),
                new HandOffSteps.WhenRuled(),
                new HandOffSteps.WhenAskedForHuman(new HumanRequests(phrasebook)),
                new HandOffSteps.WhenUpset(),
                tapped,
                declining,
                new ByErrand(new Errands()),
                new HandOffSteps.WhenUnreadable(),
                new HandOffSteps.WhenForbidden(),
                new PendingAnswer(replies, tapped),
                new Rejected(replies, fromKnowledge),
                new WhenAskedForHours(new HoursAsked(phrasebook), fromKnowledge, smallTalk, replies),
                new ByIntent(intents, fromKnowledge),
                new FromPicture(fromKnowledge, smallTalk, replies),
                new Chatting(smallTalk),
                new HandOffSteps.WhenImportant());
    }

    @Override
    public Decision decide(Turn given) {
        Turn turn = declining.cleaned(given);
        var thinking = new Thinking(turn, voice(turn.persona(), turn.shopName(), turn.language()), nanos);
        Facts.noted(thinking, replies);
        Decision decision = steps.stream()
                .map(step -> step.consider(thinking))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> fromKnowledge.decide(thinking));
        return Forbidden.unsaid(thinking, decision.remembering(Remembering.after(thinking, decision)));
    }

    @Override
    public Decision word(Turn turn, Decision.Answer answer, Consumer<String> onDraft) {
        Voice voice = voice(turn.persona(), turn.shopName(), turn.language());
        String opening = turn.first() ? voice.opening(turn.scene()) + "\n\n" : "";
        var offered = tools.stream()
                .flatMap(source -> source.tools(turn.workspace(), turn.language()).stream())
                .toList();
        var worded = wordsmith.word(turn.workspace(), answer, opening, offered, onDraft);
        if (!worded.failed().isEmpty() && worded.declined()) {
            return couldNotLookUp(turn, voice, worded.failed());
        }
        Decision.Answer said = Forbidden.in(turn, worded.answer().content().words()) ? answer : worded.answer();
        return worded.failed().isEmpty() ? said : honest(said, voice, worded.failed());
    }

    private Decision couldNotLookUp(Turn turn, Voice voice, List<String> failed) {
        var thinking = new Thinking(turn, voice, nanos);
        thinking.note("tools_failed", String.join(", ", failed));
        Decision handOff = thinking.handOff(Reason.TOOL_FAILURE, "tool_failed", voice.sorry("tool-failed"));
        return handOff.remembering(Remembering.after(thinking, handOff));
    }

    /** The customer is told that not everything could be looked up. */
    private static Decision.Answer honest(Decision.Answer answer, Voice voice, List<String> failed) {
        var noted = answer.trace().noting(Map.of("tools_failed", String.join(", ", failed)));
        String text = answer.content().words() + "\n\n" + voice.line("not-looked-up");
        return new Decision.Answer(new Content.Text(text), Optional.empty(), noted, answer.memory());
    }

    @Override
    public String waitingLine(Persona persona, Language language, boolean somebodyIsThere) {
        return voice(persona, "", language).line(somebodyIsThere ? "waiting-here" : "waiting-away");
    }

    private Voice voice(Persona persona, String shopName, Language language) {
        return new Voice(persona, shopName, language, phrasebook);
    }
}
