package io.serai.knowledge.internal.search;

import io.serai.knowledge.Passage;
import java.util.List;

/**
 * A question with the candidates that were read closely for it.
 *
 * @param unheard the share of the question's weight that no text of the shop says
 * @param terms how many words it has that say something
 * @param known whether the embedding models were made for its language
 * @param asksFigure whether it asks for a number or a date
 */
record Sight(List<Compared> compared, double unheard, int terms, boolean known, boolean asksFigure) {
    record Compared(Passage passage, Traits traits) {
        boolean isFaq() {
            return passage.kind() == Passage.Kind.FAQ;
        }
    }
}
