package io.serai.brain.internal;

import io.serai.brain.Decision;
import io.serai.brain.Memory;
import io.serai.brain.Turn;
import io.serai.content.Content;
import io.serai.conversations.Conversation.HandOff;
import io.serai.conversations.Trace;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import io.serai.tools.ToolCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** One turn while it is being thought about: what was said, what has been noticed so far, and the way to end with a decision. */
final class Thinking {
    private static final int CANDIDATES_SHOWN = 5;

    private final Turn turn;
    private final Voice voice;
    private final LongSupplier nanos;
    private final long began;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Double> milliseconds = new LinkedHashMap<>();
    private List<Found> candidates = List.of();
    private List<Passage> given = List.of();
    private double confidence;
    private Memory memory;
    private String question;
    private HandOff.Priority priority = HandOff.Priority.NORMAL;
    private Optional<String> team = Optional.empty();

    Thinking(Turn turn, Voice voice, LongSupplier nanos) {
        this(turn, voice, nanos, nanos.getAsLong());
    }

    private Thinking(Turn turn, Voice voice, LongSupplier nanos, long began) {
        this.turn = turn;
        this.voice = voice;
        this.nanos = nanos;
        this.began = began;
        this.memory = turn.memory();
        this.question = said();
    }

    /** The same turn, answered in another language than was detected. */
    Thinking inLanguage(Language language) {
        var other = new Voice(voice.persona(), voice.shopName(), language, voice.phrasebook());
        return new Thinking(turn, other, nanos, began);
    }

    Turn turn() {
        return turn;
    }

    Voice voice() {
        return voice;
    }

    /** Everything that the customer has just said. */
    String said() {
        return String.join("\n", turn.said()).strip();
    }

    /** What the bot remembers, with what this turn has brought so far. */
    Memory memory() {
        return memory;
    }

    void remember(Memory changed) {
        memory = changed;
    }

    /** The question as it was understood: whole, without what was said before. */
    void understoodAs(String whole) {
        question = whole;
    }

    String question() {
        return question;
    }

    /** These passages are what the customer gets. */
    void gives(List<Passage> passages) {
        given = List.copyOf(passages);
    }

    List<Passage> given() {
        return given;
    }

    void note(String code, String fact) {
        notes.put(code, fact);
    }

    void found(List<Found> found, double confidence) {
        this.candidates = found.stream().limit(CANDIDATES_SHOWN).toList();
        this.confidence = confidence;
    }

    Optional<Found> best() {
        return candidates.stream().findFirst();
    }

    <T> T timed(String step, Supplier<T> work) {
        long start = nanos.getAsLong();
        try {
            return work.get();
        } finally {
            milliseconds.merge(step, millisSince(start), Double::sum);
        }
    }

    Decision.Answer say(String reason, String text) {
        return new Decision.Answer(new Content.Text(voice.dressed(text)), Optional.empty(), trace("answer", reason));
    }

    /** The bot's own words as an answer: the first of an episode begins with the greeting. */
    Decision.Answer sayGreeted(String reason, String text) {
        return say(reason, greeted(apologetic(text)));
    }

    Decision.Answer answer(String reason, String text, Decision.Wording wording) {
        String whole = voice.dressed(greeted(apologetic(text)));
        return new Decision.Answer(new Content.Text(whole), Optional.of(wording), trace("answer", reason));
    }

    Decision.Ask ask(String reason, String prompt, List<Content.Menu.Option> options) {
        return new Decision.Ask(new Content.Menu(greeted(prompt), options), trace("ask", reason));
    }

    /** Should it be handed over: how soon, and to whom. */
    void urgent(HandOff.Priority howSoon, Optional<String> whom) {
        priority = howSoon;
        team = whom;
    }

    Decision.HandOffTo handOff(HandOff.Reason why, String reason, String farewell) {
        boolean ordinary = priority == HandOff.Priority.NORMAL;
        var howSoon = ordinary && turn.scene().important() ? HandOff.Priority.HIGH : priority;
        var handOff = new HandOff(why, Summary.of(this), Summary.brief(this, why, howSoon, team));
        return new Decision.HandOffTo(handOff, new Content.Text(farewell), trace("hand_off", reason));
    }

    Decision.Act act(String reason, ToolCall call) {
        return new Decision.Act(call, trace("act", reason));
    }

    Decision.StayQuiet stayQuiet(String reason) {
        return new Decision.StayQuiet(trace("stay_quiet", reason));
    }

    /** Whoever is angry hears that we are sorry before they hear the answer. */
    private String apologetic(String text) {
        return memory.angry() > 0 ? voice.line("upset") + " " + text : text;
    }

    /** The first word of an episode begins with the greeting. */
    private String greeted(String text) {
        return turn.first() ? voice.opening(turn.scene()) + "\n\n" + text : text;
    }

    private Trace trace(String decision, String reason) {
        milliseconds.put("total", millisSince(began));
        var shown = candidates.stream()
                .map(found -> new Trace.Candidate(
                        found.passage().id().toString(),
                        Titles.of(found.passage(), turn.language()),
                        found.score(),
                        found.words(),
                        found.meaning()))
                .toList();
        return new Trace(decision, reason, confidence, voice.language(), shown, Optional.empty(), notes, milliseconds);
    }

    private double millisSince(long start) {
        return Math.round((nanos.getAsLong() - start) / 1_000.0) / 1_000.0;
    }
}
