package io.serai.knowledge;

import java.util.List;
import java.util.UUID;

/** Tries FAQ entries in several languages out, without storing anything: indexed and searched exactly as they would be in a shop. */
public interface FaqRehearsal {
    /** Whoever is asked: {@link KnowledgeBase.Question#workspace} does not matter. */
    ShopKnowledge with(List<Faq> faqs);

    /** @param questions the first of each language is the main one; without any it is a text from a document */
    record Faq(UUID id, List<Phrase> questions, List<Phrase> answers, Validity validity) {
        public Faq(UUID id, List<Phrase> questions, List<Phrase> answers) {
            this(id, questions, answers, Validity.ALWAYS);
        }
    }
}
