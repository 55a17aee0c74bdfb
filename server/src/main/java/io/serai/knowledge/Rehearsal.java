package io.serai.knowledge;

import io.serai.shared.Language;
import java.util.List;
import java.util.UUID;

/** Tries texts out as knowledge, without storing anything: indexed and searched exactly as they would be after an upload. */
public interface Rehearsal {
    /** Whoever is asked: {@link KnowledgeBase.Question#workspace} does not matter. A passage's {@code source} is the id of its text. */
    ShopKnowledge with(List<Text> texts);

    /**
     * An FAQ when its title is a question and there is a text; else a document, cut into pieces where it is long.
     *
     * @param title may be empty
     */
    record Text(UUID id, Language language, String title, String text) {
        public Text {
            title = title.strip();
            text = text.strip();
        }
    }
}
