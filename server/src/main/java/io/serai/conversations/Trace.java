package io.serai.conversations;

import io.serai.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why the bot did what it did in one turn; shown at the desk.
 *
 * @param decision {@code answer}, {@code ask}, {@code hand_off}, {@code stay_quiet}
 * @param reason a code that the desk puts in words: {@code confident}, {@code several_meanings}, {@code nothing_found}, {@code asked_for_human} …
 * @param confidence calibrated, 0 to 1
 * @param candidates what retrieval found, best first
 * @param model the chat model that worded the answer
 * @param notes further facts by code, e.g. {@code model_failed} → {@code timeout}
 * @param milliseconds by step: {@code language}, {@code retrieval}, {@code wording}, {@code total}
 */
public record Trace(
        String decision,
        String reason,
        double confidence,
        Language language,
        List<Candidate> candidates,
        Optional<String> model,
        Map<String, String> notes,
        Map<String, Double> milliseconds) {
    /** @param passage the passage's id in the knowledge base; @param score the fused score, 0 to 1 */
    public record Candidate(String passage, String title, double score, double words, double meaning) {}

    public Trace {
        candidates = List.copyOf(candidates);
        notes = Map.copyOf(notes);
        milliseconds = Map.copyOf(milliseconds);
    }

    /** The same with further facts. */
    public Trace noting(Map<String, String> more) {
        var all = new HashMap<>(notes);
        all.putAll(more);
        return new Trace(decision, reason, confidence, language, candidates, model, all, milliseconds);
    }
}
