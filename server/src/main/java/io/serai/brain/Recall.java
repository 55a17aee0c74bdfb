package io.serai.brain;

import io.serai.brain.internal.context.InContext;
import io.serai.knowledge.KnowledgeBase.Found;
import io.serai.shared.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks a question up in the light of what was said before it, and decides by itself whether that is needed. */
public interface Recall {
    /**
     * @param search looks one text up, best first
     * @return best first by what it is about in this conversation; the score is what speaks for it at its best
     */
    Recalled find(Past past, String question, Language language, Function<String, List<Found>> search);

    /**
     * @param said earlier lines, oldest first
     * @param subjects what is known to be meant besides: products named in pictures, pages, orders
     * @param answered ids of passages that were given as answers already
     */
    record Past(List<Turn.Line> said, List<String> subjects, Set<String> answered) {
        public Past {
            said = List.copyOf(said);
            subjects = List.copyOf(subjects);
            answered = Set.copyOf(answered);
        }
    }

    /** @param context the words of the conversation that helped; empty when the question was looked up alone */
    record Recalled(List<Found> found, Optional<String> context) {
        public Recalled {
            found = List.copyOf(found);
        }
    }

    static Recall standard() {
        return new InContext();
    }
}
