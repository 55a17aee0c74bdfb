package io.serai.knowledge.http;

import io.serai.knowledge.KnowledgeBase;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.KnowledgeBase.Question;
import io.serai.knowledge.Passage;
import io.serai.knowledge.Thresholds;
import io.serai.language.Languages;
import io.serai.privacy.CurrentAgent;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the bot would find. */
@RestController
class SearchController {
    private static final int SHOWN = 8;
    private static final int LONGEST = 1_000;

    private final KnowledgeBase knowledge;
    private final Languages languages;
    private final CurrentAgent current;

    SearchController(KnowledgeBase knowledge, Languages languages, CurrentAgent current) {
        this.knowledge = knowledge;
        this.languages = languages;
        this.current = current;
    }

    enum Verdict {
        ANSWER,
        ASK,
        HAND_OFF
    }

    record Result(Language language, List<Hit> found, Verdict decision) {}

    record Hit(UUID passage, Passage.Kind kind, String title, String text, double score, double words, double meaning) {
        static Hit of(Found found) {
            Passage passage = found.passage();
            return new Hit(
                    passage.id(),
                    passage.kind(),
                    passage.title(),
                    passage.text(),
                    found.score(),
                    found.words(),
                    found.meaning());
        }
    }

    @GetMapping("/api/knowledge/search")
    Result search(@RequestParam(defaultValue = "") String q, @RequestParam Optional<String> language) {
        WorkspaceId workspace = current.agent().workspace();
        String question = q.substring(0, Math.min(q.length(), LONGEST)).strip();
        Language spoken = language.filter(tag -> !tag.isBlank())
                .map(Language::new)
                .orElseGet(() -> languages.detect(question, Optional.empty()).language());
        List<Found> found =
                question.isEmpty() ? List.of() : knowledge.search(new Question(workspace, question, spoken), SHOWN);
        return new Result(spoken, found.stream().map(Hit::of).toList(), verdict(found));
    }

    private static Verdict verdict(List<Found> found) {
        double best = found.isEmpty() ? 0 : found.getFirst().score();
        return best >= Thresholds.ANSWER ? Verdict.ANSWER : best >= Thresholds.ASK ? Verdict.ASK : Verdict.HAND_OFF;
    }
}
