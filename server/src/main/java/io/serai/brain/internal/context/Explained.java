package io.serai.brain.internal.context;

import io.serai.brain.Turn;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.knowledge.Passage;
import io.serai.shared.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of a written question was said in the conversation, each of its words weighing by how few of the other questions have it. */
final class Explained {
    private static final double JUST_NOW = 0.9;
    private static final double EARLIER = 0.7;
    private static final int RECENT = 2;

    private final Language language;
    private final Map<String, Double> said = new HashMap<>();
    private final Map<String, Integer> having = new HashMap<>();
    private final int all;

    Explained(List<Turn.Line> history, String question, Language language, Collection<Found> candidates) {
        this.language = language;
        int back = 0;
        for (Turn.Line line : history.reversed()) {
            double weight = back++ < RECENT ? JUST_NOW : EARLIER;
            Subject.terms(line.text(), language).forEach(term -> said.merge(term, weight, Math::max));
        }
        Subject.terms(question, language).forEach(term -> said.put(term, 1.0));
        candidates.forEach(found -> terms(found.passage()).forEach(term -> having.merge(term, 1, Integer::sum)));
        this.all = candidates.size();
    }

    double share(Passage passage) {
        double shared = 0;
        double whole = 0;
        for (String term : terms(passage)) {
            double rare = Math.log(1 + (double) all / (1 + having.getOrDefault(term, 0)));
            shared += rare * said.getOrDefault(term, 0.0);
            whole += rare;
        }
        return whole == 0 ? 1 : shared / whole;
    }

    private List<String> terms(Passage passage) {
        String title = passage.titles().getOrDefault(language, passage.title());
        return Subject.terms(title, language);
    }
}
